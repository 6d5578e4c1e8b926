// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/binaryinfo.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <string_view>

namespace slipway {

namespace {

constexpr std::string_view kBuildMagic = "\xff Go buildinf:";
constexpr size_t kAlignment = 16;
constexpr size_t kBuildHeader = 32;
constexpr unsigned char kTextsFollow = 2; ///< flag: the two texts stand behind the header (since Go 1.18)
constexpr size_t kFrame = 16; ///< marks before and after the list of modules

/// A text with its length in front; false: it does not fit.
bool takeText(std::string_view &rest, std::string_view &text)
{
    quint64 length = 0;
    size_t used = 0;
    for (int shift = 0; used < rest.size() && shift < 63; shift += 7) {
        const auto byte = static_cast<unsigned char>(rest[used++]);
        length |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    if (!used || length > rest.size() - used)
        return false;
    text = rest.substr(used, length);
    rest.remove_prefix(used + length);
    return true;
}

/// The version of Go and the list of modules; false: there is none.
bool findTexts(std::string_view file, std::string_view &goVersion, std::string_view &modules)
{
    for (size_t at = file.find(kBuildMagic); at != std::string_view::npos; at = file.find(kBuildMagic, at + 1)) {
        if (at % kAlignment || file.size() - at < kBuildHeader || !(static_cast<unsigned char>(file[at + 15]) & kTextsFollow))
            continue;
        std::string_view rest = file.substr(at + kBuildHeader);
        if (!takeText(rest, goVersion) || !takeText(rest, modules) || !(goVersion.starts_with("go") || goVersion.starts_with("devel")))
            continue;
        return true;
    }
    return false;
}

/// "dep\tgolang.org/x/text\tv0.3.0\th1:…"; "=>" lines belong to the module before.
void readLines(BinaryInfo &info, std::string_view text)
{
    LinkedModule *last = nullptr;
    for (const QString &line : QString::fromUtf8(text.data(), qsizetype(text.size())).split(QLatin1Char('\n'))) {
        const QStringList fields = line.split(QLatin1Char('\t'));
        const ModuleVersion module{fields.value(1), fields.value(2)};
        if (fields.first() == QLatin1StringView("path")) {
            info.package = fields.value(1);
        } else if (fields.first() == QLatin1StringView("mod")) {
            info.main = {module, {}};
            last = &info.main;
        } else if (fields.first() == QLatin1StringView("dep")) {
            info.dependencies.append({module, {}});
            last = &info.dependencies.last();
        } else if (fields.first() == QLatin1StringView("=>") && last) {
            last->replacement = module;
        } else if (fields.first() == QLatin1StringView("build")) {
            info.settings.insert(fields.value(1).section(QLatin1Char('='), 0, 0), fields.value(1).section(QLatin1Char('='), 1));
        }
    }
}

/// What is behind a module: itself or its replacement. Folders have no version in go.mod and "(devel)" in a binary.
ModuleVersion codeOf(const ModuleVersion &module, const std::optional<ModuleVersion> &replacement)
{
    ModuleVersion code = replacement.value_or(module);
    if (code.version == QLatin1StringView("(devel)"))
        code.version.clear();
    return code;
}

} // namespace

Result<BinaryInfo> readBinaryInfo(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, name, file.errorString());
    const uchar *bytes = file.size() ? file.map(0, file.size()) : nullptr;
    return parseBinaryInfo(bytes ? std::string_view(reinterpret_cast<const char *>(bytes), size_t(file.size())) : std::string_view(), name);
}

Result<BinaryInfo> parseBinaryInfo(std::string_view bytes, const QString &name)
{
    std::string_view goVersion;
    std::string_view modules;
    if (!findTexts(bytes, goVersion, modules)) {
        return failure(ErrorKind::BadInput, name, QStringLiteral("not a Go executable"),
                       QCoreApplication::translate("Modules", "Only files that Go 1.18 or newer has built say which modules they hold."));
    }
    return binaryInfoOf(goVersion, modules);
}

BinaryInfo binaryInfoOf(std::string_view goVersion, std::string_view modules)
{
    if (modules.size() > 2 * kFrame && modules[modules.size() - kFrame - 1] == '\n')
        modules = modules.substr(kFrame, modules.size() - 2 * kFrame);
    BinaryInfo info;
    info.goVersion = QString::fromUtf8(goVersion.data(), qsizetype(goVersion.size())).section(QLatin1Char(' '), 0, 0);
    readLines(info, modules);
    return info;
}

QList<Conflict> findDrift(const ModuleAnalysis &analysis, const BinaryInfo &binary, const QString &file)
{
    QList<Conflict> conflicts;
    for (const LinkedModule &linked : binary.dependencies) {
        const ModuleInfo *module = analysis.find(linked.module.path);
        Conflict conflict;
        conflict.kind = QStringLiteral("C12");
        conflict.severity = Severity::Warning;
        conflict.path = linked.module.path;
        const ModuleVersion inBinary = codeOf(linked.module, linked.replacement);
        if (!module) {
            conflict.title = QCoreApplication::translate("Conflicts", "The binary holds %1, which go.mod no longer leads to.")
                                 .arg(inBinary.toString());
        } else {
            const ModuleVersion inProject = codeOf({module->path, module->selected}, module->replacement);
            if (module->isMain || inBinary == inProject)
                continue;
            conflict.title = QCoreApplication::translate("Conflicts", "The binary holds %1, but go.mod leads to %2.")
                                 .arg(inBinary.toString(), inProject.toString());
        }
        conflict.detail = QCoreApplication::translate("Conflicts", "%1 was built before go.mod changed, or from another state.").arg(file);
        conflict.fixes = {QStringLiteral("go version -m %1").arg(file), QStringLiteral("go build")};
        conflicts.append(conflict);
    }
    return conflicts;
}

} // namespace slipway
