// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"
#include "modules/conflicts.h"

#include "modules/binaryinfo.h"
#include "modules/meant.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString shown(const ModuleVersion &module)
{
    return module.version.isEmpty() ? module.path : module.path + u' ' + module.version;
}

QJsonObject toJson(const ModuleInfo &module)
{
    QJsonArray askers;
    for (const Asker &asker : module.askers) {
        QJsonObject json = toJson(asker.who);
        json.insert("asksFor"_L1, asker.version);
        json.insert("wins"_L1, asker.isWinner);
        if (asker.isMain)
            json.insert("main"_L1, true);
        if (!asker.isSelected)
            json.insert("selected"_L1, false);
        askers.append(json);
    }
    QJsonObject json{{"path"_L1, module.path},       {"version"_L1, module.selected},  {"main"_L1, module.isMain},
                     {"direct"_L1, module.isDirect}, {"inFile"_L1, module.isRequired}, {"askers"_L1, askers}};
    if (module.line > 0)
        json.insert("line"_L1, module.line);
    if (!module.requiredInFile.isEmpty())
        json.insert("required"_L1, module.requiredInFile);
    if (!module.goVersion.isEmpty())
        json.insert("go"_L1, module.goVersion);
    if (module.replacement)
        json.insert("replacement"_L1, toJson(*module.replacement));
    if (!module.problem.isEmpty())
        json.insert("problem"_L1, module.problem);
    return json;
}

void printAsker(Output &out, const Asker &asker, qsizetype width)
{
    const QString who = asker.isMain ? Cli::tr("%1 (go.mod)").arg(asker.who.path) : shown(asker.who);
    QString line = (asker.isWinner ? u"  * "_s : u"    "_s) + asker.version.leftJustified(width) + u"  "_s + who;
    if (!asker.isSelected)
        line += u"  "_s + Cli::tr("(a version that is not selected itself)");
    out.line(asker.isWinner ? out.inked(Ink::Strong, line) : line);
}

