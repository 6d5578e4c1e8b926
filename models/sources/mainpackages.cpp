// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sources/mainpackages.h"

#include "sources/gofile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <optional>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

// The head of nearly every file fits; a longer licence text only hides an import of "C", which `go list` finds later.
constexpr qint64 kHeadBytes = 16 << 10;

bool isGoSource(const QString &name)
{
    return name.endsWith(".go"_L1) && !name.endsWith("_test.go"_L1) && !name.startsWith(u'_') && !name.startsWith(u'.');
}

std::optional<MainPackage> readFolder(const QString &folder, const QStringList &files)
{
    std::optional<MainPackage> found;
    for (const QString &name : files) {
        QFile file(folder + u'/' + name);
        if (!isGoSource(name) || !file.open(QIODevice::ReadOnly))
            continue;
        const GoFileHead head = readGoFileHead(file.read(kHeadBytes));
        if (head.packageName != "main" || head.constraint == "ignore")
            continue;
        if (!found)
            found = MainPackage{{}, false, true};
        found->usesC = found->usesC || head.importsC;
        found->needsC = found->needsC && head.importsC;
    }
    return found;
}

/// Folders that `go list ./...` would not enter.
bool isSkipped(const QString &parent, const QString &name)
{
    return name.startsWith(u'.') || name.startsWith(u'_') || name == "testdata"_L1 || name == "vendor"_L1 || name == "node_modules"_L1
        || QFile::exists(parent + u'/' + name + "/go.mod"_L1);
}

} // namespace

QList<MainPackage> findMainPackages(const QString &root, int maximumFolders)
{
    QList<MainPackage> packages;
    QStringList pending{QString()};
    for (int visited = 0; !pending.isEmpty() && visited < maximumFolders; ++visited) {
        const QString relative = pending.takeLast();
        const QString folder = relative.isEmpty() ? root : root + u'/' + relative;
        const QDir dir(folder);
        if (auto package = readFolder(folder, dir.entryList(QDir::Files | QDir::Hidden))) {
            package->path = relative.isEmpty() ? u"."_s : "./"_L1 + relative;
            packages.append(*package);
        }
        const QStringList children = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QString &child : children) {
            if (!isSkipped(folder, child))
                pending.append(relative.isEmpty() ? child : relative + u'/' + child);
        }
    }
    std::ranges::sort(packages, {}, &MainPackage::path);
    return packages;
}

} // namespace slipway
