// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/target.h"

#include "targets/meant.h"
#include "targets/ports.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct Levels {
    QLatin1StringView arch;
    QLatin1StringView variable;
    QLatin1StringView values; ///< weakest first, blanks between them
    QLatin1StringView options; ///< what may follow a comma
    QLatin1StringView usual; ///< what Go takes when nothing is given
};

constexpr Levels kLevels[] = {
    {"386"_L1, "GO386"_L1, "softfloat sse2"_L1, {}, "sse2"_L1},
    {"amd64"_L1, "GOAMD64"_L1, "v1 v2 v3 v4"_L1, {}, "v1"_L1},
    {"arm"_L1, "GOARM"_L1, "5 6 7"_L1, "softfloat hardfloat"_L1, "7"_L1},
    {"arm64"_L1, "GOARM64"_L1, "v8.0 v8.1 v8.2 v8.3 v8.4 v8.5 v8.6 v8.7 v8.8 v8.9 v9.0 v9.1 v9.2 v9.3 v9.4 v9.5"_L1, "lse crypto"_L1,
     "v8.0"_L1},
    {"mips"_L1, "GOMIPS"_L1, "softfloat hardfloat"_L1, {}, "hardfloat"_L1},
    {"mips64"_L1, "GOMIPS64"_L1, "softfloat hardfloat"_L1, {}, "hardfloat"_L1},
    {"mips64le"_L1, "GOMIPS64"_L1, "softfloat hardfloat"_L1, {}, "hardfloat"_L1},
    {"mipsle"_L1, "GOMIPS"_L1, "softfloat hardfloat"_L1, {}, "hardfloat"_L1},
    {"ppc64"_L1, "GOPPC64"_L1, "power8 power9 power10"_L1, {}, "power8"_L1},
    {"ppc64le"_L1, "GOPPC64"_L1, "power8 power9 power10"_L1, {}, "power8"_L1},
    {"riscv64"_L1, "GORISCV64"_L1, "rva20u64 rva22u64 rva23u64"_L1, {}, "rva20u64"_L1},
};

/// Ports that Go 1.26 does not list but an older or a newer one does.
constexpr std::pair<QLatin1StringView, QLatin1StringView> kFurtherPorts[] = {
    {"freebsd"_L1, "riscv64"_L1},
    {"linux"_L1, "sparc64"_L1},
    {"openbsd"_L1, "mips64"_L1},
    {"windows"_L1, "arm"_L1},
};

const Levels *levelsOf(const QString &arch)
{
    const auto row = std::ranges::find(kLevels, arch, &Levels::arch);
    return row == std::end(kLevels) ? nullptr : row;
}

QList<Target> everyPort()
{
    QList<Target> all;
    for (const Port &port : builtInPorts())
        all.append({port.os, port.arch, {}});
    for (const auto &[os, arch] : kFurtherPorts)
        all.append({os, arch, {}});
    return all;
}

QString didYouMean(const QString &candidate)
{
    return candidate.isEmpty() ? QString() : QCoreApplication::translate("Target", "Did you mean “%1”?").arg(candidate);
}

Result<Target> checkedVariant(const Target &target, const QString &text)
{
    if (target.variant.isEmpty() || isVariantValue(target.arch, target.variant))
        return target;
    const QString variable = variantVariable(target.arch);
    if (variable.isEmpty()) {
        return failure(ErrorKind::BadInput, text,
                       QCoreApplication::translate("Target", "%1 has no variants, but “%2” was given.").arg(target.arch, target.variant),
                       didYouMean(target.os + u'/' + target.arch));
    }
    return failure(ErrorKind::BadInput, text,
                   QCoreApplication::translate("Target", "“%1” is not a value of %2.").arg(target.variant, variable),
                   QCoreApplication::translate("Target", "%1 can be %2.").arg(variable, variantValues(target.arch).join(", "_L1)));
}

Result<Target> checkedPort(const Target &target, const QString &text)
{
    const QList<Target> all = everyPort();
    if (all.contains(Target{target.os, target.arch, {}}))
        return checkedVariant(target, text);

    QList<Target> ofThisSystem;
    QStringList architectures;
    for (const Target &port : all) {
        if (port.os == target.os) {
            ofThisSystem.append(port);
            architectures.append(port.arch);
        }
    }
    const QString meant = didYouMean(meantTarget(text, ofThisSystem.isEmpty() ? all : ofThisSystem));
    if (ofThisSystem.isEmpty())
        return failure(ErrorKind::BadInput, text,
                       QCoreApplication::translate("Target", "Go knows no operating system “%1”.").arg(target.os), meant);
    return failure(
        ErrorKind::BadInput, text, QCoreApplication::translate("Target", "Go does not build for %1 on “%2”.").arg(target.os, target.arch),
        !meant.isEmpty() ? meant
                         : QCoreApplication::translate("Target", "On %1 it builds for %2.").arg(target.os, architectures.join(", "_L1)));
}

} // namespace

QString Target::name() const
{
    const QString port = os + u'/' + arch;
    return variant.isEmpty() ? port : port + u'/' + variant;
}

Result<Target> parseTarget(const QString &text)
{
    const QStringList parts = text.trimmed().split(u'/');
    const bool hasShape = (parts.size() == 2 || parts.size() == 3) && !parts.contains(QString());
    if (!hasShape) {
        return failure(
            ErrorKind::BadInput, text,
            QCoreApplication::translate("Target", "A target is written as os/arch or os/arch/variant, for instance linux/amd64."),
            didYouMean(meantTarget(text, everyPort())));
    }
    return checkedPort({parts[0], parts[1], parts.value(2)}, text.trimmed());
}

Result<QList<Target>> parseTargets(const QString &text)
{
    static const QRegularExpression separator(u"[\\s;]+|,(?!\\s*(?:softfloat|hardfloat|lse|crypto)\\b)"_s);
    QList<Target> targets;
    for (const QString &word : text.split(separator, Qt::SkipEmptyParts)) {
        const Result<Target> target = parseTarget(word);
        if (!target)
            return std::unexpected(target.error());
        if (!targets.contains(*target))
            targets.append(*target);
    }
    return targets;
}

QString variantVariable(const QString &arch)
{
    const Levels *levels = levelsOf(arch);
    return levels ? QString(levels->variable) : QString();
}

QStringList variantValues(const QString &arch)
{
    const Levels *levels = levelsOf(arch);
    return levels ? QString(levels->values).split(u' ') : QStringList();
}

QString defaultVariant(const QString &arch)
{
    const Levels *levels = levelsOf(arch);
    return levels ? QString(levels->usual) : QString();
}

Target withoutDefaultVariant(const Target &target)
{
    return target.variant == defaultVariant(target.arch) ? Target{target.os, target.arch, {}} : target;
}

Target targetOfRecipe(const QString &name)
{
    const QStringList parts = name.split(u'_');
    const Target target{parts.value(0), parts.value(1), parts.value(2)};
    return parts.size() <= 3 && parseTarget(target.name()) ? target : Target();
}

bool isVariantValue(const QString &arch, const QString &value)
{
    const QStringList parts = value.split(u',');
    if (!variantValues(arch).contains(parts.first()))
        return false;
    const QStringList options = QString(levelsOf(arch)->options).split(u' ');
    return std::all_of(parts.begin() + 1, parts.end(), [&](const QString &part) { return !part.isEmpty() && options.contains(part); });
}

} // namespace slipway
