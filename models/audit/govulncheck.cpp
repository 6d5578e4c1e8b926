// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/govulncheck.h"

#include "audit/texts.h"
#include "tools/jsonstream.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

TraceFrame frameOf(const QJsonValue &value)
{
    TraceFrame frame;
    frame.module = value["module"_L1].toString();
    frame.version = value["version"_L1].toString();
    frame.package = value["package"_L1].toString();
    frame.function = value["function"_L1].toString();
    QString receiver = value["receiver"_L1].toString();
    if (receiver.startsWith(u'*'))
        receiver.removeFirst();
    if (!receiver.isEmpty())
        frame.function = receiver + u'.' + frame.function;
    const QJsonValue position = value["position"_L1];
    frame.location = {position["filename"_L1].toString(), position["line"_L1].toInt(), position["column"_L1].toInt()};
    return frame;
}

/// The first frame is the fault; what it lacks tells how deep govulncheck looked.
Reach reachOf(const TraceFrame &fault)
{
    return !fault.function.isEmpty() ? Reach::Called : !fault.package.isEmpty() ? Reach::Imported : Reach::Required;
}

void take(QList<VulnFinding> &findings, const QJsonValue &value)
{
    QList<TraceFrame> trace;
    for (const QJsonValue &frame : value["trace"_L1].toArray())
        trace.prepend(frameOf(frame)); // there the fault is first, here the program is
    if (trace.isEmpty())
        return;
    const TraceFrame fault = trace.last();
    const QString id = value["osv"_L1].toString();
    const Reach reach = reachOf(fault);
    auto found
        = std::ranges::find_if(findings, [&](const VulnFinding &each) { return each.entry.id == id && each.module.path == fault.module; });
    if (found == findings.end()) {
        VulnFinding finding;
        finding.entry.id = id;
        finding.module = {fault.module, fault.version, fault.module, true};
        finding.fixedIn = value["fixed_version"_L1].toString().toUtf8();
        if ((fault.module == "stdlib"_L1 || fault.module == "toolchain"_L1)) {
            // "v1.22.1" is how it writes Go's own versions.
            if (finding.module.version.startsWith(u'v'))
                finding.module.version.replace(0, 1, u"go"_s);
            if (finding.fixedIn.startsWith('v'))
                finding.fixedIn.replace(0, 1, "go");
        }
        finding.reach = reach;
        findings.append(finding);
        found = findings.end() - 1;
    }
    if (reach > *found->reach)
        found->traces.clear();
    if (reach < *found->reach)
        return;
    found->reach = reach;
    if (trace.size() > 1 || reach == Reach::Called)
        found->traces.append(trace);
}

} // namespace

Command govulncheckCommand(const GoContext &context, const QString &program, const QString &database, const QStringList &patterns)
{
    Command command;
    command.program = program;
    command.arguments = QStringList{u"-json"_s, u"-scan"_s, u"symbol"_s, u"-db"_s, database} + patterns;
    command.workingDirectory = context.workingDirectory;
    command.environment = context.environment;
    // It starts the `go` that it finds, which has to be ours.
    const QString goFolder = context.program.section(u'/', 0, -2);
    command.environment.insert(u"PATH"_s, goFolder + u':' + context.environment.value(u"PATH"_s));
    if (!context.modFile.isEmpty())
        command.environment.insert(u"GOFLAGS"_s, "-modfile="_L1 + context.modFile);
    return command;
}

Result<VulncheckAnswer> parseGovulncheck(const QByteArray &output)
{
    const std::optional<QList<QJsonObject>> messages = parseJsonStream(output);
    if (!messages || messages->isEmpty() || !messages->first().contains("config"_L1)) {
        return failure(ErrorKind::ToolFailed, u"govulncheck"_s, Audit::tr("The answer is cut or is not what govulncheck prints."));
    }
    VulncheckAnswer answer;
    QHash<QString, OsvEntry> byId;
    for (const QJsonObject &message : *messages) {
        if (const QJsonValue config = message["config"_L1]; config.isObject())
            answer.goVersion = config["go_version"_L1].toString();
        if (const QJsonValue progress = message["progress"_L1]; progress.isObject())
            answer.progress.append(progress["message"_L1].toString());
        if (const QJsonValue osv = message["osv"_L1]; osv.isObject()) {
            if (const Result<OsvEntry> entry = parseOsv(QJsonDocument(osv.toObject()).toJson(), u"govulncheck"_s)) {
                answer.entries.append(*entry);
                byId.insert(entry->id, *entry);
            }
        }
        if (const QJsonValue finding = message["finding"_L1]; finding.isObject())
            take(answer.findings, finding);
    }
    for (VulnFinding &finding : answer.findings)
        finding.entry = byId.value(finding.entry.id, finding.entry);
    return answer;
}

VulnReport withSymbols(VulnReport report, const VulncheckAnswer &answer)
{
    report.hasSymbols = true;
    QList<VulnFinding> others = answer.findings;
    for (VulnFinding &finding : report.findings) {
        const auto same = std::ranges::find_if(others, [&](const VulnFinding &other) {
            return other.entry.id == finding.entry.id
                && (other.module.path == finding.module.path || other.module.path == finding.module.listedPath);
        });
        finding.reach = same == others.end() ? Reach::Required : *same->reach;
        finding.traces = same == others.end() ? QList<QList<TraceFrame>>() : same->traces;
        if (same != others.end())
            others.erase(same);
    }
    report.findings += others;
    return report;
}

} // namespace slipway
