// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/verify.h"

#include "archive/checksum.h"
#include "archive/reader.h"
#include "base/atomicfile.h"
#include "modules/binaryinfo.h"
#include "run/distfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

using State = DistCheck::State;

class DistVerifier
{
    Q_DECLARE_TR_FUNCTIONS(Verify)

public:
    DistVerifier(const QString &dist, const QList<DistArtifact> &artifacts, const std::stop_token &stop)
        : m_dist(dist)
        , m_artifacts(artifacts)
        , m_stop(stop)
    {
    }

    Result<QList<DistCheck>> run();

private:
    void checkPresence();
    void checkListedSums();
    void checkSumFiles();
    void checkSumFile(const DistArtifact &file, QSet<QString> &summed);
    void checkArchives();
    QString problemOf(const DistArtifact &archive);
    void checkPrograms();
    QString problemOf(const DistArtifact &program, const BinaryInfo &info, const QString &commit) const;
    void noteTheRest();

    void bad(const QString &name, const QString &value, const QString &hint = {}) { m_checks.append({State::Bad, name, value, hint}); }
    void good(const QString &name, const QString &value) { m_checks.append({State::Good, name, value, {}}); }
    QByteArray sumOf(const QString &path, const QString &algorithm = QStringLiteral("sha256"));

    QString m_dist;
    const QList<DistArtifact> &m_artifacts;
    std::stop_token m_stop;
    QHash<QString, QByteArray> m_sums; ///< by algorithm and path
    QList<DistCheck> m_checks;
};

/// Empty: it cannot be read, and checkPresence() has said so.
QByteArray DistVerifier::sumOf(const QString &path, const QString &algorithm)
{
    QByteArray &sum = m_sums[algorithm + u' ' + path];
    if (sum.isEmpty())
        sum = fileChecksum(path, algorithm, m_stop).value_or(QByteArray());
    return sum;
}

Result<QList<DistCheck>> DistVerifier::run()
{
    for (const auto check : {&DistVerifier::checkPresence, &DistVerifier::checkListedSums, &DistVerifier::checkSumFiles,
                             &DistVerifier::checkArchives, &DistVerifier::checkPrograms, &DistVerifier::noteTheRest}) {
        (this->*check)();
        if (m_stop.stop_requested())
            return failure(ErrorKind::Cancelled, m_dist, tr("Cancelled."));
    }
    return m_checks;
}

void DistVerifier::checkPresence()
{
    int present = 0;
    for (const DistArtifact &artifact : m_artifacts) {
        if (QFileInfo(artifact.path).isFile())
            ++present;
        else
            bad(artifact.relative, tr("It is listed in artifacts.json but not there."),
                tr("Make the folder anew, or fetch the file again."));
    }
    if (present == m_artifacts.size())
        good(tr("files"), tr("%n listed, all there", nullptr, present));
}

void DistVerifier::checkListedSums()
{
    int fitting = 0, wrong = 0;
    for (const DistArtifact &artifact : m_artifacts) {
        const QString listed = artifact.extra["Checksum"_L1].toString();
        const qsizetype colon = listed.indexOf(u':');
        if (colon < 0 || !QFileInfo(artifact.path).isFile())
            continue;
        if (sumOf(artifact.path, listed.first(colon)) == listed.sliced(colon + 1).toLatin1()) {
            ++fitting;
        } else {
            bad(artifact.relative, tr("Its content is not what artifacts.json says."), tr("The file was changed after it was made."));
            ++wrong;
        }
    }
    if (wrong == 0 && fitting > 0)
        good(tr("artifacts.json"), tr("%n sum(s) fit", nullptr, fitting));
}

void DistVerifier::checkSumFile(const DistArtifact &file, QSet<QString> &summed)
{
    const QByteArray text = readFile(file.path, 64 << 20).value_or(QByteArray());
    const QString algorithm = file.extra["ChecksumOf"_L1].isString() ? QFileInfo(file.name).suffix() : QString();
    int fitting = 0;
    const qsizetype before = m_checks.size();
    const auto compare = [&](const QByteArray &digits, const QString &name) {
        static const QHash<qsizetype, QString> byLength{{8, u"crc32"_s},   {32, u"md5"_s},    {40, u"sha1"_s},   {56, u"sha224"_s},
                                                        {64, u"sha256"_s}, {96, u"sha384"_s}, {128, u"sha512"_s}};
        const auto known = std::ranges::find(m_artifacts, name, &DistArtifact::name);
        const QString path = known == m_artifacts.end() || !isPackage(*known) ? QDir(m_dist).absoluteFilePath(name) : known->path;
        const QString with = checksumAlgorithms().contains(algorithm) ? algorithm : byLength.value(digits.size());
        summed.insert(name);
        if (sumOf(path, with) == digits)
            ++fitting;
        else if (QFileInfo(path).isFile())
            bad(name, tr("Its content is not what %1 says.").arg(file.name), tr("The file was changed after it was made."));
        else
            bad(name, tr("It stands in %1 but is not there.").arg(file.name));
    };
    if (file.extra["ChecksumOf"_L1].isString()) {
        compare(text.trimmed(), QFileInfo(file.extra["ChecksumOf"_L1].toString()).fileName());
    } else {
        for (const QByteArray &line : text.split('\n')) {
            if (const qsizetype blanks = line.indexOf("  "); blanks > 0)
                compare(line.first(blanks), QString::fromUtf8(line.sliced(blanks + 2)));
        }
    }
    if (m_checks.size() == before && !file.extra["ChecksumOf"_L1].isString())
        good(file.name, tr("%n sum(s) fit", nullptr, fitting));
}

