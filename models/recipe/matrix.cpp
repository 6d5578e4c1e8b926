// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/matrix.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

/// A level's key in the recipe, its default, and what GoReleaser takes for it.
struct Level {
    QLatin1StringView key;
    QLatin1StringView standard;
    const char *pattern;
};

constexpr std::array kLevels{
    Level{"goamd64"_L1, "v1"_L1, "v[1-4]"},
    Level{"go386"_L1, "sse2"_L1, "sse2|softfloat"},
    Level{"goarm"_L1, "6"_L1, "[567](,(soft|hard)float)?"},
    Level{"goarm64"_L1, "v8.0"_L1, "(v8\\.[0-9]|v9\\.[0-5])(,lse|,crypto)*"},
    Level{"gomips"_L1, "hardfloat"_L1, "hardfloat|softfloat"},
    Level{"goppc64"_L1, "power8"_L1, "power8|power9|power10"},
    Level{"goriscv64"_L1, "rva20u64"_L1, "rva20u64|rva22u64|rva23u64"},
};

struct ArchLevel {
    QLatin1StringView arch;
    QLatin1StringView key;
};

constexpr std::array kArchLevels{
    ArchLevel{"amd64"_L1, "goamd64"_L1},   ArchLevel{"386"_L1, "go386"_L1},         ArchLevel{"arm"_L1, "goarm"_L1},
    ArchLevel{"arm64"_L1, "goarm64"_L1},   ArchLevel{"mips"_L1, "gomips"_L1},       ArchLevel{"mipsle"_L1, "gomips"_L1},
    ArchLevel{"mips64"_L1, "gomips"_L1},   ArchLevel{"mips64le"_L1, "gomips"_L1},   ArchLevel{"ppc64"_L1, "goppc64"_L1},
    ArchLevel{"ppc64le"_L1, "goppc64"_L1}, ArchLevel{"riscv64"_L1, "goriscv64"_L1},
};

/// The pairs that GoReleaser builds; every other one is left out without a word.
constexpr auto kPairs
    = "aix/ppc64 android/386 android/amd64 android/arm android/arm64 darwin/amd64 darwin/arm64 dragonfly/amd64 freebsd/386 freebsd/amd64 "
      "freebsd/arm freebsd/arm64 illumos/amd64 ios/arm64 js/wasm wasip1/wasm linux/386 linux/amd64 linux/arm linux/arm64 linux/ppc64 "
      "linux/ppc64le linux/mips linux/mipsle linux/mips64 linux/mips64le linux/s390x linux/riscv64 linux/loong64 netbsd/386 netbsd/amd64 "
      "netbsd/arm netbsd/arm64 openbsd/386 openbsd/amd64 openbsd/arm openbsd/arm64 openbsd/riscv64 plan9/386 plan9/amd64 plan9/arm "
      "solaris/amd64 solaris/sparc solaris/sparc64 windows/arm64 windows/386 windows/amd64"_L1;

constexpr auto kArchs = "386 amd64 arm arm64 mips mips64 mips64le mipsle ppc64 ppc64le s390x wasm riscv64 loong64 sparc sparc64"_L1;

constexpr auto kFirstClass = "darwin_amd64 darwin_arm64 linux_386 linux_amd64 linux_arm linux_arm64 windows_386 windows_amd64"_L1;

QStringList wordsOf(QLatin1StringView words)
{
    return QString(words).split(u' ');
}

const QSet<QString> &pairs()
{
    static const QStringList words = wordsOf(kPairs);
    static const QSet<QString> set(words.begin(), words.end());
    return set;
}

const QStringList &systems()
{
    static const QStringList names = [] {
        QStringList result;
        for (const QString &pair : wordsOf(kPairs)) {
            if (const QString os = pair.section(u'/', 0, 0); !result.contains(os))
                result.append(os);
        }
        return result;
    }();
    return names;
}

