// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a template of a recipe: it is refused with a place in the text, or filled in within its limits, the same each time.
#include "gotemplate/template.h"
#include "recipe/functions.h"

using namespace slipway;

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

TemplateValue sampleData()
{
    TemplateValue::Map environment{{"HOME", TemplateValue::string(QByteArray("/home/x"))}};
    return TemplateValue::map({{"ProjectName", TemplateValue::string(QByteArray("project"))},
                               {"Version", TemplateValue::string(QByteArray("1.2.3"))},
                               {"Major", TemplateValue::integer(1)},
                               {"IsSnapshot", TemplateValue::boolean(true)},
                               {"Date", TemplateValue::time({1'700'000'000, 5})},
                               {"Env", TemplateValue::map(environment, "map[string]string")},
                               {"Names", TemplateValue::strings({"a", "b"})}},
                              "map[string]interface {}");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const TemplateFunctions functions = recipeFunctions({{}, QStringLiteral("/"), {1'700'000'000, 0}, {}, {}});
    static const TemplateValue sample = sampleData();
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto parsed = Template::parse(text, functions);
    if (!parsed) {
        check(!parsed.error().message.isEmpty() && parsed.error().position >= 0 && parsed.error().position <= text.size());
        return 0;
    }
    const auto first = parsed->execute(sample);
    check(first == parsed->execute(sample));
    if (!first)
        check(!first.error().message.isEmpty() && first.error().position >= 0 && first.error().position <= text.size());
    return 0;
}