void DistVerifier::checkSumFiles()
{
    QSet<QString> summed;
    bool isAny = false;
    for (const DistArtifact &artifact : m_artifacts) {
        if (artifact.type == "Checksum"_L1) {
            checkSumFile(artifact, summed);
            isAny = true;
        }
    }
    for (const DistArtifact &artifact : m_artifacts) {
        if (isAny && isPackage(artifact) && !summed.contains(artifact.name))
            m_checks.append({State::Note, artifact.name, tr("No checksum file lists it."), tr("See “checksum.ids” in the recipe.")});
    }
    if (!isAny)
        m_checks.append({State::Note, tr("checksums"), tr("There is no checksum file."), {}});
}

QString DistVerifier::problemOf(const DistArtifact &archive)
{
    const auto entries = readArchive(archive.path, m_stop);
    if (!entries)
        return entries.error().detail;
    for (const QJsonValue &value : archive.extra["Binaries"_L1].toArray()) {
        const QString name = value.toString();
        const auto packed = std::ranges::find_if(
            *entries, [&](const ArchivedFile &entry) { return entry.name == name || entry.name.endsWith(u'/' + name); });
        if (packed == entries->end() && entries->size() > 1)
            return tr("It does not hold the program %1.").arg(name);
        const ArchivedFile &file = packed == entries->end() ? entries->first() : *packed; // a compressed single file has no name
        const bool isOurs = std::ranges::any_of(m_artifacts, [&](const DistArtifact &program) {
            return isProgram(program) && program.name == name && program.targetName() == archive.targetName()
                && sumOf(program.path) == file.sha256;
        });
        if (!isOurs)
            return tr("Its %1 is not the program that was built for %2.").arg(name, archive.targetName());
    }
    return {};
}

void DistVerifier::checkArchives()
{
    int whole = 0, wrong = 0;
    for (const DistArtifact &artifact : m_artifacts) {
        if (artifact.type != "Archive"_L1 || !QFileInfo(artifact.path).isFile() || m_stop.stop_requested())
            continue;
        const QString problem = problemOf(artifact);
        problem.isEmpty() ? ++whole : ++wrong;
        if (!problem.isEmpty())
            bad(artifact.name, problem, tr("Make the folder anew."));
    }
    if (wrong == 0 && whole > 0)
        good(tr("archives"), tr("%n can be unpacked and hold(s) the programs of the folder", nullptr, whole));
}

/// What the program says about itself against what is said about it.
QString DistVerifier::problemOf(const DistArtifact &program, const BinaryInfo &info, const QString &commit) const
{
    const QString os = info.settings.value(u"GOOS"_s), arch = info.settings.value(u"GOARCH"_s);
    if (os != program.os || arch != program.arch)
        return tr("It was built for %1/%2, not for %3.").arg(os, arch, program.targetName());
    const QString revision = info.settings.value(u"vcs.revision"_s);
    if (!revision.isEmpty() && !commit.isEmpty() && revision != commit)
        return tr("It was built from commit %1, not from %2.").arg(revision.left(12), commit.left(12));
    if (info.settings.value(u"vcs.modified"_s) == "true"_L1)
        return tr("It was built from a work tree with changes.");
    return {};
}

void DistVerifier::checkPrograms()
{
    const QString commit = readDistMetadata(m_dist)["commit"_L1].toString();
    int fitting = 0, wrong = 0, stamped = 0;
    QStringList versions;
    for (const DistArtifact &artifact : m_artifacts) {
        if (!isProgram(artifact) || !QFileInfo(artifact.path).isFile())
            continue;
        const auto info = readBinaryInfo(artifact.path);
        if (!info) {
            m_checks.append({State::Note, artifact.relative, info.error().detail, {}});
            continue;
        }
        const QString problem = problemOf(artifact, *info, commit);
        problem.isEmpty() ? ++fitting : ++wrong;
        stamped += info->settings.contains(u"vcs.revision"_s);
        if (!problem.isEmpty())
            bad(artifact.relative, problem, tr("Commit first, then make the folder anew."));
        if (!versions.contains(info->goVersion))
            versions.append(info->goVersion);
    }
    if (wrong == 0 && fitting > 0)
        good(tr("programs"), tr("%n built for the target they are listed under, by %1", nullptr, fitting).arg(versions.join(", "_L1)));
    if (stamped < fitting)
        m_checks.append(
            {State::Note, tr("commit"), tr("%n program(s) do not say from which commit they were built.", nullptr, fitting - stamped), {}});
}

/// Honest about what nobody looked at.
void DistVerifier::noteTheRest()
{
    static const QSet<QString> known{u"Binary"_s, u"Archive"_s, u"Checksum"_s, u"Metadata"_s};
    QStringList types;
    for (const DistArtifact &artifact : m_artifacts) {
        if (!known.contains(artifact.type) && !types.contains(artifact.type))
            types.append(artifact.type);
    }
    for (const QString &type : std::as_const(types))
        m_checks.append({State::Note, type, tr("What is in it was not looked at."), {}});
}

} // namespace

Result<QList<DistCheck>> verifyDist(const QString &dist, const std::stop_token &stop)
{
    const Result<QList<DistArtifact>> artifacts = readArtifactList(dist);
    return artifacts ? DistVerifier(dist, *artifacts, stop).run() : Result<QList<DistCheck>>(std::unexpected(artifacts.error()));
}

} // namespace slipway