const Level *levelOf(const QString &key)
{
    const auto found = std::ranges::find_if(kLevels, [&](const Level &level) { return level.key == key; });
    return found == kLevels.end() ? nullptr : &*found;
}

bool isLevel(const Level &level, const QString &value)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1StringView(level.pattern))).match(value).hasMatch();
}

QList<RecipeText> orDefaults(const QList<RecipeText> &given, const QStringList &defaults)
{
    if (!given.isEmpty())
        return given;
    QList<RecipeText> result;
    for (const QString &word : defaults)
        result.append({word, {}, {}});
    return result;
}

QStringList usualSystems()
{
    return {u"linux"_s, u"darwin"_s, u"windows"_s};
}

QStringList usualArchs()
{
    return {u"amd64"_s, u"arm64"_s, u"386"_s};
}

QString nearest(const QString &word, const QStringList &words)
{
    const auto found = std::ranges::find_if(words, [&](const QString &known) { return known.compare(word, Qt::CaseInsensitive) == 0; });
    if (found != words.end())
        return *found;
    static const QMap<QString, QString> others{{u"macos"_s, u"darwin"_s}, {u"osx"_s, u"darwin"_s},   {u"mac"_s, u"darwin"_s},
                                               {u"win"_s, u"windows"_s},  {u"x86_64"_s, u"amd64"_s}, {u"x64"_s, u"amd64"_s},
                                               {u"x86"_s, u"386"_s},      {u"i386"_s, u"386"_s},     {u"aarch64"_s, u"arm64"_s},
                                               {u"armv7"_s, u"arm"_s},    {u"armv6"_s, u"arm"_s}};
    return others.value(word.toLower());
}

void complain(const RecipeText &word, const QString &key, const QStringList &known, QList<Diagnostic> &diagnostics)
{
    const QString meant = nearest(word.text, known);
    const QString hint = meant.isEmpty() ? QCoreApplication::translate("Recipe", "These are known: %1.").arg(known.join(u", "_s))
                                         : QCoreApplication::translate("Recipe", "Did you mean “%1”?").arg(meant);
    diagnostics.append({DiagnosticSeverity::Error, word.location, u"invalid %1: %2"_s.arg(key, word.text), hint});
}

bool matches(const RecipeIgnore &ignore, const QString &os, const QString &arch, const QString &key, const QString &variant)
{
    if ((!ignore.os.isEmpty() && ignore.os != os) || (!ignore.arch.isEmpty() && ignore.arch != arch))
        return false;
    for (const auto &[name, value] : ignore.variants.asKeyValueRange()) {
        if (!value.isEmpty() && (name != key || value != variant))
            return false;
    }
    return true;
}

QStringList expandedList(const QList<RecipeText> &targets, QList<Diagnostic> &diagnostics)
{
    QStringList result;
    for (const RecipeText &target : targets) {
        const bool isSet = target.text == "go_first_class"_L1 || target.text == "go_118_first_class"_L1;
        if (!isSet && target.text.count(u'_') < 1)
            diagnostics.append({DiagnosticSeverity::Error, target.location, u"%1 is not a valid build target"_s.arg(target.text),
                                QCoreApplication::translate("Recipe", "Write it as “linux_amd64” or “linux_arm_7”.")});
        for (const QString &one : isSet ? wordsOf(kFirstClass) : QStringList{target.text})
            result.append(completedTarget(one));
    }
    result.sort();
    result.removeDuplicates();
    return result;
}

/// Goes through a matrix in GoReleaser's order.
class Expansion
{
public:
    Expansion(const RecipeMatrix &matrix, QList<Diagnostic> &diagnostics)
        : m_matrix(matrix)
        , m_diagnostics(diagnostics)
        , m_os(orDefaults(matrix.os, usualSystems()))
        , m_arch(orDefaults(matrix.arch, usualArchs()))
    {
    }

