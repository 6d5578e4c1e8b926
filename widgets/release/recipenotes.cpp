// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/recipenotes.h"

#include "common/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kMostRows = 5; ///< before the list scrolls

QString textOf(const Diagnostic &diagnostic)
{
    Location place = diagnostic.location;
    place.file = QFileInfo(place.file).fileName();
    const QString where = place.toString();
    const QString text = where.isEmpty() ? diagnostic.message : where + u": "_s + diagnostic.message;
    if (diagnostic.hint.isEmpty())
        return text;
    const bool isEnded = text.endsWith(u'.') || text.endsWith(u'。') || text.endsWith(u'?') || text.endsWith(u'？');
    return text + (isEnded ? u" "_s : u". "_s) + diagnostic.hint;
}

QIcon iconOf(DiagnosticSeverity severity)
{
    switch (severity) {
    case DiagnosticSeverity::Note:
        return icon(u"info", Tone::Muted);
    case DiagnosticSeverity::Warning:
        return icon(u"warning", Tone::Warning);
    case DiagnosticSeverity::Error:
        return icon(u"error", Tone::Bad);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

RecipeNotes::RecipeNotes(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_more(new QPushButton(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"recipeNotes"_s);
    m_summary->setObjectName(u"recipeSummary"_s);
    m_summary->setWordWrap(true);
    m_more->setObjectName(u"recipeMore"_s);
    m_more->setFlat(true);
    m_list->setObjectName(u"recipeList"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(16, 16));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_symbol);
    row->addWidget(m_summary, 1);
    row->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 1);
    layout->setSpacing(0);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(8, 0, 8, 0);
    indented->addWidget(m_list);
    layout->addLayout(row);
    layout->addLayout(indented);
    connect(m_more, &QPushButton::clicked, this, [this] { open(!m_isOpen); });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT locationRequested(m_diagnostics[m_list->row(item)].location); });
    retranslate();
}

void RecipeNotes::setDiagnostics(const QList<Diagnostic> &diagnostics)
{
    if (diagnostics == m_diagnostics)
        return;
    m_diagnostics = diagnostics;
    open(std::ranges::any_of(diagnostics, [](const Diagnostic &diagnostic) { return diagnostic.severity == DiagnosticSeverity::Error; }));
}

void RecipeNotes::open(bool isOpen)
{
    m_isOpen = isOpen;
    m_list->setVisible(isOpen);
    retranslate();
}

Tone RecipeNotes::worstTone() const
{
    const auto has = [this](DiagnosticSeverity severity) { return std::ranges::count(m_diagnostics, severity, &Diagnostic::severity) > 0; };
    return has(DiagnosticSeverity::Error) ? Tone::Bad : has(DiagnosticSeverity::Warning) ? Tone::Warning : Tone::Muted;
}

void RecipeNotes::retranslate()
{
    m_more->setText(m_isOpen ? tr("Hide") : tr("Show"));
    m_list->setAccessibleName(tr("What the recipe asks"));
    refresh();
}

void RecipeNotes::refresh()
{
    setVisible(!m_diagnostics.isEmpty());
    const Tone tone = worstTone();
    const int errors = int(std::ranges::count(m_diagnostics, DiagnosticSeverity::Error, &Diagnostic::severity));
    m_summary->setText(errors > 0 ? tr("The recipe has %n error(s); nothing is run until they are gone.", nullptr, errors)
                                  : tr("There are %n note(s) on the recipe.", nullptr, int(m_diagnostics.size())));
    m_more->setAccessibleDescription(m_summary->text());
    m_symbol->setPixmap(icon(tone == Tone::Bad           ? u"error"
                                 : tone == Tone::Warning ? u"warning"
                                                         : u"info",
                             tone)
                            .pixmap(QSize(16, 16), devicePixelRatio()));
    m_list->clear();
    for (const Diagnostic &diagnostic : std::as_const(m_diagnostics)) {
        auto *item = new QListWidgetItem(iconOf(diagnostic.severity), textOf(diagnostic), m_list);
        item->setToolTip(diagnostic.location.toString());
    }
    if (m_list->count() > 0)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * qMin(m_list->count(), kMostRows) + 6);
    update();
}

void RecipeNotes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void RecipeNotes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect strip(0, 0, width(), m_isOpen ? m_list->y() : height());
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(strip, toneFill(worstTone(), palette()));
    painter.setPen(lineColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace slipway
