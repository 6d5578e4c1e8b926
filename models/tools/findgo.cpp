// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tools/findgo.h"

#include "base/atomicfile.h"
#include "modfile/gover.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Where Go's own archive, distributions and other package managers put it.
constexpr QLatin1StringView kUsualRoots[] = {
    "/usr/local/go"_L1, "/usr/lib/go"_L1, "/usr/lib/golang"_L1, "/snap/go/current"_L1, "/opt/go"_L1, "/opt/homebrew/opt/go/libexec"_L1,
};

/// Roots that hold one Go for each version, newest first. `pattern` ends in the part that varies.
QStringList rootsLike(const QString &pattern)
{
    const QFileInfo info(pattern);
    QStringList names = QDir(info.path()).entryList({info.fileName()}, QDir::Dirs | QDir::NoDotAndDotDot);
    const auto versionIn = [](const QString &name) {
        const qsizetype digit = std::ranges::find_if(name, [](QChar c) { return c.isDigit(); }) - name.begin();
        return name.mid(digit).toUtf8();
    };
    std::ranges::stable_sort(names, [&](const QString &a, const QString &b) { return compareGoVersions(versionIn(a), versionIn(b)) > 0; });
    for (QString &name : names)
        name.prepend(info.path() + u'/');
    return names;
}

/// "golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64", newest first: what `go` fetched because a project asked for it.
QStringList fetchedRoots(const QString &moduleCache)
{
    const QDir folder(moduleCache + "/golang.org"_L1);
    QStringList names = folder.entryList({u"toolchain@v0.0.1-go*"_s}, QDir::Dirs);
    const auto versionIn = [](const QString &name) {
        const QString rest = name.sliced(name.indexOf("-go"_L1) + 3);
        // "1.26.8.linux-amd64": the system begins at the first part that is no number.
        const qsizetype system = rest.indexOf(u'.', rest.lastIndexOf(u'-') < 0 ? 0 : rest.lastIndexOf(u'.', rest.lastIndexOf(u'-')));
        return rest.left(system).toUtf8();
    };
    std::ranges::stable_sort(names, [&](const QString &a, const QString &b) { return compareGoVersions(versionIn(a), versionIn(b)) > 0; });
    QStringList roots;
    for (const QString &name : names)
        roots.append(folder.filePath(name));
    return roots;
}

QStringList programs(const QMap<QString, QString> &environment, const QString &moduleCache)
{
    QStringList found;
    for (const QString &folder : environment.value(u"PATH"_s).split(u':')) {
        // A relative folder would let the opened project bring its own "go".
        if (folder.startsWith(u'/'))
            found.append(folder + "/go"_L1);
    }
    QStringList roots;
    if (const QString root = environment.value(u"GOROOT"_s); root.startsWith(u'/'))
        roots.append(root);
    for (const QLatin1StringView root : kUsualRoots)
        roots.append(root);
    roots += rootsLike(u"/usr/lib/go-*"_s);
    if (const QString home = environment.value(u"HOME"_s); home.startsWith(u'/')) {
        roots += rootsLike(home + "/sdk/go*"_L1);
        roots.append({home + "/.local/go"_L1, home + "/go-sdk"_L1});
    }
    roots += fetchedRoots(moduleCache);
    for (const QString &root : roots)
        found.append(root + "/bin/go"_L1);
    return found;
}

/// The first line of VERSION is "go1.26.8"; the file stands two folders above the program, links followed.
QString versionOf(const QString &program)
{
    const QString real = QFileInfo(program).canonicalFilePath();
    const auto text = readFile(QFileInfo(QFileInfo(real).path()).path() + "/VERSION"_L1, 4096);
    const QByteArray name = text ? text->split('\n').first().split(' ').first().trimmed() : QByteArray();
    return QString::fromUtf8(goVersionOfToolchain(name));
}

} // namespace

QList<GoInstallation> findGo(const QMap<QString, QString> &environment, const QString &moduleCache)
{
    QList<GoInstallation> installations;
    QStringList seen;
    for (const QString &program : programs(environment, moduleCache)) {
        const QFileInfo info(program);
        const QString real = info.canonicalFilePath();
        if (real.isEmpty() || seen.contains(real) || !info.isFile() || !info.isExecutable())
            continue;
        seen.append(real);
        installations.append({program, versionOf(program)});
    }
    return installations;
}

GoInstallation chooseGo(const QList<GoInstallation> &installations, QByteArrayView goLine)
{
    const auto suits = [&](const GoInstallation &installation) {
        // One that does not tell its version is asked later, and believed until then.
        return goLine.isEmpty() || installation.version.isEmpty() || compareGoVersions(installation.version.toUtf8(), goLine) >= 0;
    };
    const auto found = std::ranges::find_if(installations, suits);
    return found != installations.end() ? *found : installations.value(0);
}

} // namespace slipway
