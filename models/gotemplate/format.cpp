// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gotemplate/format.h"

#include "gotemplate/formatter.h"

namespace slipway {

namespace {

constexpr int kMaximumWidth = 1'000'000;

/// Reads a format string; where it is wrong the result says so, as in Go.
class Printer
{
public:
    Printer(const QByteArray &format, const QList<TemplateValue> &values)
        : m_format(format)
        , m_values(values)
    {
    }

    QByteArray run()
    {
        while (m_position < m_format.size()) {
            const qsizetype percent = m_format.indexOf('%', m_position);
            const qsizetype end = percent < 0 ? m_format.size() : percent;
            m_output += m_format.sliced(m_position, end - m_position);
            m_position = end;
            if (percent >= 0)
                printVerb();
        }
        if (!m_isReordered && m_next < m_values.size())
            complainAboutRest();
        return m_output;
    }

private:
    char current() const { return m_position < m_format.size() ? m_format.at(m_position) : '\0'; }
    void readFlags();
    void readIndex();
    void readWidth();
    void readPrecision();
    std::optional<int> readNumber();
    std::optional<int> takeNumber();
    void printVerb();
    void complainAboutRest();

    QByteArray m_format;
    QList<TemplateValue> m_values;
    QByteArray m_output;
    Formatter m_formatter;
    qsizetype m_position = 0;
    qsizetype m_next = 0;
    bool m_isGoodIndex = true;
    bool m_isAfterIndex = false;
    bool m_isReordered = false;
};

void Printer::readFlags()
{
    m_formatter = {};
    for (;; ++m_position) {
        switch (current()) {
        case '#':
            m_formatter.hasSharp = true;
            break;
        case '0':
            m_formatter.hasZero = true;
            break;
        case '+':
            m_formatter.hasPlus = true;
            break;
        case '-':
            m_formatter.hasMinus = true;
            break;
        case ' ':
            m_formatter.hasSpace = true;
            break;
        default:
            return;
        }
    }
}

/// "[3]": the next value is the third one.
void Printer::readIndex()
{
    m_isAfterIndex = false;
    if (current() != '[')
        return;
    m_isReordered = true;
    const qsizetype close = m_format.indexOf(']', m_position);
    if (close < 0) {
        m_isGoodIndex = false;
        ++m_position;
        return;
    }
    bool isNumber = false;
    const QByteArray digits = m_format.sliced(m_position + 1, close - m_position - 1);
    const int index = digits.startsWith('-') || digits.startsWith('+') ? 0 : digits.toInt(&isNumber);
    m_position = close + 1;
    if (isNumber && index >= 1 && index <= m_values.size()) {
        m_next = index - 1;
        m_isAfterIndex = true;
    } else {
        m_isGoodIndex = false;
        m_isAfterIndex = isNumber;
    }
}

std::optional<int> Printer::readNumber()
{
    const qsizetype start = m_position;
    int number = 0;
    while (current() >= '0' && current() <= '9') {
        if (number > kMaximumWidth) {
            m_position = m_format.size();
            return {};
        }
        number = number * 10 + (m_format.at(m_position++) - '0');
    }
    return m_position > start ? std::optional(number) : std::nullopt;
}

/// "*": the number is the next value.
std::optional<int> Printer::takeNumber()
{
    ++m_position;
    m_isAfterIndex = false;
    if (m_next >= m_values.size())
        return {};
    const TemplateValue value = m_values.at(m_next++);
    qint64 number = kMaximumWidth + 1;
    if (value.kind() == TemplateValue::Kind::Int)
        number = value.toInt();
    else if (value.kind() == TemplateValue::Kind::Uint && value.toUint() <= quint64(kMaximumWidth))
        number = qint64(value.toUint());
    return std::abs(number) > kMaximumWidth ? std::nullopt : std::optional(int(number));
}

void Printer::readWidth()
{
    if (current() != '*') {
        m_formatter.width = readNumber();
        if (m_isAfterIndex && m_formatter.width)
            m_isGoodIndex = false;
        return;
    }
    m_formatter.width = takeNumber();
    if (!m_formatter.width)
        m_output += "%!(BADWIDTH)";
    if (m_formatter.width.value_or(0) < 0) {
        m_formatter.width = -*m_formatter.width;
        m_formatter.hasMinus = true;
        m_formatter.hasZero = false;
    }
}

void Printer::readPrecision()
{
    if (current() != '.' || m_position + 1 >= m_format.size())
        return;
    ++m_position;
    if (m_isAfterIndex)
        m_isGoodIndex = false;
    readIndex();
    if (current() != '*') {
        m_formatter.precision = readNumber().value_or(0);
        return;
    }
    m_formatter.precision = takeNumber();
    if (m_formatter.precision.value_or(-1) < 0) {
        m_formatter.precision.reset();
        m_output += "%!(BADPREC)";
    }
}

void Printer::printVerb()
{
    ++m_position;
    m_isGoodIndex = true;
    readFlags();
    readIndex();
    readWidth();
    readPrecision();
    if (!m_isAfterIndex)
        readIndex();
    const CodePoint verb = runeAt(m_format, m_position);
    if (verb.length == 0) {
        m_output += "%!(NOVERB)";
        return;
    }
    m_position += verb.length;
    const QByteArray name = encodeRune(verb.code);
    if (verb.code == '%')
        m_output += '%';
    else if (!m_isGoodIndex)
        m_output += "%!" + name + "(BADINDEX)";
    else if (m_next >= m_values.size())
        m_output += "%!" + name + "(MISSING)";
    else {
        if (verb.code == 'v') {
            m_formatter.showsSyntax = std::exchange(m_formatter.hasSharp, false);
            m_formatter.showsFields = std::exchange(m_formatter.hasPlus, false);
        }
        m_output += m_formatter.format(m_values.at(m_next++), verb.code);
    }
}

void Printer::complainAboutRest()
{
    m_output += "%!(EXTRA ";
    bool isFirst = true;
    for (const TemplateValue &value : m_values.sliced(m_next)) {
        m_output += std::exchange(isFirst, false) ? "" : ", ";
        m_output += value.isValid() ? value.type() + '=' + Formatter().format(value, 'v') : "<nil>";
    }
    m_output += ')';
}

} // namespace

CodePoint runeAt(const QByteArray &text, qsizetype position)
{
    if (position >= text.size())
        return {};
    const auto byte = [&](qsizetype offset) { return position + offset < text.size() ? uchar(text.at(position + offset)) : uchar(0); };
    const uchar first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    char32_t code = first & (length == 4 ? 0x07 : length == 3 ? 0x0f : 0x1f);
    bool isGood = first >= 0xc2 && first <= 0xf4;
    for (int i = 1; i < length; ++i) {
        isGood = isGood && (byte(i) & 0xc0) == 0x80;
        code = (code << 6) | (byte(i) & 0x3f);
    }
    const bool isShort
        = (length == 3 && code < 0x800) || (length == 4 && (code < 0x10000 || code > 0x10ffff)) || (code >= 0xd800 && code <= 0xdfff);
    return isGood && !isShort ? CodePoint{code, length} : CodePoint{0xfffd, 1};
}

QByteArray encodeRune(char32_t code)
{
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        code = 0xfffd;
    return QString::fromUcs4(&code, 1).toUtf8();
}

QByteArray goQuoted(const QByteArray &text)
{
    return goQuotedWith(text, '"', false);
}

QByteArray goPrint(const QList<TemplateValue> &values)
{
    QByteArray result;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto isString = [&](qsizetype at) { return values.at(at).kind() == TemplateValue::Kind::String; };
        if (i > 0 && !isString(i) && !isString(i - 1))
            result += ' ';
        result += Formatter().format(values.at(i), 'v');
    }
    return result;
}

QByteArray goPrintLine(const QList<TemplateValue> &values)
{
    QByteArray result;
    for (qsizetype i = 0; i < values.size(); ++i)
        result += (i > 0 ? " " : "") + Formatter().format(values.at(i), 'v');
    return result + '\n';
}

QByteArray goPrintFormatted(const QByteArray &format, const QList<TemplateValue> &values)
{
    return Printer(format, values).run();
}

} // namespace slipway
