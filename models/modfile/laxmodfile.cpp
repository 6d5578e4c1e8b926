// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/laxmodfile.h"

#include "modfile/gotext.h"
#include "modfile/gover.h"
#include "modfile/modfile.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"

#include <array>
#include <cstring>

namespace slipway {

namespace {

constexpr qsizetype kMostTokens = 8; ///< no line that counts has more; longer ones go to the full parser

constexpr QByteArrayView kDeprecated = "Deprecated:";

enum class ByteClass : uchar { Odd, Space, Word, Slash, Punctuation };

constexpr std::array<ByteClass, 256> makeClasses()
{
    std::array<ByteClass, 256> classes{}; // control characters, quotes and what is not ASCII are Odd
    for (int c = '!'; c <= '~'; ++c)
        classes[size_t(c)] = ByteClass::Word;
    for (const char c : {' ', '\t', '\r'})
        classes[uchar(c)] = ByteClass::Space;
    for (const char c : {'"', '\'', '`', '{', '}'})
        classes[uchar(c)] = ByteClass::Odd;
    for (const char c : {'(', ')', '[', ']', ','})
        classes[uchar(c)] = ByteClass::Punctuation;
    classes['/'] = ByteClass::Slash;
    return classes;
}
constexpr auto kClasses = makeClasses();

/// A plain line cut into its words.
struct PlainLine {
    std::array<QByteArrayView, kMostTokens> tokens;
    qsizetype count = 0;
    QByteArrayView comment; ///< without its "//"
    bool hasPunctuation = false;

    bool isOnly(qsizetype i, char c) const { return tokens[size_t(i)].size() == 1 && tokens[size_t(i)][0] == c; }
};

/// False: the line is not plain.
bool cutLine(QByteArrayView text, PlainLine &line)
{
    line.count = 0;
    line.comment = {};
    line.hasPunctuation = false;
    const char *p = text.begin();
    const char *const end = text.end();
    while (p != end) {
        const ByteClass kind = kClasses[uchar(*p)];
        if (kind == ByteClass::Space) {
            ++p;
            continue;
        }
        const bool isSlash = kind == ByteClass::Slash && p + 1 != end;
        if (isSlash && p[1] == '/') {
            line.comment = {p + 2, end - p - 2};
            return true;
        }
        if (kind == ByteClass::Odd || (isSlash && p[1] == '*') || line.count == kMostTokens)
            return false;
        const char *const start = p++;
        if (kind == ByteClass::Punctuation) {
            line.hasPunctuation = true;
        } else {
            for (; p != end; ++p) {
                const ByteClass next = kClasses[uchar(*p)];
                if (next == ByteClass::Word)
                    continue;
                if (next != ByteClass::Slash)
                    break;
                if (p + 1 != end && p[1] == '*')
                    return false;
                if (p + 1 != end && p[1] == '/')
                    break;
            }
            if (p != end && kClasses[uchar(*p)] == ByteClass::Odd)
                return false;
        }
        line.tokens[size_t(line.count++)] = {start, p - start};
    }
    return true;
}

bool saysIndirect(QByteArrayView comment)
{
    static constexpr QByteArrayView mark = "indirect;";
    if (comment == QByteArrayView(" indirect"))
        return true;
    const QByteArrayView text = trimmedSpace(comment);
    return text == mark.chopped(1)
        || (text.size() > mark.size() && text.startsWith(mark) && isSpace(firstRune(text.sliced(mark.size())).value));
}

/// Reads the plain files, which nearly all are. Stops at anything that needs the full parser: an odd character, an error.
class PlainReader
{
public:
    explicit PlainReader(LaxModFile &out)
        : m_out(out)
    {
    }
    bool read(QByteArrayView text);

private:
    enum class Verb { None, Module, Go, Require, Retract, Ignore, Unknown };
    static Verb verbOf(QByteArrayView word);
    bool readLine();
    bool readTopLine();
    bool readArguments(Verb verb, qsizetype first);
    bool readRequire(QByteArrayView path, QByteArrayView version);
    bool readGo(QByteArrayView version);

