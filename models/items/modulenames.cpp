// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modulenames.h"

#include "modfile/gover.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// Hosts where the owner follows, whose name says little.
constexpr std::array kForges = {u"github.com", u"gitlab.com", u"bitbucket.org", u"codeberg.org", u"gitee.com"};

} // namespace

QString displayPath(const QString &path)
{
    const QLatin1StringView host("github.com/");
    return path.startsWith(host) ? path.sliced(host.size()) : path;
}

QString shortName(const QString &path)
{
    const QString host = path.section(u'/', 0, 0);
    if (std::ranges::any_of(kForges, [&host](const char16_t *forge) { return host == QStringView(forge); }) && path.count(u'/') >= 2)
        return path.section(u'/', 2);
    if (host == u"golang.org"_s || host == u"gopkg.in"_s)
        return path.section(u'/', 1);
    return path;
}

bool isLowerVersion(const QString &path, const QString &a, const QString &b)
{
    return compareModuleVersions(path.toUtf8(), a.toUtf8(), b.toUtf8()) < 0;
}

} // namespace slipway
