// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/functions.h"

#include "gotemplate/escape.h"
#include "gotemplate/gotime.h"
#include "recipe/gopath.h"
#include "recipe/looseversion.h"
#include "recipe/regularexpression.h"
#include "recipe/textcase.h"

namespace slipway {

namespace {

using namespace Qt::StringLiterals;
using enum TemplateType;
using Value = TemplateValue;
using Values = QList<TemplateValue>;

QString text(const Values &values, qsizetype index)
{
    return QString::fromUtf8(values.at(index).toBytes());
}

Value answer(const QString &text)
{
    return Value::string(text);
}

/// A function that makes one text of another.
TemplateFunction textToText(QString (*function)(const QString &))
{
    return {{String}, false, [function](const Values &v) -> TemplateResult { return answer(function(text(v, 0))); }};
}

QString replaced(const QString &in, const QString &what, const QString &by)
{
    if (!what.isEmpty())
        return QString(in).replace(what, by);
    QString result = by; // as Go: before every character and at the end
    for (const uint code : in.toUcs4()) {
        const auto character = char32_t(code);
        result += QString::fromUcs4(&character, 1) + by;
    }
    return result;
}

QList<QByteArray> splitText(const QString &text, const QString &separator)
{
    QList<QByteArray> parts;
    if (!separator.isEmpty()) {
        for (const QString &part : text.split(separator))
            parts.append(part.toUtf8());
        return parts;
    }
    for (const uint code : text.toUcs4()) {
        const auto character = char32_t(code);
        parts.append(QString::fromUcs4(&character, 1).toUtf8());
    }
    return parts;
}

/// For Telegram's second dialect of Markdown.
QString markdownEscaped(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (u"_*[]()~`>#+-=|{}.!"_s.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

QByteArray englishJoined(const QList<QByteArray> &words)
{
    QList<QByteArray> filled;
    for (const QByteArray &word : words) {
        if (!QString::fromUtf8(word).trimmed().isEmpty())
            filled.append(word);
    }
    QByteArray result = filled.value(0);
    for (qsizetype i = 1; i < filled.size(); ++i) {
        const bool isLast = i + 1 == filled.size();
        result += !isLast ? ", " : i > 1 ? ", and " : " and ";
        result += filled.at(i);
    }
    return result;
}

TemplateResult makeMap(const Values &values)
{
    if (values.size() % 2 != 0)
        return std::unexpected("map expects even number of arguments, got " + QByteArray::number(values.size()));
    Value::Map map;
    for (qsizetype i = 0; i < values.size(); i += 2)
        map.insert(values.at(i).toBytes(), values.at(i + 1));
    return Value::map(map, "map[string]string");
}

TemplateFunction increment(VersionPart part)
{
    return {{String}, false, [part](const Values &v) -> TemplateResult {
                const QByteArray version = v.first().toBytes();
                const auto parsed = parseLooseVersion(version);
                if (!parsed)
                    return std::unexpected(parsed.error());
                const auto next = nextVersion(*parsed, part);
                return next ? TemplateResult(Value::string((version.startsWith('v') ? "v" : "") + next->toText()))
                            : TemplateResult(std::unexpected(next.error()));
            }};
}

TemplateFunction lineFilter(bool isReverse)
{
    return {{String, String}, false, [isReverse](const Values &v) -> TemplateResult {
                const auto lines = matchingLines(v.at(0).toBytes(), v.at(1).toBytes(), isReverse);
                return lines ? TemplateResult(Value::string(*lines)) : TemplateResult(std::unexpected(lines.error()));
            }};
}

QString absolutePath(const FunctionWorld &world, const QString &name)
{
    const QString path = name.startsWith("~/"_L1) ? world.environment.value(u"HOME"_s) + name.sliced(1) : name;
    return path.startsWith(u'/') ? goCleanPath(path) : goJoinedPath({world.workingDirectory, path});
}

QByteArray notFound(const QString &name)
{
    return "open " + name.toUtf8() + ": no such file or directory";
}

TemplateResult contentOf(const FunctionWorld &world, const QString &name)
{
    if (!world.readFile)
        return std::unexpected("open " + name.toUtf8() + ": files are not read before the project is trusted");
    const auto content = world.readFile(absolutePath(world, name));
    return content ? TemplateResult(answer(QString::fromUtf8(*content).trimmed())) : TemplateResult(std::unexpected(notFound(name)));
}

TemplateFunction digestOf(const FunctionWorld &world, const QString &algorithm)
{
    return {{String}, false, [world, algorithm](const Values &v) -> TemplateResult {
                const auto digits = world.digestFile ? world.digestFile(absolutePath(world, text(v, 0)), algorithm) : std::nullopt;
                return digits ? TemplateResult(Value::string(*digits))
                              : TemplateResult(std::unexpected("failed to checksum: " + notFound(text(v, 0))));
            }};
}

TemplateFunctions textFunctions()
{
    return {
        {"replace",
         {{String, String, String},
          false,
          [](const Values &v) -> TemplateResult { return answer(replaced(text(v, 0), text(v, 1), text(v, 2))); }}},
        {"split",
         {{String, String}, false, [](const Values &v) -> TemplateResult { return Value::strings(splitText(text(v, 0), text(v, 1))); }}},
        {"contains",
         {{String, String},
          false,
          [](const Values &v) -> TemplateResult { return Value::boolean(v.at(0).toBytes().contains(v.at(1).toBytes())); }}},
        {"tolower", textToText(goLower)},
        {"toupper", textToText(goUpper)},
        {"title", textToText(goTitle)},
        {"trim", textToText([](const QString &t) { return t.trimmed(); })},
        {"trimprefix",
         {{String, String},
          false,
          [](const Values &v) -> TemplateResult {
              return answer(text(v, 0).startsWith(text(v, 1)) ? text(v, 0).sliced(text(v, 1).size()) : text(v, 0));
          }}},
        {"trimsuffix",
         {{String, String},
          false,
          [](const Values &v) -> TemplateResult {
              return answer(text(v, 0).endsWith(text(v, 1)) ? text(v, 0).chopped(text(v, 1).size()) : text(v, 0));
          }}},
        {"dir", textToText(goFolderName)},
        {"base", textToText(goBaseName)},
        {"mdv2escape", textToText(markdownEscaped)},
        {"urlPathEscape",
         {{String}, false, [](const Values &v) -> TemplateResult { return Value::string(pathEscaped(v.at(0).toBytes())); }}},
        {"incmajor", increment(VersionPart::Major)},
        {"incminor", increment(VersionPart::Minor)},
        {"incpatch", increment(VersionPart::Patch)},
        {"filter", lineFilter(false)},
        {"reverseFilter", lineFilter(true)},
        {"list", {{String}, true, [](const Values &v) -> TemplateResult { return Value::list(v); }}},
        {"map", {{String}, true, makeMap}},
        {"englishJoin",
         {{StringList}, false, [](const Values &v) -> TemplateResult { return Value::string(englishJoined(v.first().toStrings())); }}},
        {"indexOrDefault",
         {{StringMap, String, String},
          false,
          [](const Values &v) -> TemplateResult { return v.at(0).toMap().value(v.at(1).toBytes(), v.at(2)); }}},
    };
}

} // namespace

QStringList recipeDigests()
{
    return {u"sha256"_s,   u"sha512"_s,   u"sha1"_s,     u"crc32"_s,    u"md5"_s,     u"sha224"_s,  u"sha384"_s,
            u"sha3-256"_s, u"sha3-512"_s, u"sha3-224"_s, u"sha3-384"_s, u"blake2s"_s, u"blake2b"_s, u"blake3"_s};
}

TemplateFunctions recipeFunctions(const FunctionWorld &world)
{
    static const TemplateFunctions texts = textFunctions();
    TemplateFunctions all = texts;
    all.insert("envOrDefault", {{String, String}, false, [world](const Values &v) -> TemplateResult {
                                    return answer(world.environment.value(text(v, 0), text(v, 1)));
                                }});
    all.insert("isEnvSet", {{String}, false, [world](const Values &v) -> TemplateResult {
                                return Value::boolean(!world.environment.value(text(v, 0)).isEmpty());
                            }});
    all.insert("time", {{String}, false, [world](const Values &v) -> TemplateResult {
                            return Value::string(goTimeFormatted(world.now, v.first().toBytes()));
                        }});
    all.insert("abs", {{String}, false, [world](const Values &v) -> TemplateResult {
                           return answer(text(v, 0).startsWith(u'/') ? goCleanPath(text(v, 0))
                                                                     : goJoinedPath({world.workingDirectory, text(v, 0)}));
                       }});
    all.insert("mustReadFile", {{String}, false, [world](const Values &v) -> TemplateResult { return contentOf(world, text(v, 0)); }});
    all.insert("readFile",
               {{String}, false, [world](const Values &v) -> TemplateResult { return contentOf(world, text(v, 0)).value_or(answer({})); }});
    for (const QString &algorithm : recipeDigests())
        all.insert(QString(algorithm).replace(u'-', u'_').toUtf8(), digestOf(world, algorithm));
    return all;
}

} // namespace slipway
