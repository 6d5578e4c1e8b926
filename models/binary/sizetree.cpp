// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/packagename.h"
#include "binary/sizebuilder.h"

#include <QHash>

#include <algorithm>

namespace slipway {

namespace {

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

/// Largest first; among equals by name, so that two readings agree.
template<typename List, typename Bytes, typename Name> void sortBySize(List &list, Bytes bytes, Name name)
{
    std::ranges::sort(list, [&](const auto &a, const auto &b) { return bytes(a) != bytes(b) ? bytes(a) > bytes(b) : name(a) < name(b); });
}

bool isIn(const QString &package, const QString &module)
{
    return !module.isEmpty() && package.startsWith(module) && (package.size() == module.size() || package.at(module.size()) == u'/');
}

/// Which module of the program a package is in: the longest path that fits.
class ModuleFinder
{
public:
    explicit ModuleFinder(const BinaryInfo &info)
        : m_info(info)
    {
    }

    SizedModule find(const QString &package) const
    {
        if (package == u"main" || isIn(package, m_info.package))
            return {SizeOrigin::Main, m_info.main, {}, {}};
        const LinkedModule *best = isIn(package, m_info.main.module.path) ? &m_info.main : nullptr;
        for (const LinkedModule &one : m_info.dependencies) {
            if (isIn(package, one.module.path) && (!best || one.module.path.size() > best->module.path.size()))
                best = &one;
        }
        if (best)
            return {best == &m_info.main ? SizeOrigin::Main : SizeOrigin::Module, *best, {}, {}};
        const bool hasDomain = package.section(u'/', 0, 0).contains(u'.');
        return {hasDomain ? SizeOrigin::Unknown : SizeOrigin::Library, {}, {}, {}};
    }

private:
    const BinaryInfo &m_info;
};

} // namespace

void SizeBuilder::addModules(BinarySize &size) const
{
    const ModuleFinder finder(size.info);
    std::map<std::pair<SizeOrigin, std::string>, SizedPackage> packages;
    for (const Item &item : m_items) {
        if (item.parts.total() == 0)
            continue;
        SizedPackage &package = packages[{item.origin, item.package}];
        package.functions.append({toText(nameInPackage(item.name)), item.parts});
        package.parts += item.parts;
    }
    QHash<std::pair<int, QString>, qsizetype> places;
    for (auto &[key, package] : packages) {
        package.path = toText(key.second);
        SizedModule found = key.first == SizeOrigin::Module ? finder.find(package.path) : SizedModule{key.first, {}, {}, {}};
        if (package.path == u"main" && !size.info.package.isEmpty())
            package.path = size.info.package;
        const std::pair<int, QString> place(int(found.origin), found.module.module.path);
        if (!places.contains(place)) {
            places.insert(place, size.modules.size());
            size.modules.append(found);
        }
        SizedModule &module = size.modules[places.value(place)];
        sortBySize(
            package.functions, [](const SizedFunction &one) { return one.parts.total(); },
            [](const SizedFunction &one) { return one.name; });
        module.parts += package.parts;
        module.packages.append(std::move(package));
    }
    for (SizedModule &module : size.modules)
        sortBySize(
            module.packages, [](const SizedPackage &one) { return one.parts.total(); }, [](const SizedPackage &one) { return one.path; });
    sortBySize(
        size.modules, [](const SizedModule &one) { return one.parts.total(); },
        [](const SizedModule &one) { return std::pair(int(one.origin), one.module.module.path); });
}

void SizeBuilder::addRest(BinarySize &size) const
{
    std::map<PartKind, SizedRest> rest;
    for (const auto &[key, owner] : m_restOf) {
        if (m_rest[owner] == 0)
            continue;
        SizedRest &one = rest[key.first];
        one.kind = key.first;
        one.bytes += m_rest[owner];
        one.sections.append({toText(key.second), m_rest[owner]});
    }
    if (const quint64 left = m_coverage.left())
        rest[PartKind::Headers] = {PartKind::Headers, qint64(left), {}};
    for (auto &[kind, one] : rest) {
        sortBySize(one.sections, [](const auto &section) { return section.second; }, [](const auto &section) { return section.first; });
        size.rest.append(std::move(one));
    }
    sortBySize(size.rest, [](const SizedRest &one) { return one.bytes; }, [](const SizedRest &one) { return int(one.kind); });
}

void SizeBuilder::finish(BinarySize &size)
{
    addModules(size);
    addRest(size);
}

} // namespace slipway
