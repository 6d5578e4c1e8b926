// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/linelayout.h"

#include "common/theme.h"
#include "output/ansicolors.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kPiece = PlainGlyphs::kMostColumns; ///< columns that are laid out at once
constexpr int kTabColumns = 8;
constexpr qreal kNoEnd = 1e7; ///< width of a line that is never wrapped

bool isControl(QChar c)
{
    return c < u' ' && c != u'\t';
}

/// Controls become their pictures, so that nothing is hidden; marks that turn the direction of text become a sign that says so.
QString visible(QString text)
{
    for (QChar &c : text) {
        if (isControl(c))
            c = QChar(0x2400 + c.unicode());
        else if (c == QChar(0x7f))
            c = QChar(0x2421);
        else if ((c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069)))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

std::optional<Tone> noteTone(LineKind kind)
{
    switch (kind) {
    case LineKind::Output:
        return {};
    case LineKind::Succeeded:
        return Tone::Good;
    case LineKind::Failed:
        return Tone::Bad;
    case LineKind::Unsaved:
    case LineKind::Held:
        return Tone::Warning;
    default:
        return Tone::Muted;
    }
}

} // namespace

LineLayout::LineLayout(const LogLine &line, const LineStyle &style)
    : m_style(style)
    , m_bytes(line.bytes)
    , m_kind(line.kind)
{
    readText(line);
    divide();
}

bool LineLayout::shows(const LogLine &line) const
{
    return line.kind == m_kind && line.bytes == m_bytes;
}

int LineLayout::columnOf(const QByteArray &bytes, qsizetype offset) const
{
    return int(QString::fromUtf8(QByteArrayView(bytes).first(qBound(0, offset, bytes.size()))).size());
}

void LineLayout::addFormat(int start, int length, const QTextCharFormat &format)
{
    if (length > 0)
        m_formats.append({start, length, format});
}

void LineLayout::readText(const LogLine &line)
{
    const AnsiLine plain = parseAnsi(line.bytes);
    m_text = visible(QString::fromUtf8(plain.text));
    for (const AnsiRun &run : plain.runs) {
        const int start = columnOf(plain.text, run.start);
        addFormat(start, columnOf(plain.text, run.start + run.length) - start, formatOf(run.style, m_style.palette));
    }
    addTones(line, plain.text);
    if (!m_style.query.text.isEmpty())
        addMatches(plain.text);
}

void LineLayout::addTones(const LogLine &line, const QByteArray &bytes)
{
    QTextCharFormat format;
    const auto colored = [&](Tone tone) {
        format.setForeground(toneColor(tone, m_style.palette));
        return format;
    };
    if (const std::optional<Tone> tone = noteTone(line.kind)) {
        addFormat(0, int(m_text.size()), colored(*tone));
        return;
    }
    if (bytes.startsWith("$ ") && m_formats.isEmpty()) { // the command that a step begins with
        addFormat(0, int(m_text.size()), colored(Tone::Muted));
        return;
    }
    const std::optional<Position> position = findPosition(bytes);
    if (!position) {
        if (line.stream == Stream::Err && bytes.startsWith("# ") && m_formats.isEmpty())
            addFormat(0, int(m_text.size()), colored(Tone::Bad));
        return;
    }
    const int start = columnOf(bytes, position->start);
    m_link = Link{start, columnOf(bytes, position->start + position->length) - start, *position};
    const bool isBad = position->kind == Position::Kind::Error || position->kind == Position::Kind::Test;
    if (m_formats.isEmpty() && (isBad || position->kind == Position::Kind::Warning))
        addFormat(start + m_link->length, int(m_text.size()) - start - m_link->length, colored(isBad ? Tone::Bad : Tone::Warning));
    format.setForeground(m_style.palette.color(QPalette::Link));
    format.setFontUnderline(true);
    addFormat(start, m_link->length, format);
}

void LineLayout::addMatches(const QByteArray &bytes)
{
    QTextCharFormat format;
    format.setBackground(toneFill(Tone::Warning, m_style.palette));
    format.setForeground(toneColor(Tone::Warning, m_style.palette));
    format.setFontUnderline(false);
    for (const Match &match : matchesInLine(bytes, m_style.query)) {
        const int start = columnOf(bytes, match.start);
        addFormat(start, columnOf(bytes, match.start + match.length) - start, format);
    }
}

void LineLayout::divide()
{
    const int size = int(m_text.size());
    for (int start = 0; start < size || m_pieces.empty();) {
        int end = std::min(size, start + kPiece);
        // Not between the halves of a character, nor before what is written over it.
        while (end < size && end > start + 1 && (m_text[end].isLowSurrogate() || m_text[end].isMark()))
            --end;
        Piece &piece = m_pieces.emplace_back();
        piece.start = start;
        piece.length = end - start;
        piece.isPlain = isPlain(start, piece.length);
        start = end;
        if (size == 0)
            break;
    }
}

