// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/packagename.h"

#include <algorithm>
#include <initializer_list>

namespace slipway {

namespace {

bool removePrefix(std::string_view &text, std::initializer_list<std::string_view> prefixes)
{
    for (const std::string_view prefix : prefixes) {
        if (text.starts_with(prefix)) {
            text.remove_prefix(prefix.size());
            return true;
        }
    }
    return false;
}

/// "[]*[4]example.com/p.T" is a matter of example.com/p.
void removeTypeMarks(std::string_view &type)
{
    for (;;) {
        if (type.starts_with('*')) {
            type.remove_prefix(1);
        } else if (type.starts_with('[')) {
            const size_t end = type.find(']');
            if (end == std::string_view::npos)
                return;
            type.remove_prefix(end + 1);
        } else {
            return;
        }
    }
}

int hexDigit(char letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// Dots in the last element of a path, and what is no letter, are written "%2e".
std::string unescaped(std::string_view path)
{
    std::string text;
    for (size_t i = 0; i < path.size(); ++i) {
        const bool isEscape = path[i] == '%' && i + 2 < path.size() && hexDigit(path[i + 1]) >= 0 && hexDigit(path[i + 2]) >= 0;
        text += isEscape ? char(hexDigit(path[i + 1]) * 16 + hexDigit(path[i + 2])) : path[i];
        i += isEscape ? 2 : 0;
    }
    return text;
}

/// The path as it is written, at the start of a symbol; empty: there is none. Type arguments, receivers and unnamed types may hold
/// paths of others.
std::string_view writtenPath(std::string_view symbol)
{
    const std::string_view head = symbol.substr(0, symbol.find_first_of("[({, "));
    const size_t slash = head.rfind('/');
    const size_t dot = head.find('.', slash == std::string_view::npos ? 0 : slash + 1);
    if (dot == std::string_view::npos || dot == 0 || head.starts_with('$'))
        return {};
    const std::string_view path = head.substr(0, dot);
    return path == "go" || path == "type" || path == "struct" ? std::string_view() : path;
}

constexpr std::initializer_list<std::string_view> kMadeForTypes{"type:.eq.",   "type:.hash.", "type..eq.",
                                                                "type..hash.", "go:itab.",    "go.itab."};
constexpr std::initializer_list<std::string_view> kOfNoPackage{"type:",   "type.",     "go:",        "go.string.", "go.func",
                                                               "go.map.", "go.shape.", "go.buildid", "go.itablink"};

} // namespace

std::string packageOfSymbol(std::string_view symbol)
{
    if (removePrefix(symbol, kMadeForTypes))
        removeTypeMarks(symbol);
    else if (removePrefix(symbol, kOfNoPackage))
        return {};
    return unescaped(writtenPath(symbol));
}

std::string_view nameInPackage(std::string_view symbol)
{
    std::string_view rest = symbol;
    if (removePrefix(rest, kMadeForTypes) || removePrefix(rest, kOfNoPackage))
        return symbol;
    const std::string_view path = writtenPath(symbol);
    return path.empty() ? symbol : symbol.substr(path.size() + 1);
}

std::string packageOfFile(std::string_view file, std::string_view prefix)
{
    if (!file.starts_with(prefix))
        return {};
    file.remove_prefix(prefix.size());
    const size_t slash = file.rfind('/');
    const bool isLibrary = slash != std::string_view::npos && file.substr(0, file.find('/')).find('.') == std::string_view::npos;
    return isLibrary && !file.starts_with('/') && file.find('@') == std::string_view::npos ? std::string(file.substr(0, slash))
                                                                                           : std::string();
}

} // namespace slipway
