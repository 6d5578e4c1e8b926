// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"
#include "whatif.h"

#include "base/atomicfile.h"
#include "modules/member.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QJsonArray toJson(const QList<ModuleVersion> &chain)
{
    QJsonArray links;
    for (const ModuleVersion &link : chain)
        links.append(toJson(link));
    return links;
}

/// What `go get` does beside what was asked for, and why.
void printMoves(Output &out, const GetOutcome &get)
{
    for (const GetMove &move : get.moves) {
        if (out.isJson()) {
            out.record("move"_L1,
                       {{"path"_L1, move.from.path},
                        {"before"_L1, move.from.version},
                        {"after"_L1, move.to},
                        {"chain"_L1, toJson(move.chain)},
                        {"wish"_L1, toJson(move.wish)},
                        {"sentence"_L1, getMoveSentence(move)}});
        } else {
            out.line(getMoveSentence(move));
        }
    }
    for (const QString &path : get.guessed) {
        out.warn({ErrorKind::ToolFailed,
                  path,
                  Cli::tr("Not all of its versions are known here, so go may choose another one."),
                  Cli::tr("“go list -m -versions %1” asks for them.").arg(path),
                  {}});
    }
}

int printRefusal(Output &out, const WhatIf &wanted)
{
    const GetOutcome &get = *wanted.get;
    for (const GetConflict &conflict : get.conflicts) {
        if (out.isJson()) {
            out.record("refusal"_L1,
                       {{"chain"_L1, toJson(conflict.chain)},
                        {"wish"_L1, toJson(conflict.wish)},
                        {"sentence"_L1, getConflictSentence(conflict)},
                        {"go"_L1, conflict.toGo()}});
        } else {
            out.line(conflict.toGo());
            out.line(u"    "_s + getConflictSentence(conflict));
        }
    }
    if (const QList<ModuleVersion> unread = unreadIn(wanted); !unread.isEmpty()) {
        return out.fail({ErrorKind::ToolFailed,
                         u"go get"_s,
                         Cli::tr("What these versions require cannot be read."),
                         Cli::tr("“go mod download %1” fetches it.").arg(unread.first().toString()),
                         {}});
    }
    return out.fail({ErrorKind::WorkFailed,
                     u"go get"_s,
                     Cli::tr("These versions cannot be together."),
                     Cli::tr("Raise the one, or lower the other."),
                     {}});
}

/// Why a module does not come to the version that was asked for: others need more.
void sayWhatStays(const DepsQuestion &question, const ModuleAnalysis &after)
{
    if (question.session.call.has("get"))
        return;
    for (const QString &wish : wishesIn(question.session.call)) {
        const QString path = wish.section(u'@', 0, 0), version = wish.section(u'@', 1);
        const ModuleInfo *module = wish.contains(u'=') ? nullptr : after.find(path);
        if (module && !module->isMain && version != kNoVersion && module->selected != version)
            question.session.out.remark(whySentence(after, path) + u' ' + Cli::tr("--get lowers what asks for more, as “go get” does."));
        else if (module && version == kNoVersion)
            question.session.out.remark(whySentence(after, path));
    }
}

/// A workspace can come to a state that go does not work in, for instance by a go line that is above that of go.work.
void sayWhatGoRefuses(const DepsQuestion &question, const ModuleAnalysis &after)
{
    if (!after.isWorkspace())
        return;
    for (const Conflict &conflict : after.conflicts()) {
        const bool isRefusal = conflict.severity == Severity::Error && (conflict.kind == "C7"_L1 || conflict.kind == "C11"_L1);
        if (isRefusal && !question.analysis.conflicts().contains(conflict))
            question.session.out.warn(
                {ErrorKind::WorkFailed, conflict.path, conflict.title + u' ' + conflict.detail, conflict.fixes.join(u' '), {}});
    }
}

int apply(const DepsQuestion &question, const QByteArray &text)
{
    const QString file = subjectOf(question.request);
    if (const auto written = writeAtomically(file, text); !written)
        return question.session.out.fail(written.error());
    question.session.out.remark(Cli::tr("Written: %1").arg(file));
    return 0;
}

} // namespace

bool lacksFiles(const DepsQuestion &question)
{
    if (!question.session.call.has("what-if"))
        return false;
    const auto wanted = whatIf(question.session.call, question.engine, question.request);
    if (!wanted || wanted->text.isNull())
        return wanted && !unreadIn(*wanted).isEmpty();
    const auto after = question.engine.analyse(withSubjectText(question.request, wanted->text));
    return after && !(*after)->missing().isEmpty();
}

int showWhatIfCommands(CliSession &session)
{
    const Invocation &call = session.call;
    QStringList words;
    for (const QString &wish : wishesIn(call))
        words += call.has("get") ? wish : flagOf(wish);
    session.out.line((call.has("get") ? u"go get "_s : u"go mod edit "_s) + words.join(u' '));
    session.out.line(u"go list -m all"_s);
    if (call.has("prove"))
        session.out.line(u"go build ./... && go vet ./..."_s);
    if (call.has("test"))
        session.out.line(u"go test ./..."_s);
    return 0;
}

int printWhatIf(const DepsQuestion &question)
{
    Output &out = question.session.out;
    const auto wanted = whatIf(question.session.call, question.engine, question.request);
    if (!wanted)
        return out.fail(wanted.error());
    if (wanted->text.isNull())
        return printRefusal(out, *wanted);
    const auto after = question.engine.analyse(withSubjectText(question.request, wanted->text));
    if (!after)
        return out.fail(after.error());
    const QList<Change> changes = difference(question.analysis, **after);
    printChanges(out, changes);
    if (wanted->get)
        printMoves(out, *wanted->get);
    out.remark(differenceSummary(changes));
    sayWhatStays(question, **after);
    sayWhatGoRefuses(question, **after);
    int code = 0;
    for (const ModuleVersion &missing : (*after)->missing()) {
        if (!question.analysis.missing().contains(missing)) {
            code = Error{ErrorKind::ToolFailed, {}, {}, {}, {}}.exitCode();
            out.warn({ErrorKind::ToolFailed,
                      missing.toString(),
                      Cli::tr("Its go.mod is not in the module cache, so what it requires is not counted."),
                      Cli::tr("“go mod download %1” fetches it.").arg(missing.toString()),
                      {}});
        }
    }
    const bool isProvedFirst = question.session.call.has("check") || question.session.call.has("prove");
    return question.session.call.has("apply") && !isProvedFirst ? apply(question, wanted->text) : code;
}

} // namespace slipway
