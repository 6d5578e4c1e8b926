// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/keycheck.h"

#include "recipe/keys.h"
#include "recipe/sections.h"

#include <QCoreApplication>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;
using Shape = KeyType::Shape;

constexpr int kMaximumProblems = 100;

class Checker
{
    Q_DECLARE_TR_FUNCTIONS(Recipe)

public:
    explicit Checker(bool isPro)
        : m_isPro(isPro)
    {
    }

    QList<Diagnostic> run(const YamlNode &root)
    {
        if (root.kind != YamlNode::Kind::Null)
            checkMapping(root, u"Project"_s, {});
        return m_diagnostics;
    }

private:
    void checkMapping(const YamlNode &node, const QString &typeName, const QString &path);
    void checkValue(const YamlNode &node, const KeyType &type, const QString &path);
    void checkScalar(const YamlNode &node, Shape shape, const QString &path);
    void checkStatus(const RecipeKey &key, const YamlEntry &entry, const QString &path);
    void unknownKey(const YamlEntry &entry, const KeyTable &table, const QString &path);
    void wrongType(const YamlNode &node, const QString &path, const QString &wanted);
    void add(DiagnosticSeverity severity, const Location &location, const QString &message, const QString &hint = {});

    QList<Diagnostic> m_diagnostics;
    bool m_isPro = false;
};

void Checker::add(DiagnosticSeverity severity, const Location &location, const QString &message, const QString &hint)
{
    if (m_diagnostics.size() < kMaximumProblems)
        m_diagnostics.append({severity, location, message, hint});
}

/// "builds" of "builds[].ldflags": the section a path belongs to.
QString sectionOf(const QString &path)
{
    const qsizetype end = std::ranges::find_if(path, [](QChar c) { return c == u'.' || c == u'['; }) - path.begin();
    return path.first(end);
}

QStringList namesOf(const KeyTable &table)
{
    QStringList names;
    for (const RecipeKey &key : table.keys) {
        if (key.status == KeyStatus::Current)
            names.append(key.name);
    }
    return names;
}

void Checker::unknownKey(const YamlEntry &entry, const KeyTable &table, const QString &path)
{
    const KeyTable &top = recipeKeyTables()[u"Project"_s];
    const QString owner = path.isEmpty() ? tr("the recipe") : u"“%1”"_s.arg(path);
    QString hint;
    if (const QString near = nearestName(entry.key, namesOf(table)); !near.isEmpty())
        hint = tr("Did you mean “%1”?").arg(near);
    else if (!path.isEmpty() && top.find(entry.key))
        hint = tr("“%1” belongs to the top of the file: check the indentation.").arg(entry.key);
    const bool isLenient = m_isPro && !changesArtifacts(sectionOf(path.isEmpty() ? entry.key : path));
    if (isLenient)
        return add(DiagnosticSeverity::Warning, entry.keyLocation,
                   tr("“%1” is not known in %2; perhaps GoReleaser Pro knows it. A rehearsal goes without it.").arg(entry.key, owner),
                   hint);
    add(DiagnosticSeverity::Error, entry.keyLocation, tr("“%1” is not a key of %2.").arg(entry.key, owner), hint);
}

void Checker::checkStatus(const RecipeKey &key, const YamlEntry &entry, const QString &path)
{
    const QString instead = key.successor.isEmpty() ? tr("Remove it.") : tr("Write “%1” instead.").arg(key.successor);
    switch (key.status) {
    case KeyStatus::Current:
        return;
    case KeyStatus::Deprecated:
        return add(DiagnosticSeverity::Warning, entry.keyLocation, tr("“%1” is deprecated in GoReleaser.").arg(path), instead);
    case KeyStatus::Removed:
        return add(DiagnosticSeverity::Error, entry.keyLocation, tr("“%1” was removed in version 2 of GoReleaser.").arg(path), instead);
    case KeyStatus::Pro:
        if (isCarriedOut(path))
            return;
        if (changesArtifacts(sectionOf(path)))
            return add(DiagnosticSeverity::Error, entry.keyLocation,
                       tr("“%1” is a key of GoReleaser Pro that changes the artifacts, and Slipway cannot carry it out yet.").arg(path),
                       tr("Remove it, or release this project with GoReleaser Pro."));
        return add(DiagnosticSeverity::Warning, entry.keyLocation,
                   tr("“%1” is a key of GoReleaser Pro; a rehearsal goes without it.").arg(path));
    }
}

