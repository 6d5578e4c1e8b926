// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <functional>

namespace slipway::test {

/// An analysis made from lines "from@v to@v", the first "from" being main; for tests of views, where no module cache is wanted.
/// Versions are compared by their numbers alone.
class FakeAnalysis : public ModuleAnalysis
{
public:
    explicit FakeAnalysis(const QString &lines, const QStringList &direct = {}, const QMap<QString, QString> &file = {})
        : m_direct(direct)
        , m_file(file)
    {
        for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList ends = line.trimmed().split(u' ', Qt::SkipEmptyParts);
            if (ends.size() == 2)
                m_edges.append({parse(ends[0]), parse(ends[1])});
        }
        m_main = m_edges.isEmpty() ? QStringLiteral("example.org/main") : m_edges.first().from.path;
        select();
        listModules();
    }

    QString mainPath() const override { return m_main; }
    QString goVersion() const override { return QStringLiteral("1.24"); }
    const QList<ModuleInfo> &modules() const override { return m_modules; }
    const ModuleInfo *find(const QString &path) const override
    {
        const auto found = std::ranges::find(m_modules, path, &ModuleInfo::path);
        return found == m_modules.end() ? nullptr : &*found;
    }
    QList<ModuleVersion> requirementsOf(const ModuleVersion &module) const override
    {
        QList<ModuleVersion> all;
        for (const Requirement &edge : m_edges)
            if (edge.from == module)
                all.append(edge.to);
        return all;
    }
    const QList<Conflict> &conflicts() const override { return m_conflicts; }
    QList<ModuleVersion> chainTo(const QString &path) const override
    {
        const ModuleVersion goal{path, m_selected.value(path)};
        QHash<QString, ModuleVersion> before;
        QList<ModuleVersion> waiting{{m_main, {}}};
        for (qsizetype i = 0; i < waiting.size(); ++i) {
            if (waiting[i] == goal)
                break;
            for (const ModuleVersion &next : requirementsOf(waiting[i])) {
                if (next.path == m_main || before.contains(next.toString()))
                    continue;
                before.insert(next.toString(), waiting[i]);
                waiting.append(next);
            }
        }
        QList<ModuleVersion> chain;
        if (!before.contains(goal.toString()))
            return chain;
        for (ModuleVersion at = goal; at.path != m_main; at = before.value(at.toString()))
            chain.prepend(at);
        chain.prepend({m_main, {}});
        return chain;
    }
    QList<Requirement> edges() const override { return m_edges; }
    qsizetype edgeCount() const override { return m_edges.size(); }
    QList<QPair<ModuleVersion, QString>> repairs() const override { return m_repairs; }
    const QList<Error> &problems() const override { return m_problems; }

    ModuleInfo &module(const QString &path) { return *std::ranges::find(m_modules, path, &ModuleInfo::path); }
    void addConflict(const Conflict &conflict) { m_conflicts.append(conflict); }
    void addRepair(const QString &path, const QString &asked) { m_repairs.append({{path, asked}, m_selected.value(path)}); }
    void addProblem(const Error &problem) { m_problems.append(problem); }

private:
    static ModuleVersion parse(const QString &text) { return {text.section(u'@', 0, 0), text.section(u'@', 1)}; }

    static bool isLower(const QString &a, const QString &b)
    {
        const QStringList left = QString(a).remove(u'v').split(u'.');
        const QStringList right = QString(b).remove(u'v').split(u'.');
        for (qsizetype i = 0; i < qMin(left.size(), right.size()); ++i)
            if (left[i].toInt() != right[i].toInt())
                return left[i].toInt() < right[i].toInt();
        return left.size() < right.size();
    }

    void select()
    {
        for (const Requirement &edge : m_edges)
            if (!m_selected.contains(edge.to.path) || isLower(m_selected[edge.to.path], edge.to.version))
                m_selected[edge.to.path] = edge.to.version;
    }

    void listModules()
    {
        ModuleInfo main;
        main.path = m_main;
        main.isMain = true;
        m_modules.append(main);
        int line = 5;
        for (const auto &[path, version] : m_selected.asKeyValueRange()) {
            ModuleInfo module;
            module.path = path;
            module.selected = version;
            module.goVersion = QStringLiteral("1.21");
            module.isDirect = m_direct.contains(path);
            for (const Requirement &edge : m_edges) {
                if (edge.to.path != path)
                    continue;
                const bool isMain = edge.from.path == m_main;
                const QString asked = isMain ? m_file.value(path, edge.to.version) : edge.to.version;
                module.askers.append(
                    {edge.from, asked, asked == version, isMain, isMain || m_selected.value(edge.from.path) == edge.from.version});
                if (isMain) {
                    module.isRequired = true;
                    module.requiredInFile = asked;
                    module.line = line++;
                }
            }
            std::ranges::stable_sort(module.askers, [](const Asker &a, const Asker &b) { return isLower(b.version, a.version); });
            m_modules.append(module);
        }
    }

