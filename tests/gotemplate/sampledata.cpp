// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledata.h"

using namespace slipway;
using Value = TemplateValue;
using Values = QList<TemplateValue>;

namespace {

TemplateResult split(const Values &values)
{
    const QByteArray separator = values.at(1).toBytes();
    QList<QByteArray> parts;
    qsizetype start = 0;
    const QByteArray text = values.at(0).toBytes();
    if (separator.isEmpty()) { // as Go: every character by itself
        for (const QChar c : QString::fromUtf8(text))
            parts.append(QString(c).toUtf8());
        return Value::strings(parts);
    }
    for (qsizetype at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
        parts.append(text.sliced(start, at - start));
        start = at + separator.size();
    }
    return Value::strings(parts << text.sliced(start));
}

TemplateResult map(const Values &values)
{
    Value::Map result;
    for (qsizetype i = 0; i + 1 < values.size(); i += 2)
        result.insert(values.at(i).toBytes(), values.at(i + 1));
    return Value::map(result, "map[string]string");
}

Value text(const char *value)
{
    return Value::string(QByteArray(value));
}

} // namespace

TemplateValue sampleData()
{
    const Value::Map environment{{"HOME", text("/root")}, {"CC", text("")}, {"FOO", text("bar")}};
    return Value::map(
        {
            {"ProjectName", text("app")},
            {"Version", text("1.2.3-rc.1")},
            {"Tag", text("v1.2.3-rc.1")},
            {"Empty", text("")},
            {"Os", text("linux")},
            {"Arch", text("amd64")},
            {"Arm", text("")},
            {"Amd64", text("v1")},
            {"Odd", text("a<b>&\"c'd\\e\n\u00e4\u4e16=")},
            {"Major", Value::unsignedInteger(1)},
            {"Minor", Value::unsignedInteger(2)},
            {"Patch", Value::unsignedInteger(3)},
            {"CommitTimestamp", Value::integer(1700000000, "int64")},
            {"IsSnapshot", Value::boolean(true)},
            {"IsGitDirty", Value::boolean(false)},
            {"Env", Value::map(environment, "main.environment")},
            {"Words", Value::strings({"x", "yy", "", "zzz"})},
            {"None", Value::strings({})},
            {"Runtime", Value::structure({{"Goos", text("linux")}, {"Goarch", text("amd64")}}, "main.runtimeInfo")},
            {"Now", Value::time({1700000000, 120300000})},
            {"Round", Value::time({1709208000, 0})},
        },
        "map[string]interface {}");
}

TemplateFunctions sampleFunctions()
{
    using enum TemplateType;
    return {
        {"toupper",
         {{String},
          false,
          [](const Values &v) -> TemplateResult { return Value::string(QString::fromUtf8(v.at(0).toBytes()).toUpper()); }}},
        {"replace",
         {{String, String, String},
          false,
          [](const Values &v) -> TemplateResult {
              return Value::string(QByteArray(v.at(0).toBytes()).replace(v.at(1).toBytes(), v.at(2).toBytes()));
          }}},
        {"split", {{String, String}, false, split}},
        {"list", {{String}, true, [](const Values &v) -> TemplateResult { return Value::list(v); }}},
        {"map", {{String}, true, map}},
        {"pick",
         {{StringMap, String},
          false,
          [](const Values &v) -> TemplateResult { return v.at(0).toMap().value(v.at(1).toBytes(), text("")); }}},
        {"count", {{StringList}, false, [](const Values &v) -> TemplateResult { return Value::integer(v.at(0).toList().size()); }}},
        {"fails", {{String}, false, [](const Values &v) -> TemplateResult { return std::unexpected(v.at(0).toBytes()); }}},
        {"isSet", {{String}, false, [](const Values &v) -> TemplateResult { return Value::boolean(!v.at(0).toBytes().isEmpty()); }}},
    };
}
