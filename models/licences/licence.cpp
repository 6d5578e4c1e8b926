// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "licences/licence.h"

#include "licences/texts.h"
#include "archive/content.h"
#include "base/atomicfile.h"
#include "modfile/modulepath.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 4 << 20; ///< of all licence files of a module

QString escaped(const QString &text)
{
    return QString::fromUtf8(escapedForCache(text.toUtf8()));
}

Result<QMap<QString, QByteArray>> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        if (!isLicenceFile(name))
            continue;
        const Result<QByteArray> content = readFile(folder + u'/' + name, kMostBytes);
        if (!content)
            return std::unexpected(content.error());
        files.insert(name, *content);
    }
    return files;
}

QString quoted(const QString &field)
{
    const bool needsQuotes = field.contains(u',') || field.contains(u'"') || field.contains(u'\n');
    return needsQuotes ? u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"' : field;
}

} // namespace

QString spdxIdOf(const QString &classifierName)
{
    static const QHash<QString, QString> others{{u"BSD-0-Clause"_s, u"0BSD"_s},
                                                {u"0BSD"_s, u"0BSD"_s},
                                                {u"Commons-Clause"_s, {}},
                                                {u"Copyright"_s, {}},
                                                {u"BSD-3-Clause-LBNL"_s, u"BSD-3-Clause-LBNL"_s},
                                                {u"ImageMagick"_s, u"ImageMagick"_s},
                                                {u"Public-Domain"_s, {}}};
    const auto found = others.constFind(classifierName);
    if (found != others.constEnd())
        return *found;
    // Names with other signs than an SPDX identifier may have are inventions of the classifier.
    static const QRegularExpression identifier(u"^[A-Za-z0-9.+-]+$"_s);
    return identifier.match(classifierName).hasMatch() ? classifierName : QString();
}

bool isLicenceFile(const QString &name)
{
    static const QRegularExpression pattern(
        u"^((mit|bsd|apache|gpl|lgpl|mpl)[-_.])?(un)?(licen[sc]es?|copying|copyright)([-_.][a-z0-9.+_-]*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression source(u"\\.(go|ya?ml|json|tmpl|sh|py|html|toml)$"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch() && !source.match(name).hasMatch();
}

Result<QMap<QString, QByteArray>> licenceFiles(const QString &moduleCache, const QString &path, const QString &version,
                                               const QString &folder)
{
    if (!folder.isEmpty())
        return filesIn(folder);
    const QString unpacked = moduleCache + u'/' + escaped(path) + u'@' + escaped(version);
    if (QFileInfo(unpacked).isDir())
        return filesIn(unpacked);
    const QString archive = moduleCache + "/cache/download/"_L1 + escaped(path) + "/@v/"_L1 + escaped(version) + ".zip"_L1;
    if (!QFileInfo::exists(archive)) {
        return failure(ErrorKind::BadInput, path + u'@' + version, Licences::tr("The module's content is not in the module cache."),
                       Licences::tr("“go mod download %1” fetches it.").arg(path + u'@' + version));
    }
    const QString root = path + u'@' + version + u'/';
    const auto files = readArchiveContent(
        archive, [&](const QString &name) { return name.startsWith(root) && isLicenceFile(name.sliced(root.size())); }, kMostBytes);
    if (!files)
        return std::unexpected(files.error());
    QMap<QString, QByteArray> named;
    for (auto it = files->cbegin(); it != files->cend(); ++it)
        named.insert(it.key().sliced(root.size()), it.value());
    return named;
}

ModuleLicence licenceFrom(const QString &path, const QString &version, const QList<LicenceFile> &files)
{
    ModuleLicence licence{path, version, LicenceState::NoFile, {}, files, {}};
    QStringList ids;
    for (const LicenceFile &file : files)
        ids += file.ids;
    ids.sort();
    ids.removeDuplicates();
    if (!files.isEmpty())
        licence.state = ids.isEmpty() ? LicenceState::Unrecognised : LicenceState::Known;
    licence.expression = ids.join(" AND "_L1);
    return licence;
}

QString licenceText(const ModuleLicence &licence)
{
    switch (licence.state) {
    case LicenceState::NotAsked:
        return {};
    case LicenceState::Known:
        return licence.expression;
    case LicenceState::Unrecognised:
        return Licences::tr("not recognised");
    case LicenceState::NoFile:
        return Licences::tr("no licence file");
    case LicenceState::NotInCache:
        return Licences::tr("not in the module cache");
    case LicenceState::Failed:
        return Licences::tr("not known");
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView nameOf(LicenceState state)
{
    static constexpr QLatin1StringView names[] = {"notAsked"_L1, "known"_L1, "unrecognised"_L1, "noFile"_L1, "notInCache"_L1, "failed"_L1};
    return names[int(state)];
}

QByteArray licencesAsCsv(const QList<ModuleLicence> &licences)
{
    QString text = u"module,version,licence,state,files\r\n"_s;
    for (const ModuleLicence &licence : licences) {
        QStringList files;
        for (const LicenceFile &file : licence.files)
            files.append(file.name);
        const QString fields[] = {licence.path, licence.version, licence.expression, nameOf(licence.state), files.join(u' ')};
        QStringList row;
        for (const QString &field : fields)
            row.append(quoted(field));
        text += row.join(u',') + "\r\n"_L1;
    }
    return text.toUtf8();
}

QByteArray licencesAsJson(const QList<ModuleLicence> &licences)
{
    QJsonArray all;
    for (const ModuleLicence &licence : licences) {
        QJsonArray files;
        for (const LicenceFile &file : licence.files)
            files.append(QJsonObject{
                {"name"_L1, file.name}, {"licences"_L1, QJsonArray::fromStringList(file.ids)}, {"confidence"_L1, file.confidence}});
        QJsonObject object{{"module"_L1, licence.path},
                           {"version"_L1, licence.version},
                           {"licence"_L1, licence.expression},
                           {"state"_L1, nameOf(licence.state)},
                           {"files"_L1, files}};
        if (!licence.why.isEmpty())
            object.insert("why"_L1, licence.why);
        all.append(object);
    }
    return QJsonDocument(all).toJson();
}

} // namespace slipway
