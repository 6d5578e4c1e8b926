// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "updates/releasenotes.h"

#include "updates/texts.h"
#include "archive/content.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNotes = 256 << 10;

/// The version that a heading names: "v1.2.3"; empty: none.
QByteArray versionIn(QStringView heading)
{
    static const QRegularExpression pattern(u"(?<![\\w.])v?(\\d+\\.\\d+(?:\\.\\d+)?(?:-[0-9A-Za-z.-]*[0-9A-Za-z])?)(?![\\w])"_s);
    const QRegularExpressionMatch match = pattern.matchView(heading);
    return match.hasMatch() ? canonicalVersion('v' + match.captured(1).toUtf8()) : QByteArray();
}

bool isRule(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.size() < 3)
        return false;
    const QChar first = text.front();
    return (first == u'=' || first == u'-' || first == u'~') && std::ranges::all_of(text, [first](QChar c) { return c == first; });
}

/// A heading in Markdown, in reStructuredText, or a line that begins with a version.
bool isHeading(const QList<QStringView> &lines, qsizetype at)
{
    const QStringView line = lines[at];
    if (line.startsWith(u'#') || (at + 1 < lines.size() && isRule(lines[at + 1]) && !line.trimmed().isEmpty()))
        return true;
    static const QRegularExpression bare(u"^(?:version |release )?\\[?v?\\d+\\.\\d+(?:\\.\\d+)?[^ ]*\\]?(?:\\s*[-–—:/(].*)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return bare.matchView(line).hasMatch();
}

} // namespace

QString releaseNotes(const QString &text, const QString &from, const QString &to)
{
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    const QByteArray low = from.toUtf8(), high = to.toUtf8();
    QString notes;
    bool isWanted = false;
    bool isInFence = false;
    for (qsizetype i = 0; i < lines.size() && notes.size() < kMostNotes; ++i) {
        if (lines[i].trimmed().startsWith("```"_L1))
            isInFence = !isInFence;
        if (!isInFence && isHeading(lines, i)) {
            // A heading without a version ("### Fixed") belongs to the section it stands in.
            if (const QByteArray version = versionIn(lines[i]); !version.isEmpty())
                isWanted = compareSemver(version, low) > 0 && compareSemver(version, high) <= 0;
        }
        if (isWanted)
            notes += lines[i].toString() + u'\n';
    }
    return notes.trimmed();
}

bool isChangesFile(const QString &name)
{
    static const QRegularExpression pattern(
        u"^(change[-_]?log|changes|history|news|release[-_]?notes|releases)(\\.(md|markdown|txt|rst|adoc))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

Result<QString> releaseNotesFromCache(const QString &moduleCache, const QString &path, const QString &from, const QString &to)
{
    const auto escaped = [](const QString &text) { return QString::fromUtf8(escapedForCache(text.toUtf8())); };
    const QString archive = moduleCache + "/cache/download/"_L1 + escaped(path) + "/@v/"_L1 + escaped(to) + ".zip"_L1;
    if (!QFileInfo::exists(archive)) {
        return failure(ErrorKind::BadInput, path + u'@' + to, Updates::tr("The module is not in the module cache."),
                       Updates::tr("“go mod download %1” fetches it.").arg(path + u'@' + to));
    }
    const QString root = path + u'@' + to + u'/';
    const auto wanted = [&](const QString &name) { return name.startsWith(root) && isChangesFile(name.sliced(root.size())); };
    const auto files = readArchiveContent(archive, wanted, 8 << 20);
    if (!files)
        return std::unexpected(files.error());
    for (const QByteArray &content : *files) {
        if (const QString notes = releaseNotes(QString::fromUtf8(content), from, to); !notes.isEmpty())
            return notes;
    }
    return QString();
}

} // namespace slipway
