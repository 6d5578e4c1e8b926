// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/confirmation.h"

#include "tools/goadvice.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("slipway", text);
}

/// "v1.2.0", "v1.2.0 => example.org/fork@v1.2.1", "v1.2.0 => ../folder".
QString described(const QString &version, const std::optional<ModuleVersion> &replacement)
{
    return replacement ? version + " => "_L1 + replacement->toString() : version;
}

/// The folder of go's answer is absolute, and its path may be relative to another place than ours.
QString described(const ListedModule &module, const std::optional<ModuleVersion> &ours, const QString &folder)
{
    if (!module.replacementPath)
        return module.version;
    ModuleVersion replacement{*module.replacementPath, module.replacementVersion};
    const bool areFolders = ours && ours->version.isEmpty() && replacement.version.isEmpty() && !module.replacementFolder.isEmpty();
    if (areFolders && QDir::cleanPath(QDir(folder).absoluteFilePath(ours->path)) == QDir::cleanPath(module.replacementFolder))
        replacement.path = ours->path;
    return described(module.version, replacement);
}

QString differenceOf(const QString &path, const QString &ours, const QString &theirs)
{
    if (ours.isEmpty())
        return tr("%1: go selects %2, Slipway does not have it.").arg(path, theirs);
    if (theirs.isEmpty())
        return tr("%1: Slipway selects %2, go does not have it.").arg(path, ours);
    return tr("%1: go selects %2, Slipway %3.").arg(path, theirs, ours);
}

} // namespace

QStringList differences(const ModuleAnalysis &ours, const QList<ListedModule> &theirs, const QString &folder)
{
    QHash<QString, ListedModule> listed;
    for (const ListedModule &module : theirs) {
        if (!module.isMain)
            listed.insert(module.path, module);
    }
    QStringList lines;
    for (const ModuleInfo &module : ours.modules()) {
        if (module.isMain)
            continue;
        const QString mine = described(module.selected, module.replacement);
        const QString its = described(listed.take(module.path), module.replacement, folder);
        if (mine != its)
            lines.append(differenceOf(module.path, mine, its));
    }
    for (auto it = listed.cbegin(); it != listed.cend(); ++it)
        lines.append(differenceOf(it.key(), {}, described(it.value(), {}, folder)));
    lines.sort();
    return lines;
}

Confirmation::Confirmation(ProcessOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

Confirmation::~Confirmation() = default;

void Confirmation::ask(const GoContext &context)
{
    cancel();
    m_question = std::make_unique<Question>(goListModulesCommand(context), m_options);
    connect(m_question.get(), &Question::answered, this, &Confirmation::take);
    m_question->ask();
}

void Confirmation::cancel()
{
    letGo();
}

void Confirmation::letGo()
{
    if (!m_question)
        return;
    // It may be what calls us; its program is stopped when it goes.
    m_question->disconnect(this);
    m_question.release()->deleteLater();
}

void Confirmation::take(const Answer &answer)
{
    letGo();
    const auto modules = parseGoModules(answer.output);
    if (answer.isGood() && modules) {
        Q_EMIT answered(*modules, {});
        return;
    }
    Error error = answer.isGood() ? modules.error() : answer.error;
    // go's own words, all of them: the job keeps only the last.
    if (!answer.words.trimmed().isEmpty())
        error.detail = QString::fromUtf8(answer.words.trimmed());
    Q_EMIT answered({}, withGoHint(error));
}

} // namespace slipway
