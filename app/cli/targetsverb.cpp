// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"

#include "targets/ports.h"
#include "targets/presets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct TargetRow {
    Target target;
    Port port;
    bool isChosen = false;
};

class TargetsVerb final : public ProjectVerb
{
public:
    explicit TargetsVerb(CliSession &session)
        : ProjectVerb(session)
    {
        setNeeds(Needs::Project);
    }

protected:
    void work() override;

private:
    int print();
    Result<> choose();
    QList<TargetRow> rows();
    void printRow(const TargetRow &row, qsizetype width);

    QList<Port> m_ports;
};

Result<> TargetsVerb::choose()
{
    Result<QList<Target>> chosen = QList<Target>();
    if (call().has("preset"))
        chosen = presetTargets(call().value("preset"), m_ports, hostTarget());
    else if (call().has("set"))
        chosen = targetsIn(call().values("set"), m_ports);
    else
        return {};
    if (!chosen)
        return std::unexpected(chosen.error());
    workspace().setChosenTargets(*chosen);
    return {};
}

/// Every port, and below its port each chosen target that is a level of it ("linux/arm/7").
QList<TargetRow> TargetsVerb::rows()
{
    const QList<Target> chosen = workspace().chosenTargets();
    const bool onlyChosen = call().has("chosen") || call().has("set") || call().has("preset");
    QList<TargetRow> all;
    for (const Port &port : std::as_const(m_ports)) {
        const Target plain{port.os, port.arch, {}};
        if (chosen.contains(plain) || !onlyChosen)
            all += {plain, port, chosen.contains(plain)};
        for (const Target &target : chosen) {
            if (target.os == port.os && target.arch == port.arch && !target.variant.isEmpty())
                all += {target, port, true};
        }
    }
    return all;
}

void TargetsVerb::printRow(const TargetRow &row, qsizetype width)
{
    const Error obstacle = workspace().obstacle(row.target);
    if (out().isJson()) {
        out().record("target"_L1,
                     {{"name"_L1, row.target.name()},
                      {"os"_L1, row.target.os},
                      {"arch"_L1, row.target.arch},
                      {"variant"_L1, row.target.variant},
                      {"chosen"_L1, row.isChosen},
                      {"firstClass"_L1, row.port.firstClass},
                      {"cgo"_L1, row.port.cgoSupported},
                      {"obstacle"_L1, obstacle.detail},
                      {"hint"_L1, obstacle.hint},
                      {"command"_L1, call().has("verbose") ? workspace().buildCommand(row.target) : QString()}});
        return;
    }
    QStringList facts;
    if (row.port.firstClass)
        facts += Cli::tr("first class");
    if (row.port.cgoSupported)
        facts += u"cgo"_s;
    const QString name = row.target.name().leftJustified(width);
    QString line
        = (row.isChosen ? u"* "_s : u"  "_s) + (row.isChosen ? out().inked(Ink::Strong, name) : name) + u"  "_s + facts.join(u", "_s);
    if (!obstacle.detail.isEmpty())
        line += (facts.isEmpty() ? QString() : u"  "_s)
            + out().inked(Ink::Warning, obstacle.detail.section(u'\n', 0, 0) + u' ' + obstacle.hint.section(u'\n', 0, 0));
    while (line.endsWith(u' '))
        line.chop(1);
    out().line(line);
}

int TargetsVerb::print()
{
    m_ports = workspace().ports().isEmpty() ? builtInPorts() : workspace().ports();
    if (const auto chosen = choose(); !chosen)
        return fail(chosen.error());
    if (call().has("show-commands")) {
        for (const Target &target : workspace().chosenTargets())
            out().line(workspace().buildCommand(target));
        return 0;
    }
    const QList<TargetRow> all = rows();
    qsizetype width = 0;
    for (const TargetRow &row : all)
        width = std::max(width, row.target.name().size());
    for (const TargetRow &row : all)
        printRow(row, width);
    return 0;
}

void TargetsVerb::work()
{
    finish(print());
}

} // namespace

int runTargets(CliSession &session)
{
    return TargetsVerb(session).run();
}

} // namespace slipway