QString mark(const Change &change)
{
    switch (change.kind) {
    case Change::Kind::Added:
        return u"+ "_s;
    case Change::Kind::Removed:
        return u"- "_s;
    case Change::Kind::Raised:
        return u"^ "_s;
    case Change::Kind::Lowered:
        return u"v "_s;
    case Change::Kind::Replaced:
        return u"~ "_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

int printModules(const DepsQuestion &question)
{
    Output &out = question.session.out;
    if (!out.isJson()) {
        out.write(question.analysis.listText());
        return 0;
    }
    for (const ModuleInfo &module : question.analysis.modules())
        out.record("module"_L1, toJson(module));
    return 0;
}

void printConflictList(Output &out, const QList<Conflict> &conflicts)
{
    for (const Conflict &conflict : conflicts) {
        if (out.isJson()) {
            out.record("conflict"_L1,
                       {{"id"_L1, conflict.kind},
                        {"severity"_L1, nameOf(conflict.severity)},
                        {"path"_L1, conflict.path},
                        {"title"_L1, conflict.title},
                        {"detail"_L1, conflict.detail},
                        {"file"_L1, conflict.location.file},
                        {"line"_L1, conflict.location.line},
                        {"fixes"_L1, QJsonArray::fromStringList(conflict.fixes)}});
            continue;
        }
        const Ink ink = conflict.severity == Severity::Error ? Ink::Bad
            : conflict.severity == Severity::Warning         ? Ink::Warning
                                                             : Ink::Faint;
        const auto word = conflict.severity == Severity::Info ? "note"_L1 : nameOf(conflict.severity);
        out.line(out.inked(ink, u"%1 %2"_s.arg(word, -7).arg(conflict.kind)) + u' ' + out.inked(Ink::Strong, conflict.title));
        for (const QString &text : conflict.detail.split(u'\n', Qt::SkipEmptyParts))
            out.line(u"    "_s + text);
        if (conflict.location.line > 0)
            out.line(u"    "_s + conflict.location.toString());
        for (const QString &fix : conflict.fixes)
            out.line(u"    $ "_s + fix);
    }
}

int printConflicts(const DepsQuestion &question)
{
    const QList<Conflict> &conflicts = question.analysis.conflicts();
    printConflictList(question.session.out, conflicts);
    if (conflicts.isEmpty())
        question.session.out.remark(Cli::tr("No conflicts."));
    else if (!question.session.out.isJson())
        question.session.out.remark(countText(countConflicts(conflicts)));
    return 0;
}

int printDrift(const DepsQuestion &question)
{
    Output &out = question.session.out;
    const QString file = question.session.call.value("binary");
    const auto binary = readBinaryInfo(file);
    if (!binary)
        return out.fail(binary.error());
    const QList<Conflict> drift = findDrift(question.analysis, *binary, file);
    printConflictList(out, drift);
    const int linked = int(binary->dependencies.size());
    out.remark(drift.isEmpty() ? Cli::tr("All %n module(s) in the binary are as go.mod says.", nullptr, linked)
                               : Cli::tr("%1 of %n module(s) in the binary differ from go.mod.", nullptr, linked).arg(drift.size()));
    return 0;
}

Result<QString> moduleOfWhy(const ModuleAnalysis &analysis, const Invocation &call)
{
    const QString words = call.value("why").section(u'@', 0, 0);
    const QStringList meant = modulesMeant(analysis, words);
    if (meant.size() == 1)
        return meant.first();
    if (meant.isEmpty())
        return failure(ErrorKind::BadInput, words, Cli::tr("The module is not in the build list."),
                       Cli::tr("“slipway deps” prints the modules there are."));
    return failure(ErrorKind::BadInput, words, Cli::tr("%n module(s) of the build list end so.", nullptr, int(meant.size())),
                   Cli::tr("Write more of the path: %1", "list of module paths").arg(meant.join(", "_L1)));
}

int printWhy(const DepsQuestion &question)
{
    Output &out = question.session.out;
    const Result<QString> meant = moduleOfWhy(question.analysis, question.session.call);
    if (!meant)
        return out.fail(meant.error());
    const QString &path = *meant;
    const ModuleInfo *module = question.analysis.find(path);
    const QList<ModuleVersion> chain = question.analysis.chainTo(path);
    const QString sentence = whySentence(question.analysis, path);
    if (out.isJson()) {
        QJsonArray links;
        for (const ModuleVersion &link : chain)
            links.append(toJson(link));
        QJsonObject json = toJson(*module);
        json.insert("sentence"_L1, sentence);
        json.insert("chain"_L1, links);
        out.record("why"_L1, json);
        return 0;
    }
    out.line(sentence);
    if (!module->askers.isEmpty())
        out.line(u"\n"_s + Cli::tr("Who asks for which version (* decides):"));
    qsizetype width = 0;
    for (const Asker &asker : module->askers)
        width = qMax(width, asker.version.size());
    for (const Asker &asker : module->askers)
        printAsker(out, asker, width);
    if (chain.size() > 2) {
        out.line(u"\n"_s + Cli::tr("The shortest way to it:"));
        for (qsizetype i = 0; i < chain.size(); ++i)
            out.line(QString(2 + 2 * i, u' ') + shown(chain.at(i)));
    }
    return 0;
}

int printChanges(Output &out, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (out.isJson()) {
            static constexpr const char *names[] = {"added", "removed", "raised", "lowered", "replaced"};
            out.record("change"_L1,
                       {{"path"_L1, change.path},
                        {"change"_L1, QLatin1StringView(names[int(change.kind)])},
                        {"before"_L1, change.before},
                        {"after"_L1, change.after},
                        {"because"_L1, toJson(change.because)}});
            continue;
        }
        QString line = mark(change) + change.path + u' ' + change.before;
        if (!change.after.isEmpty())
            line += (change.before.isEmpty() ? QString() : u" => "_s) + change.after;
        if (!change.because.path.isEmpty() && change.because.path != change.path) {
            const QString because = change.kind == Change::Kind::Removed ? Cli::tr("(was asked for by %1)") : Cli::tr("(asked for by %1)");
            line += u"  "_s + because.arg(shown(change.because));
        }
        const Ink ink = change.kind == Change::Kind::Removed || change.kind == Change::Kind::Lowered ? Ink::Warning : Ink::Good;
        out.line(out.inked(ink, line));
    }
    return 0;
}

} // namespace slipway
