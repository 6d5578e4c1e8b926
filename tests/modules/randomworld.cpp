// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "randomworld.h"

#include "modfile/semver.h"

namespace slipway {

namespace {

const QList<QByteArray> kGoLines{"", "1.12", "1.16", "1.17", "1.19", "1.20", "1.21", "1.21.5", "1.22.0", "1.22.3"};
const QList<QByteArray> kMainGoLines{"1.15", "1.16", "1.17", "1.20", "1.21", "1.22.0"};

QByteArray goLine(const QByteArray &version)
{
    return version.isEmpty() ? QByteArray() : "go " + version + '\n';
}

} // namespace

RandomWorld::Module RandomWorld::makeModule(int number)
{
    const QByteArray name = QByteArray::number(number);
    switch (number % 7) {
    case 0:
        return {"ex.t/Upper" + name, {"v0.1.0", "v0.2.0", "v0.3.0-Beta.1", "v0.3.0"}};
    case 1:
        return {"ex.t/m" + name + "/v2", {"v2.0.0", "v2.1.0", "v2.1.1-0.20240101000000-abcdef123456", "v2.10.0"}};
    case 2:
        return {"gopkg.in/m" + name + ".v3", {"v3.0.0", "v3.0.1", "v3.1.0-rc.1", "v3.1.0"}};
    case 3:
        return {"ex.t/m" + name, {"v1.4.0", "v2.0.0+incompatible", "v3.1.0+incompatible"}};
    case 4:
        return {"ex.t/m" + name, {"v0.0.0-20190101000000-aaaaaaaaaaaa", "v0.0.0-20230101000000-000000000000", "v0.1.0"}};
    default:
        return {"ex.t/m" + name, {"v1.0.0", "v1.0.1", "v1.2.0", "v1.10.0"}};
    }
}

RandomWorld::RandomWorld(quint32 seed, int moduleCount)
    : m_random(seed)
{
    for (int i = 0; i < moduleCount; ++i)
        m_modules.append(makeModule(i));
    m_modules.append({"ex.t/main", {"v0.9.0", "v1.0.0"}}); // a released state of the main module
    for (const Module &module : std::as_const(m_modules)) {
        QList<QByteArray> files;
        for (const QByteArray &version : module.versions) {
            const bool isOld = version.endsWith("+incompatible");
            files.append("module " + module.path + "\n" + (isOld ? QByteArray() : body(5)));
        }
        m_files.append({module, files});
    }
}

QByteArray RandomWorld::requirement()
{
    const Module &module = pick(m_modules);
    return module.path + ' ' + pick(module.versions);
}

QByteArray RandomWorld::body(int mostRequirements)
{
    QByteArray text = goLine(pick(kGoLines));
    for (int i = m_random.bounded(mostRequirements + 1); i > 0; --i)
        text += "require " + requirement() + (chance(30) ? " // indirect\n" : "\n");
    return text;
}

void RandomWorld::publish(const GoFixture &fixture) const
{
    for (const auto &[module, files] : m_files) {
        for (qsizetype i = 0; i < files.size(); ++i) {
            fixture.publish(QString::fromUtf8(module.path), QString::fromUtf8(module.versions[i]), files[i]);
            // A fork: the same code under another path, which still calls itself by the old name.
            fixture.publish(QStringLiteral("fork.t/") + QString::fromUtf8(module.path), QString::fromUtf8(module.versions[i]), files[i]);
        }
        fixture.publishList(QString::fromUtf8(module.path), tagsOf(QString::fromUtf8(module.path)));
    }
}

QByteArray RandomWorld::mainFile(const GoFixture &fixture, const QString &folder, const QByteArray &path)
{
    QByteArray text = "module " + path + "\n\n" + goLine(pick(kMainGoLines));
    if (chance(15))
        text += "toolchain go1.22.3\n";
    for (int i = 2 + m_random.bounded(6); i > 0; --i)
        text += "require " + requirement() + (chance(40) ? " // indirect\n" : "\n");
    if (chance(40))
        text += "exclude " + requirement() + '\n';
    for (int i = 0; i < 3; ++i) {
        const Module &module = m_modules[m_random.bounded(int(m_modules.size()))];
        const QByteArray version = pick(module.versions);
        const QByteArray old = module.path + (chance(50) ? ' ' + version : QByteArray());
        if (text.contains("replace " + module.path + ' '))
            continue;
        if (chance(20)) {
            text += "replace " + old + " => " + module.path + ' ' + pick(module.versions) + '\n';
        } else if (chance(20) && !module.path.startsWith("gopkg.in")) { // ".v3" means something there alone
            text += "replace " + old + " => fork.t/" + module.path + ' ' + pick(module.versions) + '\n';
        } else if (chance(25)) {
            const QByteArray name = "local" + QByteArray::number(i);
            text += "replace " + old + " => ./" + name + '\n';
            fixture.write(folder + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral("/go.mod"),
                          "module any.name/at/all\n" + body(4));
        }
    }
    return text;
}

QByteArray RandomWorld::edited(const QByteArray &mainFile)
{
    QList<QByteArray> lines = mainFile.split('\n');
    const int edits = 1 + m_random.bounded(5);
    for (int i = 0; i < edits; ++i) {
        QList<qsizetype> required;
        for (qsizetype line = 0; line < lines.size(); ++line) {
            if (lines[line].startsWith("require "))
                required.append(line);
        }
        const int kind = m_random.bounded(100);
        if (required.isEmpty() || kind < 20) {
            lines.append("require " + requirement());
        } else if (kind < 60) { // raise or lower
            const qsizetype line = pick(required);
            const QByteArray path = lines[line].split(' ')[1];
            for (const Module &module : std::as_const(m_modules)) {
                if (module.path == path)
                    lines[line] = "require " + path + ' ' + pick(module.versions) + (chance(30) ? " // indirect" : "");
            }
        } else if (kind < 75) {
            lines.removeAt(pick(required));
        } else if (kind < 85) {
            lines.append(lines[pick(required)]); // twice
        } else if (kind < 95) {
            lines.append("exclude " + requirement());
        } else {
            for (QByteArray &line : lines) {
                if (line.startsWith("go "))
                    line = "go " + pick(kMainGoLines);
            }
        }
    }
    return lines.join('\n') + '\n';
}

QStringList RandomWorld::wishes()
{
    QStringList wishes;
    QList<Module> left = m_modules;
    left.removeLast(); // the main module
    for (int i = 1 + m_random.bounded(3); i > 0; --i) {
        const Module module = left.takeAt(m_random.bounded(int(left.size())));
        const QByteArray version = chance(25) ? QByteArray("none") : pick(module.versions);
        wishes.append(QString::fromUtf8(module.path + '@' + version));
    }
    if (chance(8))
        wishes.append(QStringLiteral("go@") + (chance(50) ? QStringLiteral("1.21.5") : QStringLiteral("1.22.3")));
    return wishes;
}

QStringList RandomWorld::tagsOf(const QString &path) const
{
    QStringList tags;
    for (const Module &module : m_modules) {
        for (const QByteArray &version : module.versions) {
            if (module.path == path.toUtf8() && !isPseudoVersion(version))
                tags.append(QString::fromUtf8(version));
        }
    }
    return tags;
}

} // namespace slipway
