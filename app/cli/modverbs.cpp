// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/edits.h"
#include "modfile/format.h"
#include "modfile/json.h"
#include "modfile/workfile.h"
#include "clisession.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ModText {
    QString file; ///< as it is shown and opened
    QByteArray text;
    bool isWork = false;
};

/// The next go.mod from here upwards, as `go` looks for it.
QString nearestModFile()
{
    for (QDir folder = QDir::current();;) {
        if (const QString file = folder.filePath(u"go.mod"_s); QFileInfo(file).isFile())
            return QDir::current().relativeFilePath(file);
        if (!folder.cdUp())
            return {};
    }
}

Result<ModText> readModText(const CliSession &session)
{
    ModText found;
    found.file = session.call.arguments.value(0);
    if (QFileInfo(found.file).isDir())
        found.file = QDir(found.file).filePath(QFileInfo(QDir(found.file).filePath(u"go.mod"_s)).isFile() ? u"go.mod"_s : u"go.work"_s);
    if (found.file.isEmpty())
        found.file = nearestModFile();
    if (found.file.isEmpty()) {
        return failure(ErrorKind::BadInput, u"go.mod"_s, Cli::tr("There is none in this folder or above it."),
                       Cli::tr("Name the file, or run “go mod init example.org/name” to begin a module."));
    }
    auto text = readFile(found.file);
    if (!text)
        return std::unexpected(text.error());
    found.text = *text;
    found.isWork = found.file.endsWith(".work"_L1);
    return found;
}

Result<QByteArray> edited(const ModText &mod, const QList<ModEdit> &edits)
{
    return mod.isWork ? editWorkFile(mod.text, edits, mod.file) : editModFile(mod.text, edits, mod.file);
}

int printed(CliSession &session, const ModText &mod, const QList<ModEdit> &edits)
{
    const auto json = [&] { return mod.isWork ? workFileJson(mod.text, edits, mod.file) : modFileJson(mod.text, edits, mod.file); };
    const auto text = session.out.isJson() ? json() : edited(mod, edits);
    if (!text)
        return session.out.fail(text.error());
    session.out.write(*text);
    return 0;
}

QLatin1StringView nameOf(ModSeverity severity)
{
    return severity == ModSeverity::Error ? "error"_L1 : severity == ModSeverity::Warning ? "warning"_L1 : "note"_L1;
}

void report(Output &out, const QString &file, const ModDiagnostic &found)
{
    if (out.isJson()) {
        out.record("diagnostic"_L1,
                   {{"severity"_L1, nameOf(found.severity)},
                    {"file"_L1, file},
                    {"line"_L1, found.line},
                    {"column"_L1, found.column},
                    {"startLine"_L1, found.span.line},
                    {"startColumn"_L1, found.span.column},
                    {"endLine"_L1, found.span.endLine},
                    {"endColumn"_L1, found.span.endColumn},
                    {"message"_L1, QString::fromUtf8(found.message)}});
        return;
    }
    const Ink ink = found.severity == ModSeverity::Error ? Ink::Bad : Ink::Warning;
    out.line(out.inked(ink, QString::fromUtf8(found.toString(file.toUtf8()))));
}

/// Flags as go takes them: module, go and toolchain before all others, and the last of each.
Result<QList<ModEdit>> readEdits(const QStringList &flags)
{
    QList<ModEdit> first, later;
    for (const QString &flag : flags) {
        const auto edit = parseModEdit(flag.toUtf8());
        if (!edit)
            return std::unexpected(edit.error());
        using enum ModEdit::Kind;
        static constexpr ModEdit::Kind order[] = {SetModule, SetGo, DropGo, SetToolchain, DropToolchain};
        (std::ranges::contains(order, edit->kind) ? first : later) += *edit;
    }
    std::ranges::stable_sort(first, {}, [](const ModEdit &edit) { return int(edit.kind); });
    return first + later;
}

QString editCommand(const CliSession &session, const ModText &mod)
{
    QStringList words{u"go"_s, mod.isWork ? u"work"_s : u"mod"_s, u"edit"_s};
    for (const char *name : {"fmt", "print", "json"}) {
        if (session.call.has(name))
            words += u'-' + QLatin1StringView(name);
    }
    for (const QString &flag : session.call.modFlags)
        words += u'-' + flag;
    words += mod.file;
    for (QString &word : words) {
        const bool isPlain = std::ranges::all_of(word, [](QChar c) { return c.isLetterOrNumber() || u"-_=./@+:,~"_s.contains(c); });
        if (!isPlain)
            word = u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
    }
    return words.join(u' ');
}

} // namespace

int runModPrint(CliSession &session)
{
    const auto mod = readModText(session);
    return mod ? printed(session, *mod, {}) : session.out.fail(mod.error());
}

int runModCheck(CliSession &session)
{
    const auto mod = readModText(session);
    if (!mod)
        return session.out.fail(mod.error());
    const auto found = mod->isWork ? diagnose(parseWorkFile(mod->text, mod->file.toUtf8()))
                                   : diagnose(parseModFile(mod->text, ModMode::Strict, mod->file.toUtf8()));
    for (const ModDiagnostic &diagnostic : found)
        report(session.out, mod->file, diagnostic);
    const bool isWrong = std::ranges::contains(found, ModSeverity::Error, &ModDiagnostic::severity);
    if (!isWrong)
        session.out.remark(Cli::tr("%1: no errors.").arg(mod->file));
    return isWrong ? Error{ErrorKind::BadInput, {}, {}, {}, {}}.exitCode() : 0;
}

int runModEdit(CliSession &session)
{
    const auto mod = readModText(session);
    if (!mod)
        return session.out.fail(mod.error());
    const auto edits = readEdits(session.call.modFlags);
    if (!edits)
        return session.out.fail(edits.error());
    if (edits->isEmpty() && !session.call.has("fmt") && !session.call.has("print") && !session.out.isJson()) {
        return session.out.fail({ErrorKind::BadInput,
                                 mod->file,
                                 Cli::tr("Nothing to change: there are no flags."),
                                 Cli::tr("“slipway help mod edit” and “go help mod edit” explain them."),
                                 {}});
    }
    if (session.call.has("show-commands")) {
        session.out.line(editCommand(session, *mod));
        return 0;
    }
    if (session.call.has("print") || session.out.isJson())
        return printed(session, *mod, *edits);
    const auto text = edited(*mod, *edits);
    if (!text)
        return session.out.fail(text.error());
    if (*text == mod->text)
        return 0;
    const auto written = writeAtomically(mod->file, *text);
    return written ? 0 : session.out.fail(written.error());
}

} // namespace slipway
