// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sources/gofile.h"

#include <string_view>

namespace slipway {

namespace {

/// Walks the head of a file token by token; comments are seen only for their build constraint.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {
    }

    std::string_view constraint() const { return m_constraint; }

    /// The next word, string or single character; empty at the end.
    std::string_view next()
    {
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ';')
                m_rest.remove_prefix(1);
            else if (m_rest.starts_with("//"))
                skipLineComment();
            else if (m_rest.starts_with("/*"))
                skipBlockComment();
            else if (c == '"' || c == '`')
                return takeString(c);
            else if (isWord(c))
                return takeWord();
            else
                return take(1);
        }
        return {};
    }

private:
    static bool isWord(char c)
    {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
    }

    std::string_view take(size_t count)
    {
        const std::string_view taken = m_rest.substr(0, count);
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    void skipLineComment()
    {
        const size_t end = m_rest.find('\n');
        std::string_view line = take(end == std::string_view::npos ? m_rest.size() : end);
        constexpr std::string_view kMark = "//go:build ";
        if (line.starts_with(kMark) && !m_hasPackage)
            m_constraint = line.substr(kMark.size());
    }

    void skipBlockComment()
    {
        const size_t end = m_rest.find("*/", 2);
        take(end == std::string_view::npos ? m_rest.size() : end + 2);
    }

    std::string_view takeString(char quote)
    {
        size_t end = 1;
        while (end < m_rest.size() && m_rest[end] != quote)
            end += quote == '"' && m_rest[end] == '\\' ? 2 : 1;
        return take(end + 1);
    }

    std::string_view takeWord()
    {
        size_t end = 1;
        while (end < m_rest.size() && isWord(m_rest[end]))
            ++end;
        const std::string_view word = take(end);
        m_hasPackage = m_hasPackage || word == "package";
        return word;
    }

    std::string_view m_rest;
    std::string_view m_constraint;
    bool m_hasPackage = false;
};

bool isC(std::string_view token)
{
    return token == "\"C\"" || token == "`C`";
}

/// Reads the import declarations; says whether one of them is "C".
bool readImports(Scanner &scanner)
{
    for (std::string_view token = scanner.next(); token == "import"; token = scanner.next()) {
        token = scanner.next();
        if (token == "(") {
            for (token = scanner.next(); !token.empty() && token != ")"; token = scanner.next()) {
                if (isC(token))
                    return true;
            }
            continue;
        }
        // A name may stand before the path.
        if (!token.starts_with('"') && !token.starts_with('`'))
            token = scanner.next();
        if (isC(token))
            return true;
    }
    return false;
}

} // namespace

GoFileHead readGoFileHead(QByteArrayView text)
{
    Scanner scanner(std::string_view(text.data(), size_t(text.size())));
    GoFileHead head;
    if (scanner.next() != "package")
        return head;
    const std::string_view name = scanner.next();
    head.packageName = QByteArray(name.data(), qsizetype(name.size()));
    head.importsC = readImports(scanner);
    const std::string_view constraint = scanner.constraint();
    head.constraint = QByteArray(constraint.data(), qsizetype(constraint.size())).trimmed();
    return head;
}

} // namespace slipway