void Checker::checkMapping(const YamlNode &node, const QString &typeName, const QString &path)
{
    const KeyTable &table = recipeKeyTables()[typeName];
    if (node.kind == YamlNode::Kind::Null || (table.allowsText && node.isScalar()))
        return;
    if (!node.isMapping())
        return wrongType(node, path, tr("a mapping of keys and values"));
    for (const YamlEntry &entry : node.entries) {
        const QString inner = path.isEmpty() ? entry.key : path + u'.' + entry.key;
        const RecipeKey *key = table.find(entry.key);
        if (!key) {
            unknownKey(entry, table, path);
            continue;
        }
        checkStatus(*key, entry, inner);
        if (key->status == KeyStatus::Current || key->status == KeyStatus::Deprecated)
            checkValue(*entry.value, key->type, inner);
    }
}

void Checker::checkValue(const YamlNode &node, const KeyType &type, const QString &path)
{
    if (node.kind == YamlNode::Kind::Null || type.shape == Shape::Anything)
        return;
    switch (type.shape) {
    case Shape::List:
        if (!node.isSequence())
            return type.allowsSingle && !node.isMapping() ? checkValue(node, type.element.first(), path)
                                                          : wrongType(node, path, tr("a list"));
        for (const YamlPointer &item : node.items)
            checkValue(*item, type.element.first(), path + "[]"_L1);
        return;
    case Shape::Map:
        if (!node.isMapping())
            return wrongType(node, path, tr("a mapping of keys and values"));
        for (const YamlEntry &entry : node.entries)
            checkValue(*entry.value, type.element.first(), path + u'.' + entry.key);
        return;
    case Shape::Named:
        return checkMapping(node, type.name, path);
    default:
        return checkScalar(node, type.shape, path);
    }
}

void Checker::checkScalar(const YamlNode &node, Shape shape, const QString &path)
{
    static const QStringList truths{u"true"_s, u"True"_s, u"TRUE"_s, u"false"_s, u"False"_s, u"FALSE"_s, u"y"_s, u"Y"_s,
                                    u"yes"_s,  u"Yes"_s,  u"YES"_s,  u"on"_s,    u"On"_s,    u"ON"_s,    u"n"_s, u"N"_s,
                                    u"no"_s,   u"No"_s,   u"NO"_s,   u"off"_s,   u"Off"_s,   u"OFF"_s};
    if (!node.isScalar())
        return wrongType(node, path, shape == Shape::Text ? tr("a text") : shape == Shape::Bool ? tr("true or false") : tr("a number"));
    bool isGood = true;
    if (shape == Shape::Bool)
        isGood = node.isPlain && truths.contains(node.text);
    else if (shape == Shape::Whole && node.isPlain)
        isGood = wholeNumber(node.text).has_value();
    else if (shape == Shape::Whole || (shape == Shape::Number && !node.isPlain))
        isGood = false;
    else if (shape == Shape::Number)
        node.text.toDouble(&isGood);
    if (!isGood)
        wrongType(node, path, shape == Shape::Bool ? tr("true or false") : tr("a number"));
}

void Checker::wrongType(const YamlNode &node, const QString &path, const QString &wanted)
{
    QString found = tr("a text");
    if (node.isSequence())
        found = tr("a list");
    else if (node.isMapping())
        found = tr("a mapping of keys and values");
    const bool looksLikeTemplate
        = node.isMapping() && node.entries.size() == 1 && node.source.isEmpty() && node.entries.first().value->kind == YamlNode::Kind::Null;
    const QString hint = looksLikeTemplate ? tr("A text that begins with “{{” needs quotes around it.") : QString();
    if (node.isScalar())
        return add(DiagnosticSeverity::Error, node.location, tr("“%1” must be %2, not “%3”.").arg(path, wanted, node.text.left(40)), hint);
    add(DiagnosticSeverity::Error, node.location, tr("“%1” must be %2, not %3.").arg(path, wanted, found), hint);
}

} // namespace

QList<Diagnostic> checkKeys(const YamlNode &root)
{
    const YamlNode *pro = root.find(u"pro");
    return Checker(pro && pro->text == "true"_L1).run(root);
}

} // namespace slipway
