// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"

#include "targets/meant.h"
#include "targets/ports.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

std::unexpected<Error> badValue(QLatin1StringView option, const QString &detail, const QString &hint = {})
{
    return failure(ErrorKind::BadInput, option, detail, hint);
}

/// "512M", "4G", "1000000".
std::optional<qint64> bytesIn(QString text)
{
    qint64 unit = 1;
    static constexpr std::pair<char16_t, int> units[] = {{u'K', 10}, {u'M', 20}, {u'G', 30}};
    for (const auto &[letter, shift] : units) {
        if (text.endsWith(letter, Qt::CaseInsensitive)) {
            unit = qint64(1) << shift;
            text.chop(1);
            break;
        }
    }
    bool isNumber = false;
    const qint64 count = text.toLongLong(&isNumber);
    const bool fits = isNumber && count > 0 && count <= std::numeric_limits<qint64>::max() / unit;
    return fits ? std::optional(count * unit) : std::nullopt;
}

} // namespace

Result<QList<Target>> targetsIn(const QStringList &values, const QList<Port> &ports)
{
    const QList<Port> &known = ports.isEmpty() ? builtInPorts() : ports;
    QList<Target> names;
    for (const Port &port : known)
        names += Target{port.os, port.arch, {}};
    QList<Target> targets;
    for (const QString &name : values.join(u',').split(u',', Qt::SkipEmptyParts)) {
        const auto target = parseTarget(name.trimmed());
        const bool isKnown
            = target && std::ranges::any_of(known, [&](const Port &port) { return port.os == target->os && port.arch == target->arch; });
        if (!isKnown) {
            const QString meant = meantTarget(name, names);
            const QString detail = target ? Cli::tr("Go does not build for this target.") : target.error().detail;
            const QString hint
                = meant.isEmpty() ? Cli::tr("“slipway targets” lists what there is.") : Cli::tr("Did you mean “%1”?").arg(meant);
            return failure(ErrorKind::BadInput, name, detail, hint);
        }
        if (!targets.contains(*target))
            targets += *target;
    }
    return targets;
}

Result<> applyRunOptions(const Invocation &call, Workspace &workspace)
{
    RunChoices choices = workspace.runChoices();
    if (const QString folder = call.value("dist"); !folder.isEmpty())
        choices.dist = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    if (const QString jobs = call.value("jobs"); !jobs.isEmpty()) {
        choices.cores = jobs.toInt();
        if (choices.cores <= 0)
            return badValue("--jobs"_L1, Cli::tr("“%1” is not a number of cores.").arg(jobs));
    }
    if (const QString memory = call.value("memory"); !memory.isEmpty()) {
        const auto bytes = bytesIn(memory);
        if (!bytes)
            return badValue("--memory"_L1, Cli::tr("“%1” is not an amount of memory.").arg(memory), Cli::tr("For instance: --memory 4G"));
        choices.memoryBytes = *bytes;
    }
    choices.stopsOnFailure = !call.has("keep-going");
    const auto targets = targetsIn(call.values("target") + call.values("only"), workspace.ports());
    if (!targets)
        return std::unexpected(targets.error());
    choices.targets = *targets;
    if (const QString package = call.value("package"); !package.isEmpty()) {
        const QString wanted = package == "."_L1 || package.startsWith("./"_L1) ? package : u"./"_s + package;
        if (!workspace.mainPackages().contains(wanted)) {
            return badValue("--package"_L1, Cli::tr("There is no main package “%1”.").arg(package),
                            workspace.mainPackages().isEmpty() ? QString()
                                                               : Cli::tr("There are: %1.").arg(workspace.mainPackages().join(", "_L1)));
        }
        choices.mainPackage = wanted;
    }
    for (const QString &steps : call.values("skip"))
        choices.skippedSteps += steps.split(u',', Qt::SkipEmptyParts);
    workspace.setRunChoices(choices);
    return {};
}

QLatin1StringView nameOf(StepState state)
{
    static constexpr const char *names[] = {"waiting", "running", "succeeded", "failed", "cancelled", "skipped"};
    return QLatin1StringView(names[int(state)]);
}

} // namespace slipway
