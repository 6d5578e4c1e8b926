// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/sections.h"

#include "recipe/keys.h"
#include "recipe/nodereader.h"

#include <QCoreApplication>

#include <array>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

/// Sections that a rehearsal carries out, or that say how it is carried out.
constexpr std::array kCarriedOut{
    "version"_L1,  "pro"_L1,      "project_name"_L1, "env"_L1,    "variables"_L1, "builds"_L1,       "archives"_L1,
    "snapshot"_L1, "checksum"_L1, "dist"_L1,         "before"_L1, "git"_L1,       "report_sizes"_L1, "metadata"_L1,
};

/// Sections that change what is made from the same sources. What they ask must hold, or nothing may run.
constexpr std::array kChanging{"includes"_L1, "monorepo"_L1,           "template_files"_L1, "upx"_L1,
                               "notarize"_L1, "universal_binaries"_L1, "gomod"_L1};

/// Carried out, and what they ask decides what the artifacts are.
constexpr std::array kDeciding{"builds"_L1, "archives"_L1, "snapshot"_L1, "checksum"_L1, "before"_L1, "git"_L1};

template<size_t N> bool isAmong(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    return std::ranges::find(names, name) != names.end();
}

bool isEmpty(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::Null || (node.isSequence() && node.items.isEmpty()) || (node.isMapping() && node.entries.isEmpty());
}

bool isFalse(const YamlNode *node)
{
    return !node || node->kind == YamlNode::Kind::Null || node->text.toLower() == "false"_L1;
}

class SectionReader
{
    Q_DECLARE_TR_FUNCTIONS(Recipe)

public:
    SectionReader(Recipe &recipe, QList<Diagnostic> &diagnostics)
        : m_recipe(recipe)
        , m_diagnostics(diagnostics)
    {
    }

    void read(const YamlEntry &entry)
    {
        const RecipeKey *key = recipeKeyTables()[u"Project"_s].find(entry.key);
        if (!key || key->status == KeyStatus::Removed || isAmong(kCarriedOut, entry.key) || isEmpty(*entry.value))
            return;
        m_isPro = key->status == KeyStatus::Pro;
        const auto reader = readers().constFind(entry.key);
        reader == readers().constEnd() ? leaveOut(entry) : (this->*(*reader))(entry);
    }

private:
    using Reader = void (SectionReader::*)(const YamlEntry &);

    static const QHash<QString, Reader> &readers()
    {
        static const QHash<QString, Reader> all{
            {u"universal_binaries"_s, &SectionReader::readUniversal},
            {u"upx"_s, &SectionReader::readConditions},
            {u"notarize"_s, &SectionReader::readNotarize},
            {u"gomod"_s, &SectionReader::readModule},
            {u"source"_s, &SectionReader::readSwitched},
            {u"srpm"_s, &SectionReader::readSwitched},
            {u"includes"_s, &SectionReader::block},
            {u"monorepo"_s, &SectionReader::block},
            {u"template_files"_s, &SectionReader::block},
            {u"partial"_s, &SectionReader::leaveOut},
        };
        return all;
    }

    void leaveOut(const YamlEntry &entry)
    {
        m_recipe.sections.append({entry.key, SectionFate::LeftOut, {}, entry.keyLocation});
        if (!m_isPro || entry.key == "partial"_L1) // the check of the keys has named the others
            m_diagnostics.append({DiagnosticSeverity::Warning, entry.keyLocation, tr("A rehearsal goes without “%1”.").arg(entry.key), {}});
    }

    /// What the key check has said already for a key of GoReleaser Pro.
    void block(const YamlEntry &entry) { m_recipe.sections.append({entry.key, SectionFate::Blocking, {}, entry.keyLocation}); }

    void block(const YamlEntry &entry, const RecipeText &condition, const Location &location)
    {
        const bool isCertain = condition.text.toLower() == "true"_L1;
        m_recipe.sections.append({entry.key, SectionFate::Blocking, isCertain ? RecipeText() : condition, location});
        if (isCertain)
            m_diagnostics.append({DiagnosticSeverity::Error, location,
                                  tr("“%1” changes the artifacts, and Slipway cannot carry it out yet.").arg(entry.key),
                                  tr("Switch it off, or release this project with GoReleaser.")});
        else
            m_diagnostics.append(
                {DiagnosticSeverity::Warning,
                 location,
                 tr("“%1” changes the artifacts where its condition holds, and Slipway cannot carry it out yet.").arg(entry.key),
                 {}});
    }

    void readUniversal(const YamlEntry &entry)
    {
        bool replaces = false;
        for (const YamlPointer &item : entry.value->items)
            replaces = replaces || !isFalse(item->find(u"replace"));
        replaces ? block(entry, {u"true"_s, {}, {}}, entry.keyLocation) : leaveOut(entry);
    }

    void readConditions(const YamlEntry &entry) { readEnabled(entry, entry.value.get()); }

    void readNotarize(const YamlEntry &entry)
    {
        if (const YamlNode *mac = entry.value->find(u"macos"))
            readEnabled(entry, mac);
    }

    void readEnabled(const YamlEntry &entry, const YamlNode *list)
    {
        for (const YamlPointer &item : list->items) {
            if (const YamlNode *enabled = item->find(u"enabled"); !isFalse(enabled))
                block(entry, textOf(*enabled), enabled->location);
        }
    }

    void readModule(const YamlEntry &entry)
    {
        if (isFalse(entry.value->find(u"proxy")))
            return leaveOut(entry);
        m_recipe.sections.append({entry.key, SectionFate::Blocking, {u"{{ not .IsSnapshot }}"_s, {}, {}}, entry.keyLocation});
        m_diagnostics.append({DiagnosticSeverity::Warning,
                              entry.keyLocation,
                              tr("“gomod.proxy” builds a release from the module proxy; a rehearsed snapshot builds from the work tree."),
                              {}});
    }

    void readSwitched(const YamlEntry &entry)
    {
        if (!isFalse(entry.value->find(u"enabled")))
            leaveOut(entry);
    }

    Recipe &m_recipe;
    QList<Diagnostic> &m_diagnostics;
    bool m_isPro = false;
};

} // namespace

void readSections(const YamlNode &root, Recipe &recipe, QList<Diagnostic> &diagnostics)
{
    SectionReader reader(recipe, diagnostics);
    for (const YamlEntry &entry : root.entries)
        reader.read(entry);
}

bool changesArtifacts(const QString &section)
{
    return isAmong(kDeciding, section) || isAmong(kChanging, section);
}

bool isCarriedOut(const QString &path)
{
    return path == "variables"_L1 || path == "partial"_L1;
}

std::optional<qint64> wholeNumber(const QString &text)
{
    QString digits = QString(text).remove(u'_');
    const bool isOctal = digits.startsWith("0o"_L1) || (digits.size() > 1 && digits.startsWith(u'0') && !digits.startsWith("0x"_L1));
    if (digits.startsWith("0o"_L1))
        digits.remove(0, 2);
    bool isGood = false;
    const qint64 value = digits.toLongLong(&isGood, isOctal ? 8 : digits.startsWith("0x"_L1) ? 16 : 10);
    return isGood ? std::optional(value) : std::nullopt;
}

} // namespace slipway
