// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/modulehash.h"

#include "audit/texts.h"
#include "archive/checksum.h"
#include "archive/reader.h"
#include "modfile/modulepath.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct NamedHash {
    QByteArray name, sha256;
};

QByteArray hash1(QList<NamedHash> files)
{
    std::ranges::sort(files, {}, &NamedHash::name);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (const NamedHash &file : std::as_const(files))
        sum.addData(file.sha256 + "  " + file.name + '\n');
    return "h1:" + sum.result().toBase64();
}

QString escaped(const QString &text)
{
    return QString::fromUtf8(escapedForCache(text.toUtf8()));
}

VerifiedModule unreadable(const ModuleVersion &module, const Error &error)
{
    return {module, VerifiedModule::State::Unreadable, error.detail};
}

VerifiedModule verifyOne(const ModuleVersion &module, const SumFile &sums, const QString &moduleCache, const std::stop_token &stop)
{
    using State = VerifiedModule::State;
    const QString archive = moduleCache + "/cache/download/"_L1 + escaped(module.path) + "/@v/"_L1 + escaped(module.version) + ".zip"_L1;
    const QString folder = moduleCache + u'/' + escaped(module.path) + u'@' + escaped(module.version);
    const bool hasArchive = QFileInfo::exists(archive);
    const bool hasFolder = QFileInfo(folder).isDir();
    if (!hasArchive && !hasFolder)
        return {module, State::NotInCache, {}};
    const QList<QByteArray> wanted = sums.hashes(module.path.toUtf8(), module.version.toUtf8(), false);
    if (wanted.isEmpty())
        return {module, State::NoSum, {}};
    if (hasArchive) {
        const Result<QByteArray> hash = hashOfArchive(archive, stop);
        if (!hash)
            return unreadable(module, hash.error());
        if (!wanted.contains(*hash))
            return {module, State::ArchiveChanged, {}};
    }
    if (hasFolder) {
        const Result<QByteArray> hash = hashOfFolder(folder, module.toString(), stop);
        if (!hash)
            return unreadable(module, hash.error());
        if (!wanted.contains(*hash))
            return {module, State::FolderChanged, folder};
    }
    return {module, State::Good, {}};
}

} // namespace

Result<QByteArray> hashOfArchive(const QString &file, const std::stop_token &stop)
{
    const auto entries = readArchive(file, stop);
    if (!entries)
        return std::unexpected(entries.error());
    QList<NamedHash> files;
    for (const ArchivedFile &entry : *entries) {
        if (!entry.sha256.isEmpty())
            files.append({entry.name.toUtf8(), entry.sha256});
    }
    return hash1(files);
}

Result<QByteArray> hashOfFolder(const QString &folder, const QString &prefix, const std::stop_token &stop)
{
    QList<NamedHash> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const Result<QByteArray> hash = fileChecksum(path, u"sha256"_s, stop);
        if (!hash)
            return std::unexpected(hash.error());
        files.append({(prefix + path.sliced(folder.size())).toUtf8(), *hash});
    }
    return hash1(files);
}

QList<VerifiedModule> verifyModules(const ModuleAnalysis &analysis, const SumFile &sums, const QString &moduleCache,
                                    const std::function<void(int done, int total)> &progress, const std::stop_token &stop)
{
    QList<ModuleVersion> modules;
    for (const ModuleInfo &module : analysis.modules()) {
        const ModuleVersion content = module.replacement.value_or(ModuleVersion{module.path, module.selected});
        if (!module.isMain && !content.version.isEmpty())
            modules.append(content);
    }
    QList<VerifiedModule> verified;
    for (const ModuleVersion &module : std::as_const(modules)) {
        const VerifiedModule one = verifyOne(module, sums, moduleCache, stop);
        if (stop.stop_requested())
            break;
        verified.append(one);
        if (progress)
            progress(int(verified.size()), int(modules.size()));
    }
    return verified;
}

QString verifiedText(const VerifiedModule &module)
{
    const QString name = module.module.toString();
    switch (module.state) {
    case VerifiedModule::State::Good:
        return Audit::tr("%1 is what go.sum says.").arg(name);
    case VerifiedModule::State::NotInCache:
        return Audit::tr("%1 is not in the module cache.").arg(name);
    case VerifiedModule::State::NoSum:
        return Audit::tr("go.sum has no hash of %1.").arg(name);
    case VerifiedModule::State::ArchiveChanged:
        return Audit::tr("The archive of %1 in the module cache is not the one that go.sum means.").arg(name);
    case VerifiedModule::State::FolderChanged:
        return Audit::tr("The unpacked files of %1 were changed: %2").arg(name, module.why);
    case VerifiedModule::State::Unreadable:
        return Audit::tr("%1 cannot be read: %2").arg(name, module.why);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace slipway
