// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "depschecks.h"

#include "audit/sumcheck.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QLatin1StringView nameOf(UpdateState state)
{
    static constexpr QLatin1StringView names[] = {"notChecked"_L1, "checked"_L1, "failed"_L1, "notApplicable"_L1};
    return names[int(state)];
}

QJsonObject toJson(const NewerVersion &version)
{
    QJsonObject json{{"path"_L1, version.path}, {"version"_L1, version.version}};
    if (version.time.isValid())
        json.insert("time"_L1, version.time.toUTC().toString(Qt::ISODate));
    return json;
}

QJsonObject toJson(const ModuleUpdate &module)
{
    QJsonObject json{{"path"_L1, module.path},           {"version"_L1, module.current},     {"direct"_L1, module.isDirect},
                     {"state"_L1, nameOf(module.state)}, {"current"_L1, module.isCurrent()}, {"majorState"_L1, nameOf(module.majorState)}};
    const auto put = [&json](QLatin1StringView key, const std::optional<NewerVersion> &version) {
        if (version)
            json.insert(key, toJson(*version));
    };
    put("patch"_L1, module.patch);
    put("latest"_L1, module.latest);
    put("major"_L1, module.major);
    if (!module.why.isEmpty())
        json.insert("why"_L1, module.why);
    if (!module.retracted.isEmpty())
        json.insert("retracted"_L1, QJsonArray::fromStringList(module.retracted));
    if (!module.deprecated.isEmpty())
        json.insert("deprecated"_L1, module.deprecated);
    return json;
}

QString shown(const NewerVersion &version)
{
    return version.time.isValid() ? version.version + " ("_L1 + version.time.toUTC().date().toString(Qt::ISODate) + u')' : version.version;
}

void printUpdate(Output &out, const ModuleUpdate &module)
{
    QString line = module.path + u' ' + module.current;
    if (module.latest)
        line += " => "_L1 + shown(*module.latest);
    if (module.patch && (!module.latest || module.patch->version != module.latest->version))
        line += "  "_L1 + Cli::tr("patch: %1").arg(shown(*module.patch));
    if (module.major)
        line += "  "_L1 + Cli::tr("new major version: %1 %2").arg(module.major->path, shown(*module.major));
    out.line(out.inked(module.hasUpdate() ? Ink::Good : Ink::Plain, line));
    for (const QString &reason : module.retracted)
        out.line(u"    "_s + out.inked(Ink::Bad, Cli::tr("%1 was retracted: %2").arg(module.current, reason)));
    if (!module.deprecated.isEmpty())
        out.line(u"    "_s + out.inked(Ink::Warning, Cli::tr("The module is deprecated: %1").arg(module.deprecated)));
}

QLatin1StringView nameOf(Reach reach)
{
    static constexpr QLatin1StringView names[] = {"required"_L1, "imported"_L1, "called"_L1};
    return names[int(reach)];
}

QJsonObject toJson(const VulnFinding &finding)
{
    QJsonObject json{{"id"_L1, finding.entry.id},
                     {"aliases"_L1, QJsonArray::fromStringList(finding.entry.aliases)},
                     {"summary"_L1, finding.entry.summary},
                     {"path"_L1, finding.module.listedPath},
                     {"version"_L1, finding.module.version},
                     {"fixed"_L1, QString::fromUtf8(finding.fixedIn)},
                     {"url"_L1, finding.entry.page}};
    if (finding.reach)
        json.insert("reach"_L1, nameOf(*finding.reach));
    QJsonArray traces;
    for (const QList<TraceFrame> &trace : finding.traces) {
        QJsonArray frames;
        for (const TraceFrame &frame : trace) {
            frames.append(QJsonObject{{"package"_L1, frame.package},
                                      {"function"_L1, frame.function},
                                      {"file"_L1, frame.location.file},
                                      {"line"_L1, frame.location.line},
                                      {"column"_L1, frame.location.column}});
        }
        traces.append(frames);
    }
    if (!traces.isEmpty())
        json.insert("traces"_L1, traces);
    return json;
}

QString reachText(Reach reach)
{
    switch (reach) {
    case Reach::Required:
        return Cli::tr("only required: none of its faulty packages is imported");
    case Reach::Imported:
        return Cli::tr("imported, but the faulty code is not called");
    case Reach::Called:
        return Cli::tr("called");
    }
    Q_UNREACHABLE_RETURN({});
}

