// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/scope.h"

#include "gotemplate/format.h"
#include "gotemplate/template.h"

#include <QCoreApplication>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

Error templateError(const RecipeText &text, const TemplateFailure &failure)
{
    const QByteArray words = "template: failed to apply " + goQuoted(text.text.toUtf8()) + ": " + failure.message;
    QString hint;
    if (failure.message.startsWith("map has no entry for key") && failure.context.contains(".Env."))
        hint
            = QCoreApplication::translate("Recipe", "Set the variable before you start Slipway, or write envOrDefault \"NAME\" \"value\".");
    return {ErrorKind::BadInput, text.text, QString::fromUtf8(words), hint, locationIn(text, failure.position)};
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

TemplateValue::Map environmentFields(const QMap<QString, QString> &environment)
{
    TemplateValue::Map map;
    for (const auto &[name, value] : environment.asKeyValueRange())
        map.insert(name.toUtf8(), TemplateValue::string(value));
    return map;
}

} // namespace

RecipeScope::RecipeScope(TemplateValue::Map fields, FunctionWorld world)
    : m_fields(std::move(fields))
    , m_world(std::move(world))
    , m_functions(recipeFunctions(m_world))
{
    m_fields.insert("Env", TemplateValue::map(environmentFields(m_world.environment), "context.Env"));
}

RecipeScope RecipeScope::with(const TemplateValue::Map &fields) const
{
    RecipeScope scope = *this;
    for (const auto &[name, value] : fields.asKeyValueRange())
        scope.m_fields.insert(name, value);
    return scope;
}

RecipeScope RecipeScope::with(const QByteArray &name, const QString &value) const
{
    return with({{name, TemplateValue::string(value)}});
}

RecipeScope RecipeScope::withEnvironment(const QMap<QString, QString> &environment) const
{
    FunctionWorld world = m_world;
    world.environment = environment;
    return RecipeScope(m_fields, std::move(world));
}

Result<QString> RecipeScope::apply(const RecipeText &text) const
{
    if (!text.text.contains("{{"_L1))
        return text.text;
    const auto parsed = Template::parse(text.text.toUtf8(), m_functions);
    if (!parsed)
        return std::unexpected(templateError(text, parsed.error()));
    const auto filled = parsed->execute(TemplateValue::map(m_fields, "map[string]interface {}"));
    if (!filled)
        return std::unexpected(templateError(text, filled.error()));
    return QString::fromUtf8(*filled);
}

Result<bool> RecipeScope::isTrue(const RecipeText &text) const
{
    return apply(text).transform([](const QString &value) { return value.toLower().trimmed() == "true"_L1; });
}

Result<QStringList> RecipeScope::applyAll(const QList<RecipeText> &texts, Empty empty) const
{
    QStringList result;
    for (const RecipeText &text : texts) {
        const auto value = apply(text);
        if (!value)
            return std::unexpected(value.error());
        if (empty == Empty::Kept || !value->isEmpty())
            result.append(*value);
    }
    return result;
}

Result<> checkTemplate(const RecipeText &text)
{
    static const TemplateFunctions functions = recipeFunctions({});
    if (!text.text.contains("{{"_L1))
        return {};
    const auto parsed = Template::parse(text.text.toUtf8(), functions);
    if (!parsed)
        return std::unexpected(templateError(text, parsed.error()));
    return {};
}

Location locationIn(const RecipeText &text, qsizetype position)
{
    // YAML may fold, indent and quote a text, but it keeps the order of its characters that are not blank.
    Location location = text.location;
    if (location.line == 0)
        return location;
    const QString before = QString::fromUtf8(text.text.toUtf8().first(std::clamp<qsizetype>(position, 0, text.text.toUtf8().size())));
    const QString value = text.text;
    const QString &source = text.source;
    qsizetype at = 0;
    if (source.startsWith(u'|') || source.startsWith(u'>')) // the line of a block's indicator holds none of its text
        at = source.indexOf(u'\n') + 1;
    for (qsizetype i = 0; i <= before.size() && i < value.size(); ++i) {
        if (isBlank(value.at(i)))
            continue;
        while (at < source.size() && source.at(at) != value.at(i))
            ++at;
        if (i == before.size())
            break;
        ++at;
    }
    if (at >= source.size())
        return location;
    const qsizetype lineStart = source.first(at).lastIndexOf(u'\n') + 1;
    location.line += int(source.first(at).count(u'\n'));
    location.column = int(at - lineStart) + (lineStart == 0 ? location.column : 1);
    return location;
}

QString goExpanded(const QString &text, const QMap<QString, QString> &environment)
{
    const auto isWord = [](QChar c) { return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber()); };
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'$' || i + 1 >= text.size()) {
            result += text.at(i);
            continue;
        }
        const qsizetype start = i + 1;
        if (text.at(start) == u'{') {
            const qsizetype close = text.indexOf(u'}', start);
            i = close < 0 ? start : close; // bad syntax: Go swallows the "${"
            if (close > start)
                result += environment.value(text.sliced(start + 1, close - start - 1));
            continue;
        }
        qsizetype end = start;
        if (u"*#$@!?-0123456789"_s.contains(text.at(start)))
            end = start + 1;
        else
            while (end < text.size() && isWord(text.at(end)))
                ++end;
        if (end == start) {
            result += u'$';
            continue;
        }
        result += environment.value(text.sliced(start, end - start));
        i = end - 1;
    }
    return result;
}

} // namespace slipway
