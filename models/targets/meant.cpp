// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/meant.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <vector>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct OtherName {
    QLatin1StringView name;
    QLatin1StringView meant;
};

/// What other systems, compilers and package formats call the same things.
constexpr OtherName kOtherNames[] = {
    {"macos"_L1, "darwin"_L1},      {"osx"_L1, "darwin"_L1},    {"mac"_L1, "darwin"_L1},          {"apple"_L1, "darwin"_L1},
    {"win"_L1, "windows"_L1},       {"win32"_L1, "windows"_L1}, {"win64"_L1, "windows"_L1},       {"mingw"_L1, "windows"_L1},
    {"gnu/linux"_L1, "linux"_L1},   {"wasi"_L1, "wasip1"_L1},   {"browser"_L1, "js"_L1},          {"x86_64"_L1, "amd64"_L1},
    {"x86-64"_L1, "amd64"_L1},      {"x64"_L1, "amd64"_L1},     {"64bit"_L1, "amd64"_L1},         {"x86"_L1, "386"_L1},
    {"i386"_L1, "386"_L1},          {"i686"_L1, "386"_L1},      {"32bit"_L1, "386"_L1},           {"aarch64"_L1, "arm64"_L1},
    {"arm64v8"_L1, "arm64"_L1},     {"armv8"_L1, "arm64"_L1},   {"armv7"_L1, "arm/7"_L1},         {"armv7l"_L1, "arm/7"_L1},
    {"armhf"_L1, "arm/7"_L1},       {"arm32v7"_L1, "arm/7"_L1}, {"armv6"_L1, "arm/6"_L1},         {"armv6l"_L1, "arm/6"_L1},
    {"armel"_L1, "arm/5"_L1},       {"armv5"_L1, "arm/5"_L1},   {"ppc64el"_L1, "ppc64le"_L1},     {"powerpc64le"_L1, "ppc64le"_L1},
    {"mips64el"_L1, "mips64le"_L1}, {"mipsel"_L1, "mipsle"_L1}, {"loongarch64"_L1, "loong64"_L1}, {"riscv"_L1, "riscv64"_L1},
};

/// How many letters differ, a swapped pair counting once (optimal string alignment).
int distance(QStringView a, QStringView b)
{
    std::vector<std::vector<int>> table(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1));
    for (size_t i = 0; i < table.size(); ++i) {
        for (size_t j = 0; j < table[i].size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = int(i + j);
                continue;
            }
            const auto at = [](QStringView text, size_t index) { return text[qsizetype(index) - 1]; };
            const int substituted = table[i - 1][j - 1] + (at(a, i) == at(b, j) ? 0 : 1);
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, substituted});
            if (i > 1 && j > 1 && at(a, i) == at(b, j - 1) && at(a, i - 1) == at(b, j))
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table.back().back();
}

QString withGoNames(QString text)
{
    text = text.trimmed().toLower();
    // One separator for all; "x86_64" and "x86-64" are words of their own.
    static const QRegularExpression separators(u"(?<!x86)[_\\-:, ](?!64\\b)|(?<!x86)[_\\-:, ]"_s);
    text.replace(separators, u"/"_s);
    QStringList parts = text.split(u'/', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        const auto other = std::ranges::find(kOtherNames, part, &OtherName::name);
        if (other != std::end(kOtherNames))
            part = other->meant;
    }
    return parts.join(u'/');
}

bool isLevelOf(const QString &text, const Target &target)
{
    const QString prefix = target.name() + u'/';
    return text.startsWith(prefix) && isVariantValue(target.arch, text.sliced(prefix.size()));
}

} // namespace

QString meantTarget(const QString &text, const QList<Target> &known)
{
    const QString wanted = withGoNames(text.left(60));
    if (wanted.isEmpty())
        return {};
    QString best;
    int bestDistance = std::numeric_limits<int>::max();
    for (const Target &target : known) {
        if (isLevelOf(wanted, target))
            return wanted;
        const int steps = distance(wanted, target.name());
        if (steps < bestDistance) {
            bestDistance = steps;
            best = target.name();
        }
    }
    // A third of the letters wrong is another word.
    return bestDistance * 3 <= wanted.size() ? best : QString();
}

} // namespace slipway
