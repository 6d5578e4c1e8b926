// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/textcase.h"

#include <QList>

namespace slipway {

namespace {

template<typename Change> QString changed(const QString &text, Change change)
{
    QList<uint> codes = text.toUcs4();
    for (uint &code : codes)
        code = change(code);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(codes.constData()), codes.size());
}

bool isCased(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return QChar::toLower(code) != code || QChar::toUpper(code) != code || category == QChar::Letter_Lowercase
        || category == QChar::Letter_Titlecase || category == QChar::Letter_Uppercase;
}

/// Stands inside a word, unless two of them follow each other: "don't", "a.b".
bool isMiddle(char32_t code)
{
    return code == '\'' || code == '.' || code == ':' || code == 0xb7 || code == 0x2019;
}

bool endsWord(char32_t code)
{
    if (code < 0x80)
        return !isMiddle(code) && code != '"' && code != '_' && !QChar::isDigit(code);
    return !isMiddle(code) && !QChar::isMark(code) && !QChar::isDigit(code);
}

QString one(char32_t code)
{
    return QString::fromUcs4(&code, 1);
}

/// The capital that begins a word; "ß" becomes "Ss".
QString capital(char32_t code)
{
    const QString upper = one(code).toUpper();
    return upper.size() > 1 && !upper.front().isSurrogate() ? upper.first(1) + upper.sliced(1).toLower() : one(QChar::toTitleCase(code));
}

} // namespace

QString goLower(const QString &text)
{
    constexpr uint kDottedI = 0x130; // its plain small letter is in no table of Qt's
    return changed(text, [](uint code) { return code == kDottedI ? uint('i') : uint(QChar::toLower(code)); });
}

QString goUpper(const QString &text)
{
    return changed(text, [](uint code) { return QChar::toUpper(code); });
}

QString goTitle(const QString &text)
{
    QString result;
    bool isInWord = false;
    bool wasMiddle = false;
    constexpr char32_t kSigma = 0x3a3;
    const QList<uint> codes = text.toUcs4();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const char32_t code = codes.at(i);
        if (wasMiddle && isMiddle(code))
            isInWord = false;
        if (isCased(code)) {
            const bool isFinalSigma = isInWord && code == kSigma && (i + 1 == codes.size() || !isCased(codes.at(i + 1)));
            result += isFinalSigma ? QString(QChar(0x3c2)) : isInWord ? one(code).toLower() : capital(code);
            isInWord = true;
        } else {
            result += one(code);
            isInWord = isInWord && !endsWord(code);
        }
        wasMiddle = isMiddle(code);
    }
    return result;
}

} // namespace slipway
