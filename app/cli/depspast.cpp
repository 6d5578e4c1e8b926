// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"

#include "history/moduledifference.h"
#include "history/pastproject.h"
#include "modfile/mainfile.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct Range {
    QString from;
    QString to; ///< empty: the files as they are now
};

/// "v1.0..v2.0", "v1.0..", "v1.0". A revision holds no two dots itself.
Range rangeOf(const QString &text)
{
    const qsizetype dots = text.indexOf(u".."_s);
    if (dots < 0)
        return {text, {}};
    return {dots == 0 ? u"HEAD"_s : text.first(dots), text.sliced(dots + 2)};
}

Result<AnalysisRequest> requestAt(const QString &file, const QString &revision)
{
    if (revision.isEmpty()) {
        AnalysisRequest request;
        request.modFile = file;
        return request;
    }
    auto past = readPastProject(file, revision);
    if (!past)
        return std::unexpected(past.error());
    return past->request;
}

void printRoles(Output &out, const QList<RoleChange> &roles)
{
    for (const RoleChange &role : roles) {
        if (out.isJson())
            out.record("role"_L1, {{"path"_L1, role.path}, {"version"_L1, role.version}, {"direct"_L1, role.isDirect}});
        else
            out.line(u"= "_s + role.path + u' ' + role.version + u"  "_s
                     + (role.isDirect ? Cli::tr("now direct") : Cli::tr("now indirect")));
    }
}

int answerDifference(CliSession &session, ModuleEngine &engine, const QString &file)
{
    Output &out = session.out;
    const Range range = rangeOf(session.call.value("diff"));
    std::shared_ptr<const ModuleAnalysis> states[2];
    for (int i = 0; i < 2; ++i) {
        const auto request = requestAt(file, i == 0 ? range.from : range.to);
        if (!request)
            return out.fail(request.error());
        const auto analysis = engine.analyse(*request);
        if (!analysis)
            return out.fail(analysis.error());
        states[i] = *analysis;
    }
    const ModuleDifference difference = compareModules(*states[0], *states[1]);
    printChanges(out, difference.changes);
    printRoles(out, difference.roles);
    out.remark(summaryOf(difference));
    const int before = reportProblems(session, *states[0]);
    const int after = reportProblems(session, *states[1]);
    (void)engine.save();
    return qMax(before, after);
}

} // namespace

int answerPast(CliSession &session)
{
    Output &out = session.out;
    const auto file = mainFileOf(depsPath(session.call));
    if (!file)
        return out.fail(file.error());
    ModuleEngine engine;
    if (session.call.has("diff"))
        return answerDifference(session, engine, *file);
    const auto past = readPastProject(*file, session.call.value("at"));
    if (!past)
        return out.fail(past.error());
    out.remark(
        Cli::tr("As of %1 (%2): %3").arg(past->revision.name, past->revision.date.date().toString(Qt::ISODate), past->revision.subject));
    return answerRequest(session, engine, past->request);
}

} // namespace slipway