    QStringList run()
    {
        checkNames();
        for (const RecipeText &os : std::as_const(m_os)) {
            for (const RecipeText &arch : std::as_const(m_arch)) {
                if (pairs().contains(os.text + u'/' + arch.text))
                    addLevels(os.text, arch.text);
            }
        }
        m_result.removeDuplicates();
        return m_result;
    }

private:
    void checkNames()
    {
        static const QStringList archs = wordsOf(kArchs);
        for (const RecipeText &os : std::as_const(m_os)) {
            if (!systems().contains(os.text))
                complain(os, u"goos"_s, systems(), m_diagnostics);
        }
        for (const RecipeText &arch : std::as_const(m_arch)) {
            if (!archs.contains(arch.text))
                complain(arch, u"goarch"_s, archs, m_diagnostics);
            checkLevels(variantKey(arch.text));
        }
    }
    void checkLevels(const QString &key)
    {
        const Level *level = levelOf(key);
        if (!level || m_checked.contains(key))
            return;
        m_checked.insert(key);
        for (const RecipeText &value : m_matrix.variants.value(key)) {
            if (!isLevel(*level, value.text))
                m_diagnostics.append({DiagnosticSeverity::Error, value.location, u"invalid %1: %2"_s.arg(key, value.text), {}});
        }
    }
    void addLevels(const QString &os, const QString &arch)
    {
        const QString key = variantKey(arch);
        if (key.isEmpty())
            return add(os, arch, key, {});
        for (const RecipeText &value : orDefaults(m_matrix.variants.value(key), {QString(levelOf(key)->standard)}))
            add(os, arch, key, value.text);
    }
    void add(const QString &os, const QString &arch, const QString &key, const QString &variant)
    {
        const bool isIgnored
            = std::ranges::any_of(m_matrix.ignored, [&](const RecipeIgnore &ignore) { return matches(ignore, os, arch, key, variant); });
        if (!isIgnored)
            m_result.append(os + u'_' + arch + (variant.isEmpty() ? QString() : u'_' + variant));
    }

    const RecipeMatrix &m_matrix;
    QList<Diagnostic> &m_diagnostics;
    QList<RecipeText> m_os;
    QList<RecipeText> m_arch;
    QSet<QString> m_checked;
    QStringList m_result;
};

} // namespace

QString variantKey(const QString &arch)
{
    const auto found = std::ranges::find_if(kArchLevels, [&](const ArchLevel &level) { return level.arch == arch; });
    return found == kArchLevels.end() ? QString() : QString(found->key);
}

QString completedTarget(const QString &target)
{
    if (target.count(u'_') != 1)
        return target;
    const Level *level = levelOf(variantKey(target.section(u'_', 1)));
    return level ? target + u'_' + level->standard : target;
}

RecipeTarget parsedTarget(const QString &name)
{
    const QString full = completedTarget(name);
    return {full, full.section(u'_', 0, 0), full.section(u'_', 1, 1), full.section(u'_', 2)};
}

QMap<QString, QStringList> completedMatrix(const RecipeMatrix &matrix)
{
    if (!matrix.targets.isEmpty())
        return {};
    const auto words = [](const QList<RecipeText> &texts) {
        QStringList result;
        for (const RecipeText &text : texts)
            result.append(text.text);
        return result;
    };
    QMap<QString, QStringList> lists{{u"goos"_s, words(orDefaults(matrix.os, usualSystems()))},
                                     {u"goarch"_s, words(orDefaults(matrix.arch, usualArchs()))}};
    for (const Level &level : kLevels)
        lists.insert(level.key, words(orDefaults(matrix.variants.value(level.key), {QString(level.standard)})));
    return lists;
}

QStringList expandedMatrix(const RecipeMatrix &matrix, QList<Diagnostic> &diagnostics)
{
    return matrix.targets.isEmpty() ? Expansion(matrix, diagnostics).run() : expandedList(matrix.targets, diagnostics);
}

} // namespace slipway
