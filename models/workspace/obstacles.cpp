// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/obstacles.h"

#include "targets/ports.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("slipway", text);
}

bool isHost(const BuildPlace &place, const Target &target)
{
    return target.os == place.host.os && target.arch == place.host.arch;
}

const Port *portOf(const BuildPlace &place, const Target &target)
{
    const auto port = std::ranges::find_if(place.ports, [&](const Port &port) { return port.os == target.os && port.arch == target.arch; });
    return port == place.ports.end() ? nullptr : &*port;
}

Error refused(const Target &target, const QString &detail, const QString &hint)
{
    return {ErrorKind::WorkFailed, target.name(), detail, hint, {}};
}

/// How to get a C compiler for a target.
QString installHint(const BuildPlace &place, const Target &target)
{
    const QList<CCompiler> known = cCompilersFor(target, place.host);
    const auto packaged = std::ranges::find_if(known, [](const CCompiler &compiler) { return !compiler.packages.isEmpty(); });
    if (packaged != known.end())
        return tr("Install one (on Debian and Ubuntu: apt install %1), or switch cgo off.").arg(packaged->packages);
    if (!known.isEmpty())
        return tr("Put “%1” into PATH, or switch cgo off.").arg(known.first().cc.section(u' ', 0, 0));
    return tr("Build it on %1 itself, or switch cgo off.").arg(target.os);
}

Error withoutCompiler(const BuildPlace &place, const Target &target)
{
    return refused(target, tr("cgo needs a C compiler for %1, and none was found.").arg(target.name()), installHint(place, target));
}

bool hasCompiler(const BuildPlace &place, const Target &target)
{
    // A person who sets CC says that it fits; whether it does is for go to find out.
    return !place.compilerInEnvironment.isEmpty() || (place.compiler && !place.compiler(target).isNull());
}

} // namespace

bool usesCgo(const BuildPlace &place, const Target &target)
{
    if (place.choices.cgo)
        return *place.choices.cgo;
    const Port *port = portOf(place, target);
    return port && port->cgoSupported && isHost(place, target) && hasCompiler(place, target);
}

Error obstacleOf(const BuildPlace &place, const Target &target)
{
    if (!place.goError.detail.isEmpty())
        return place.goError;
    const Port *port = portOf(place, target);
    if (!port) {
        const QString go = place.goVersion.isEmpty() ? u"Go"_s : place.goVersion;
        return refused(target, tr("%1 does not build for %2.").arg(go, target.os + u'/' + target.arch),
                       tr("Take the target out, or use a Go that has this port."));
    }
    if (!target.variant.isEmpty() && !isVariantValue(target.arch, target.variant)) {
        return refused(target,
                       tr("“%1” is not a value of %2; go would build something else without a word.")
                           .arg(target.variant, variantVariable(target.arch)),
                       tr("%1 can be %2.").arg(variantVariable(target.arch), variantValues(target.arch).join(", "_L1)));
    }
    const bool isCgo = usesCgo(place, target);
    if (isCgo && !port->cgoSupported)
        return refused(target, tr("Go has no cgo on %1.").arg(target.os + u'/' + target.arch),
                       tr("Switch cgo off, or take the target out."));
    if (isCgo && !hasCompiler(place, target))
        return withoutCompiler(place, target);
    if (!isCgo && portAbilities(target.os, target.arch).testFlag(PortAbility::NeedsLinker)) {
        return refused(target, tr("Programs for %1 are linked by a C compiler, with or without cgo.").arg(target.os + u'/' + target.arch),
                       tr("Switch cgo on with the C compiler of its SDK, or take the target out."));
    }
    if (!isCgo && place.needsC) {
        return refused(
            target,
            tr("Every file of “%1” imports \"C\", and cgo is off for %2: there is nothing to build.").arg(place.mainPackage, target.name()),
            tr("Switch cgo on; it needs a C compiler for this target."));
    }
    return {};
}

} // namespace slipway
