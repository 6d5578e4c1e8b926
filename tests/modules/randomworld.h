// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gofixture.h"

#include <QList>
#include <QRandomGenerator>

namespace slipway {

/// Modules that require each other at random: old and new go lines, majors, pre-releases, pseudo-versions, capitals, cycles,
/// older versions of the main module. The same seed makes the same world.
class RandomWorld
{
public:
    explicit RandomWorld(quint32 seed, int moduleCount = 14);

    void publish(const GoFixture &fixture) const;
    /// A go.mod that requires, excludes and replaces some of the modules. Folders it names are written below `folder`.
    QByteArray mainFile(const GoFixture &fixture, const QString &folder, const QByteArray &path = "ex.t/main");
    /// Several changes at once: lines raised, lowered, dropped, added, doubled; exclusions, replacements, another go line.
    QByteArray edited(const QByteArray &mainFile);
    /// Arguments of `go get`, each module once: "path@version", "path@none", now and then "go@version".
    QStringList wishes();
    /// The tagged versions of a module; empty: there is no such module.
    QStringList tagsOf(const QString &path) const;

private:
    struct Module {
        QByteArray path;
        QList<QByteArray> versions;
    };
    template<typename T> const T &pick(const QList<T> &list) { return list[m_random.bounded(int(list.size()))]; }
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    QByteArray requirement();
    QByteArray body(int mostRequirements);
    static Module makeModule(int number);

    QRandomGenerator m_random;
    QList<Module> m_modules;
    QList<std::pair<Module, QList<QByteArray>>> m_files; ///< the go.mod of each version
};

} // namespace slipway
