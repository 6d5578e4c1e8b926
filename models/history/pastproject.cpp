// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "history/pastproject.h"

#include "modfile/modfile.h"
#include "modfile/workfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace slipway {

namespace {

class PastReader
{
public:
    PastReader(const CommitTree &tree, AnalysisRequest &request)
        : m_tree(tree)
        , m_request(request)
    {
    }

    void addMembers(const QByteArray &work, const QString &folder);
    void addFolders(const QList<ReplaceLine> &lines, const QString &folder);

private:
    /// Takes go.mod of a folder as it was; one that was not there yet must not be taken from the disk.
    QByteArray take(const QString &folder);

    const CommitTree &m_tree;
    AnalysisRequest &m_request;
};

QString under(const QString &folder, const QByteArray &path)
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(QString::fromUtf8(path)));
}

QByteArray PastReader::take(const QString &folder)
{
    const QString file = folder + QStringLiteral("/go.mod");
    if (!m_tree.holds(file))
        return {};
    return *m_request.overlay.insert(file, m_tree.read(file).value_or(QByteArray()));
}

void PastReader::addFolders(const QList<ReplaceLine> &lines, const QString &folder)
{
    for (const ReplaceLine &line : lines) {
        if (line.replacement.version.isEmpty())
            take(under(folder, line.replacement.path));
    }
}

void PastReader::addMembers(const QByteArray &work, const QString &folder)
{
    const WorkFile file = parseWorkFile(work);
    addFolders(file.replace, folder);
    for (const UseLine &use : file.use) {
        const QString member = under(folder, use.path);
        addFolders(parseModFile(take(member), ModMode::Strict).replace, member);
    }
}

} // namespace

Result<PastProject> readPastProject(const QString &modFile, const QString &revision, const QString &moduleCache)
{
    const QString folder = QFileInfo(modFile).path();
    const Result<CommitTree> tree = CommitTree::open(folder, revision);
    if (!tree)
        return std::unexpected(tree.error());
    const std::optional<QByteArray> text = tree->read(modFile);
    if (!text) {
        return failure(ErrorKind::BadInput, revision,
                       QCoreApplication::translate("History", "There was no %1 at that revision.").arg(QFileInfo(modFile).fileName()));
    }
    PastProject past;
    past.revision = tree->revision();
    past.request.modFile = modFile;
    past.request.modText = text->isNull() ? QByteArray("") : *text;
    past.request.moduleCache = moduleCache;
    PastReader reader(*tree, past.request);
    if (modFile.endsWith(QLatin1StringView(".work")))
        reader.addMembers(*text, folder);
    else
        reader.addFolders(parseModFile(*text, ModMode::Strict).replace, folder);
    return past;
}

} // namespace slipway
