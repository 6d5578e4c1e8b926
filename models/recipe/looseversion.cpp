// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/looseversion.h"

#include <QRegularExpression>

#include <limits>

namespace slipway {

namespace {

/// Errors: a number that does not fit.
std::expected<quint64, QByteArray> number(QStringView digits)
{
    if (digits.isEmpty())
        return 0;
    bool isGood = false;
    const quint64 value = digits.toULongLong(&isGood);
    if (isGood)
        return value;
    return std::unexpected("error parsing version segment: strconv.ParseUint: parsing \"" + digits.toUtf8() + "\": value out of range");
}

bool isDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QByteArray LooseVersion::toText() const
{
    QByteArray text = QByteArray::number(major) + '.' + QByteArray::number(minor) + '.' + QByteArray::number(patch);
    if (!prerelease.isEmpty())
        text += '-' + prerelease;
    return text;
}

std::expected<LooseVersion, QByteArray> parseLooseVersion(const QByteArray &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\Av?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-([0-9A-Za-z\\-]+(?:\\.[0-9A-"
                                                           "Za-z\\-]+)*))?(?:\\+[0-9A-Za-z\\-]+(?:\\.[0-9A-Za-z\\-]+)*)?\\z"));
    if (text.size() > 256)
        return std::unexpected(QByteArray("version string is too long (max 256 bytes)"));
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return std::unexpected(QByteArray("invalid semantic version"));
    LooseVersion version;
    quint64 *const parts[] = {&version.major, &version.minor, &version.patch};
    for (int i = 0; i < 3; ++i) {
        const auto value = number(match.capturedView(i + 1));
        if (!value)
            return std::unexpected(value.error());
        *parts[i] = *value;
    }
    for (const QStringView part : match.capturedView(4).split(u'.')) {
        if (part.size() > 1 && part.startsWith(u'0') && isDigits(part))
            return std::unexpected(QByteArray("version segment starts with 0"));
    }
    version.prerelease = match.capturedView(4).toUtf8();
    return version;
}

std::expected<LooseVersion, QByteArray> nextVersion(const LooseVersion &version, VersionPart part)
{
    constexpr quint64 end = std::numeric_limits<quint64>::max();
    const auto overflow = [](const char *name) { return std::unexpected(QByteArray(name) + " version increment would overflow uint64"); };
    switch (part) {
    case VersionPart::Major:
        if (version.major == end)
            return overflow("major");
        return LooseVersion{version.major + 1, 0, 0, {}};
    case VersionPart::Minor:
        if (version.minor == end)
            return overflow("minor");
        return LooseVersion{version.major, version.minor + 1, 0, {}};
    case VersionPart::Patch:
        break;
    }
    if (!version.prerelease.isEmpty())
        return LooseVersion{version.major, version.minor, version.patch, {}};
    if (version.patch == end)
        return overflow("patch");
    return LooseVersion{version.major, version.minor, version.patch + 1, {}};
}

} // namespace slipway