    QString m_main;
    QStringList m_direct;
    QMap<QString, QString> m_file; ///< versions in go.mod where they are not those of the graph
    QList<Requirement> m_edges;
    QMap<QString, QString> m_selected;
    QList<ModuleInfo> m_modules;
    QList<Conflict> m_conflicts;
    QList<QPair<ModuleVersion, QString>> m_repairs;
    QList<Error> m_problems;
};

/// The project of the pictures: a few direct modules, one that five versions are asked of, a cycle, a replacement.
inline std::shared_ptr<FakeAnalysis> sampleAnalysis()
{
    auto analysis = std::make_shared<FakeAnalysis>(
        QStringLiteral(R"(
github.com/cli/cli/v2 github.com/charmbracelet/glamour@v0.10.0
github.com/cli/cli/v2 github.com/gdamore/tcell/v2@v2.8.1
github.com/cli/cli/v2 github.com/google/go-containerregistry@v0.20.6
github.com/cli/cli/v2 github.com/mattn/go-colorable@v0.1.14
github.com/cli/cli/v2 github.com/sigstore/sigstore-go@v1.1.0
github.com/cli/cli/v2 github.com/spf13/cobra@v1.9.1
github.com/cli/cli/v2 github.com/spf13/pflag@v1.0.7
github.com/cli/cli/v2 github.com/theupdateframework/go-tuf@v0.7.0
github.com/cli/cli/v2 golang.org/x/crypto@v0.41.0
github.com/cli/cli/v2 golang.org/x/net@v0.43.0
github.com/cli/cli/v2 golang.org/x/oauth2@v0.30.0
github.com/cli/cli/v2 golang.org/x/text@v0.28.0
github.com/charmbracelet/glamour@v0.10.0 github.com/mattn/go-colorable@v0.1.13
github.com/charmbracelet/glamour@v0.10.0 golang.org/x/text@v0.24.0
github.com/gdamore/tcell/v2@v2.8.1 golang.org/x/text@v0.21.0
github.com/google/go-containerregistry@v0.20.6 golang.org/x/oauth2@v0.30.0
github.com/google/go-containerregistry@v0.20.6 golang.org/x/text@v0.14.0
github.com/sigstore/sigstore-go@v1.1.0 github.com/theupdateframework/go-tuf@v0.7.0
github.com/sigstore/sigstore-go@v1.1.0 golang.org/x/crypto@v0.40.0
github.com/sigstore/sigstore-go@v1.1.0 golang.org/x/text@v0.13.0
github.com/spf13/cobra@v1.9.1 github.com/spf13/pflag@v1.0.6
github.com/spf13/cobra@v1.9.1 golang.org/x/text@v0.3.7
github.com/theupdateframework/go-tuf@v0.7.0 golang.org/x/crypto@v0.7.0
github.com/theupdateframework/go-tuf@v0.7.0 golang.org/x/text@v0.9.0
golang.org/x/crypto@v0.41.0 golang.org/x/net@v0.42.0
golang.org/x/crypto@v0.41.0 golang.org/x/text@v0.26.0
golang.org/x/net@v0.43.0 golang.org/x/crypto@v0.41.0
golang.org/x/net@v0.43.0 golang.org/x/text@v0.28.0
golang.org/x/net@v0.42.0 golang.org/x/text@v0.27.0
golang.org/x/oauth2@v0.30.0 golang.org/x/net@v0.36.0
golang.org/x/net@v0.36.0 golang.org/x/text@v0.22.0
)"),
        QStringList{QStringLiteral("github.com/charmbracelet/glamour"), QStringLiteral("github.com/google/go-containerregistry"),
                    QStringLiteral("github.com/sigstore/sigstore-go"), QStringLiteral("github.com/spf13/cobra"),
                    QStringLiteral("golang.org/x/net")},
        QMap<QString, QString>{{QStringLiteral("golang.org/x/text"), QStringLiteral("v0.27.0")}});
    analysis->module(QStringLiteral("github.com/mattn/go-colorable")).replacement = ModuleVersion{QStringLiteral("./local"), {}};
    analysis->module(QStringLiteral("github.com/theupdateframework/go-tuf")).problem
        = QStringLiteral("github.com/theupdateframework/go-tuf@v0.7.0: its go.mod is not in the module cache");
    analysis->addConflict({QStringLiteral("C1"),
                           Severity::Warning,
                           QStringLiteral("golang.org/x/text"),
                           QStringLiteral("golang.org/x/text is asked for at 10 different versions."),
                           {},
                           {},
                           {}});
    analysis->addConflict({QStringLiteral("C4"),
                           Severity::Warning,
                           QStringLiteral("github.com/mattn/go-colorable"),
                           QStringLiteral("github.com/mattn/go-colorable is replaced by a folder."),
                           {},
                           {},
                           {}});
    analysis->addRepair(QStringLiteral("golang.org/x/text"), QStringLiteral("v0.27.0"));
    return analysis;
}

} // namespace slipway::test