void printFinding(Output &out, const VulnFinding &finding)
{
    const bool isHarmless = finding.reach && *finding.reach != Reach::Called;
    QStringList names{finding.entry.id};
    names += finding.entry.aliases;
    out.line(out.inked(isHarmless ? Ink::Warning : Ink::Bad, names.join(u' ')) + u"  "_s + finding.entry.summary);
    out.line(
        u"    "_s
        + (finding.fixedIn.isEmpty()
               ? Cli::tr("%1 %2; no version is fixed").arg(finding.module.listedPath, finding.module.version)
               : Cli::tr("%1 %2; fixed in %3").arg(finding.module.listedPath, finding.module.version, QString::fromUtf8(finding.fixedIn))));
    if (finding.reach)
        out.line(u"    "_s + reachText(*finding.reach));
    if (!finding.traces.isEmpty()) {
        for (const TraceFrame &frame : finding.traces.first())
            out.line(u"      "_s + frame.toString() + (frame.location.line > 0 ? u"  "_s + frame.location.toString() : QString()));
    }
    if (!finding.entry.page.isEmpty())
        out.line(u"    "_s + finding.entry.page);
}

/// How old what we know is.
QString ageText(const VulnReport &report)
{
    const auto shownTime = [](const QDateTime &time) {
        return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd hh:mm 'UTC'"_s) : Cli::tr("an unknown time");
    };
    const QString modified = shownTime(report.databaseModified);
    if (!report.databaseFetched.isValid())
        return Cli::tr("The database is from %1 (%2).").arg(modified, report.database);
    return Cli::tr("The database is from %1; it was last compared with its origin at %2 (%3).")
        .arg(modified, shownTime(report.databaseFetched), report.database);
}

void printSums(Output &out, const QList<SumProblem> &problems)
{
    static constexpr QLatin1StringView names[] = {"malformed"_L1, "missingGoMod"_L1, "missingModule"_L1, "extra"_L1, "differing"_L1};
    for (const SumProblem &problem : problems) {
        if (out.isJson()) {
            out.record("sum"_L1,
                       {{"problem"_L1, names[int(problem.kind)]},
                        {"path"_L1, problem.module.path},
                        {"version"_L1, problem.module.version},
                        {"goMod"_L1, problem.isGoMod},
                        {"line"_L1, problem.line}});
        } else if (problem.kind != SumProblem::Kind::Extra) {
            out.line(out.inked(Ink::Warning, u"go.sum"_s + (problem.line > 0 ? u':' + QString::number(problem.line) : QString())) + u"  "_s
                     + sumProblemText(problem));
        }
    }
    const auto extra = std::ranges::count(problems, SumProblem::Kind::Extra, &SumProblem::kind);
    if (!out.isJson() && extra > 0)
        out.remark(Cli::tr("go.sum has %n line(s) that nothing asks for; “go mod tidy” drops them.", nullptr, int(extra)));
}

} // namespace

int printUpdates(Output &out, const UpdateReport &report, bool directOnly)
{
    qsizetype shownCount = 0, failed = 0, unknownMajors = 0;
    for (const ModuleUpdate &module : report.modules) {
        if (directOnly && !module.isDirect)
            continue;
        failed += module.state == UpdateState::Failed;
        unknownMajors += module.state == UpdateState::Checked && module.majorState == UpdateState::Failed;
        const bool isWorthSaying = module.hasUpdate() || !module.retracted.isEmpty() || !module.deprecated.isEmpty();
        shownCount += isWorthSaying && module.state != UpdateState::Failed;
        if (out.isJson())
            out.record("update"_L1, toJson(module));
        else if (module.state == UpdateState::Failed)
            out.line(out.inked(Ink::Bad, module.path + u' ' + module.current) + u"  "_s + updateSentence(module));
        else if (isWorthSaying)
            printUpdate(out, module);
    }
    if (failed > 0)
        return out.fail({ErrorKind::ToolFailed,
                         u"deps --outdated"_s,
                         Cli::tr("The answer is incomplete: nothing is known about %n module(s).", nullptr, int(failed)),
                         {},
                         {}});
    if (unknownMajors > 0)
        out.remark(Cli::tr("Whether %n module(s) have a new major version could not be found out.", nullptr, int(unknownMajors)));
    else if (shownCount == 0 && report.problem.detail.isEmpty())
        out.remark(directOnly ? Cli::tr("Every direct requirement is at its newest version.")
                              : Cli::tr("Every module is at its newest version."));
    return 0;
}