/// Nothing in it looks different from the rest.
bool LineLayout::isPlain(int start, int length) const
{
    const auto touches
        = [=](const QTextLayout::FormatRange &range) { return range.start < start + length && range.start + range.length > start; };
    return m_style.glyphs && std::ranges::none_of(m_formats, touches) && PlainGlyphs::canPaint(QStringView(m_text).sliced(start, length));
}

const LineLayout::Piece &LineLayout::placed(size_t number) const
{
    Piece &piece = m_pieces[number];
    if (piece.isPlaced)
        return piece;
    if (number > 0) {
        const Piece &before = placed(number - 1);
        piece.x = before.x + before.width;
    }
    if (piece.isPlain) {
        piece.width = piece.length * m_style.glyphs->columnWidth();
    } else {
        layOut(piece);
        const QTextLine line = piece.layout->lineAt(0);
        // Blanks at the end of a line do not count for its natural width, but they do before the next piece.
        piece.width = number + 1 < m_pieces.size() ? line.cursorToX(piece.length) : line.naturalTextWidth();
    }
    piece.isPlaced = true;
    return piece;
}

void LineLayout::layOut(Piece &piece) const
{
    if (piece.layout)
        return;
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(kTabColumns * QFontMetricsF(m_style.font).horizontalAdvance(u' '));
    piece.layout = std::make_unique<QTextLayout>(m_text.sliced(piece.start, piece.length), m_style.font);
    piece.layout->setTextOption(option);
    piece.layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (QTextLayout::FormatRange range : m_formats) {
        const int start = std::max(range.start - piece.start, 0);
        const int end = std::min(range.start + range.length - piece.start, piece.length);
        if (start < end)
            formats.append({start, end - start, range.format});
    }
    piece.layout->setFormats(formats);
    piece.layout->beginLayout();
    QTextLine line = piece.layout->createLine();
    if (line.isValid()) {
        line.setLineWidth(kNoEnd);
        line.setPosition({0, 0});
    }
    piece.layout->endLayout();
}

void LineLayout::draw(QPainter *painter, const QPointF &origin, qreal left, qreal right, int selectionStart, int selectionEnd) const
{
    QTextCharFormat selected;
    selected.setBackground(m_style.palette.brush(QPalette::Highlight));
    selected.setForeground(m_style.palette.brush(QPalette::HighlightedText));
    const qreal ascent = QFontMetricsF(m_style.font).ascent();
    painter->setPen(m_style.palette.color(QPalette::Text));
    for (size_t number = 0; number < m_pieces.size(); ++number) {
        const Piece &piece = placed(number);
        if (piece.x > right)
            break;
        if (piece.x + piece.width < left)
            continue;
        const int start = std::max(selectionStart - piece.start, 0), end = std::min(selectionEnd - piece.start, piece.length);
        if (piece.isPlain && start >= end) {
            m_style.glyphs->paint(painter, origin + QPointF(piece.x, ascent), QStringView(m_text).sliced(piece.start, piece.length));
            continue;
        }
        layOut(m_pieces[number]);
        QList<QTextLayout::FormatRange> selection;
        if (start < end)
            selection.append({start, end - start, selected});
        // Letters of other fonts are higher; the base line stays.
        const qreal rise = ascent - piece.layout->lineAt(0).ascent();
        piece.layout->draw(painter, origin + QPointF(piece.x, rise), selection);
    }
}

int LineLayout::columnAt(qreal x) const
{
    for (size_t number = 0; number < m_pieces.size(); ++number) {
        const Piece &piece = placed(number);
        if (x >= piece.x + piece.width && number + 1 < m_pieces.size())
            continue;
        if (piece.length == 0)
            return piece.start;
        if (piece.isPlain)
            return piece.start + std::clamp(int(std::lround((x - piece.x) / m_style.glyphs->columnWidth())), 0, piece.length);
        return piece.start + piece.layout->lineAt(0).xToCursor(x - piece.x);
    }
    return 0;
}

qreal LineLayout::xOf(int column) const
{
    for (size_t number = 0; number < m_pieces.size(); ++number) {
        if (column > m_pieces[number].start + m_pieces[number].length && number + 1 < m_pieces.size())
            continue;
        const Piece &piece = placed(number);
        const int within = std::clamp(column - piece.start, 0, piece.length);
        if (piece.isPlain || piece.length == 0)
            return piece.x + (within == 0 ? 0 : within * m_style.glyphs->columnWidth());
        return piece.x + piece.layout->lineAt(0).cursorToX(within);
    }
    return 0;
}

qreal LineLayout::width() const
{
    const qreal column = m_style.glyphs ? m_style.glyphs->columnWidth() : QFontMetricsF(m_style.font).horizontalAdvance(u'0');
    qreal sum = 0;
    for (const Piece &piece : m_pieces)
        sum += piece.isPlaced ? piece.width : column * piece.length;
    return sum;
}

} // namespace slipway
