// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/findings.h"

#include "common/icons.h"
#include "common/theme.h"
#include "doctor/doctor.h"
#include "remedies/remedybox.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kIcon = 16; ///< pixels
constexpr qsizetype kMostNotes = 3;

QLabel *makeText(QWidget *parent, const QString &name, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(80);
    return label;
}

QLabel *makeSymbol(QWidget *parent, Severity severity)
{
    auto *symbol = new QLabel(parent);
    const auto [name, tone] = severity == Severity::Error ? std::pair(u"error"_s, Tone::Bad)
        : severity == Severity::Warning                   ? std::pair(u"warning"_s, Tone::Warning)
                                                          : std::pair(u"info"_s, Tone::Muted);
    symbol->setPixmap(icon(name, tone).pixmap(QSize(kIcon, kIcon), parent->devicePixelRatio()));
    return symbol;
}

void makeMuted(QLabel *label)
{
    QPalette colors = label->palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        colors.setColor(role, toneColor(Tone::Muted, label->palette()));
    label->setPalette(colors);
}

} // namespace

Findings::Findings(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"findings"_s);
    m_rows->setContentsMargins(0, 0, 0, 4);
    m_rows->setSpacing(8);
    hide();
}

void Findings::setConflicts(const QList<Conflict> &conflicts)
{
    if (conflicts == m_conflicts)
        return;
    m_conflicts = conflicts;
    fill();
}

void Findings::setCanRun(bool canRun)
{
    m_canRun = canRun;
    for (auto *box : findChildren<RemedyBox *>())
        box->setCanRun(canRun);
}

void Findings::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    QList<Conflict> notes;
    for (const Conflict &conflict : std::as_const(m_conflicts)) {
        if (conflict.severity == Severity::Info)
            notes.append(conflict);
        else
            addFinding(conflict);
    }
    addNotes(notes);
    setVisible(!m_conflicts.isEmpty());
}

void Findings::addFinding(const Conflict &conflict)
{
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(8);
    across->addWidget(makeSymbol(row, conflict.severity), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    across->addLayout(column, 1);
    QLabel *title = makeText(row, u"findingTitle"_s, conflict.title);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    column->addWidget(title);
    if (!conflict.detail.isEmpty())
        column->addWidget(makeText(row, u"findingDetail"_s, conflict.detail));
    if (!conflict.fixes.isEmpty()) {
        QList<Remedy> remedies;
        for (const QString &command : conflict.fixes)
            remedies.append({.label = {}, .command = command});
        auto *box = new RemedyBox(row);
        box->setRemedies(remedies);
        box->setCanRun(m_canRun);
        connect(box, &RemedyBox::runRequested, this, &Findings::runRequested);
        connect(box, &RemedyBox::copyRequested, this, &Findings::copyRequested);
        column->addWidget(box);
    }
    m_rows->addWidget(row);
}

void Findings::addNotes(const QList<Conflict> &notes)
{
    for (const Conflict &note : notes.first(std::min(notes.size(), kMostNotes))) {
        auto *row = new QWidget(this);
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(8);
        across->addWidget(makeSymbol(row, note.severity), 0, Qt::AlignTop);
        QLabel *text = makeText(row, u"note"_s, note.title);
        text->setToolTip(note.detail);
        makeMuted(text);
        across->addWidget(text, 1);
        m_rows->addWidget(row);
    }
    if (notes.size() > kMostNotes) {
        QLabel *more = makeText(this, u"moreNotes"_s, tr("and %n more note(s)", nullptr, int(notes.size() - kMostNotes)));
        makeMuted(more);
        m_rows->addWidget(more);
    }
}

void Findings::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The icons and the muted words have the colours of the moment.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace slipway