int printAudit(Output &out, const ModuleHealth &health)
{
    if (!health.vulnerabilities)
        return 0; // why not is said by who calls
    const VulnReport &report = *health.vulnerabilities;
    for (const VulnFinding &finding : report.findings)
        out.isJson() ? out.record("vulnerability"_L1, toJson(finding)) : printFinding(out, finding);
    if (health.sums)
        printSums(out, *health.sums);
    if (out.isJson()) {
        out.record("audit"_L1,
                   {{"checked"_L1, report.checked},
                    {"findings"_L1, report.findings.size()},
                    {"unchecked"_L1, report.unchecked.size()},
                    {"symbols"_L1, report.hasSymbols},
                    {"database"_L1, report.database},
                    {"databaseModified"_L1, report.databaseModified.toUTC().toString(Qt::ISODate)},
                    {"databaseFetched"_L1, report.databaseFetched.toUTC().toString(Qt::ISODate)}});
    }
    for (const UncheckedModule &module : report.unchecked)
        out.warn({ErrorKind::WorkFailed, module.path, Cli::tr("It was not checked. %1").arg(module.reason), {}, {}});
    out.remark(report.findings.isEmpty() ? Cli::tr("No known vulnerability in %n module(s).", nullptr, int(report.checked))
                                         : Cli::tr("%n known vulnerabilities.", nullptr, int(report.findings.size())));
    out.remark(ageText(report));
    const auto counts = [&](const VulnFinding &finding) { return !report.hasSymbols || finding.reach == Reach::Called; };
    return std::ranges::any_of(report.findings, counts) ? 1 : 0;
}

int printLicences(Output &out, const QList<ModuleLicence> &licences, const QString &format)
{
    if (format == "csv"_L1 || format == "json"_L1) {
        out.write(format == "csv"_L1 ? licencesAsCsv(licences) : licencesAsJson(licences));
        return 0;
    }
    qsizetype width = 0;
    for (const ModuleLicence &licence : licences)
        width = std::max(width, licence.path.size() + licence.version.size() + 1);
    for (const ModuleLicence &licence : licences) {
        if (out.isJson()) {
            QJsonArray files;
            for (const LicenceFile &file : licence.files)
                files.append(file.name);
            out.record("licence"_L1,
                       {{"path"_L1, licence.path},
                        {"version"_L1, licence.version},
                        {"licence"_L1, licence.expression},
                        {"state"_L1, nameOf(licence.state)},
                        {"files"_L1, files}});
            continue;
        }
        const QString module = (licence.path + u' ' + licence.version).leftJustified(width);
        const bool isKnown = licence.state == LicenceState::Known;
        out.line(module + u"  "_s
                 + (isKnown ? licence.expression
                            : out.inked(Ink::Warning,
                                        licence.state == LicenceState::NotAsked ? Cli::tr("not looked for") : licenceText(licence))));
    }
    return 0;
}

int printVerified(Output &out, const QList<VerifiedModule> &modules)
{
    static constexpr QLatin1StringView names[]
        = {"good"_L1, "notInCache"_L1, "noSum"_L1, "archiveChanged"_L1, "folderChanged"_L1, "unreadable"_L1};
    using State = VerifiedModule::State;
    const auto isBad
        = [](State state) { return state == State::ArchiveChanged || state == State::FolderChanged || state == State::Unreadable; };
    qsizetype bad = 0, good = 0;
    for (const VerifiedModule &module : modules) {
        bad += isBad(module.state);
        good += module.state == State::Good;
        if (out.isJson()) {
            out.record("verified"_L1,
                       {{"path"_L1, module.module.path},
                        {"version"_L1, module.module.version},
                        {"state"_L1, names[int(module.state)]},
                        {"why"_L1, module.why}});
        } else if (module.state != State::Good) {
            out.line(out.inked(isBad(module.state) ? Ink::Bad : Ink::Faint, verifiedText(module)));
        }
    }
    out.remark(Cli::tr("%n module(s) are what go.sum says.", nullptr, int(good)));
    return bad > 0 ? 1 : 0;
}

} // namespace slipway