    LaxModFile &m_out;
    PlainLine m_line;
    Verb m_block = Verb::None;
};

PlainReader::Verb PlainReader::verbOf(QByteArrayView word)
{
    if (word == QByteArrayView("require"))
        return Verb::Require;
    if (word == QByteArrayView("module"))
        return Verb::Module;
    if (word == QByteArrayView("go"))
        return Verb::Go;
    if (word == QByteArrayView("retract"))
        return Verb::Retract;
    return word == QByteArrayView("ignore") ? Verb::Ignore : Verb::Unknown;
}

bool PlainReader::read(QByteArrayView text)
{
    const char *p = text.begin();
    const char *const end = text.end();
    while (p != end) {
        const void *const found = std::memchr(p, '\n', size_t(end - p));
        const char *const lineEnd = found ? static_cast<const char *>(found) : end;
        if (!cutLine({p, lineEnd - p}, m_line) || (m_line.count > 0 && !readLine()))
            return false;
        if (m_line.comment.size() >= kDeprecated.size() && m_line.comment.contains(kDeprecated))
            m_out.isSilent = false;
        p = found ? lineEnd + 1 : end;
    }
    return m_block == Verb::None;
}

bool PlainReader::readLine()
{
    if (m_block == Verb::None)
        return readTopLine();
    if (m_line.isOnly(0, ')')) {
        m_block = Verb::None;
        return m_line.count == 1;
    }
    return readArguments(m_block, 0);
}

bool PlainReader::readTopLine()
{
    const qsizetype last = m_line.count - 1;
    const Verb verb = verbOf(m_line.tokens[0]);
    if (last == 0 || !m_line.isOnly(last, '('))
        return readArguments(verb, 1);
    for (qsizetype i = 0; i < last; ++i) {
        if (kClasses[uchar(m_line.tokens[size_t(i)][0])] == ByteClass::Punctuation)
            return false;
    }
    m_out.isSilent = m_out.isSilent && verb != Verb::Retract;
    m_block = last > 1 || verb == Verb::Go ? Verb::Unknown : verb; // go knows no block of these, and passes over it
    return true;
}

bool PlainReader::readArguments(Verb verb, qsizetype first)
{
    for (qsizetype i = 0; m_line.hasPunctuation && i < m_line.count; ++i) {
        if (m_line.isOnly(i, '(') || m_line.isOnly(i, ')'))
            return false;
    }
    const qsizetype count = m_line.count - first;
    const QByteArrayView argument = count > 0 ? m_line.tokens[size_t(first)] : QByteArrayView();
    switch (verb) {
    case Verb::Require:
        return count == 2 && !m_line.hasPunctuation && readRequire(argument, m_line.tokens[size_t(first) + 1]);
    case Verb::Go:
        return count == 1 && !m_line.hasPunctuation && readGo(argument);
    case Verb::Module:
        if (count != 1 || m_line.hasPunctuation || !m_out.module.isNull())
            return false;
        m_out.module = argument;
        return true;
    case Verb::Retract:
        m_out.isSilent = false;
        return true;
    case Verb::Ignore:
        return count == 1 && !m_line.hasPunctuation;
    default:
        return true;
    }
}

bool PlainReader::readGo(QByteArrayView version)
{
    if (!m_out.go.isNull())
        return false;
    m_out.go = isGoLineVersion(version) ? version : laxGoLineVersion(version);
    return !m_out.go.isEmpty();
}

bool PlainReader::readRequire(QByteArrayView path, QByteArrayView version)
{
    const Semver v = parseSemver(version);
    const PathMajor major = splitPathMajor(path);
    if (!v.isValid || !major.isValid)
        return false;
    const bool isIncompatible = v.build == QByteArrayView("+incompatible");
    const bool isFirstMajor = v.major == QByteArrayView("0") || v.major == QByteArrayView("1");
    const bool matches = major.major.isEmpty() ? isFirstMajor || isIncompatible : major.major.sliced(2) == v.major;
    if (!matches && !matchesPathMajor(version, major.major))
        return false;
    if (v.isShort || (!v.build.isEmpty() && !isIncompatible)) {
        m_out.owned.push_back(canonicalVersion(version));
        version = m_out.owned.back();
    }
    m_out.require.push_back({path, version, !m_line.comment.isNull() && saysIndirect(m_line.comment)});
    return true;
}

void clear(LaxModFile &out)
{
    out.module = out.go = {};
    out.isSilent = true;
    out.error.clear();
    out.require.clear();
    out.owned.clear();
}

void readWithFullParser(QByteArrayView text, LaxModFile &out)
{
    const ModFile file = parseModFile(text.toByteArray(), ModMode::Lax);
    out.isSilent = false;
    const auto own = [&](const QByteArray &bytes) {
        out.owned.push_back(bytes);
        return QByteArrayView(out.owned.back());
    };
    for (const ModDiagnostic &error : file.errors)
        out.error += (out.error.isEmpty() ? "" : "\n") + error.toString("go.mod");
    if (!file.isValid())
        return;
    if (file.module)
        out.module = own(file.module->path);
    if (file.go)
        out.go = own(file.go->version);
    for (const RequireLine &line : file.require)
        out.require.push_back({own(line.module.path), own(line.module.version), line.isIndirect});
}

} // namespace

bool parseLaxModFile(QByteArrayView text, LaxModFile &out)
{
    clear(out);
    if (PlainReader(out).read(text))
        return true;
    clear(out);
    readWithFullParser(text, out);
    return out.error.isEmpty();
}

QByteArray modulePathOf(QByteArrayView text)
{
    static constexpr QByteArrayView verb = "module";
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (const qsizetype comment = line.indexOf("//"); comment >= 0)
            line = line.first(comment);
        line = trimmedSpace(line);
        if (!line.startsWith(verb))
            continue;
        const QByteArrayView rest = line.sliced(verb.size());
        const QByteArrayView path = trimmedSpace(rest);
        if (path.isEmpty() || path.size() == rest.size())
            continue;
        if (path[0] == '`')
            return path.size() > 1 && path.back() == '`' && path.count('`') == 2 ? path.sliced(1).chopped(1).toByteArray() : QByteArray();
        return path[0] == '"' ? goUnquoted(path).value_or(QByteArray()) : path.toByteArray();
    }
    return {};
}

} // namespace slipway
