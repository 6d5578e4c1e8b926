// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/findbar.h"

#include "common/icons.h"
#include "common/theme.h"
#include "items/logsearch.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

constexpr auto kPause = 120ms; ///< between typing and searching

} // namespace

FindBar::FindBar(LogSearch *search, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_field->setObjectName(u"findField"_s);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(90);
    m_field->setMaximumWidth(220);
    m_field->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_count);
    layout->addSpacing(4);
    m_case = addToggle(u"findCase"_s, u"Aa"_s);
    m_regex = addToggle(u"findRegex"_s, u".*"_s);
    m_filter = addToggle(u"findFilter"_s, {});
    m_filter->setIcon(icon(u"filter"));
    m_previous = addStep(u"findPrevious"_s, u"up"_s);
    m_next = addStep(u"findNext"_s, u"down"_s);
    layout->addSpacing(4);
    layout->addWidget(m_field, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &FindBar::apply);
    connect(m_field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_case, &QToolButton::toggled, this, &FindBar::apply);
    connect(m_regex, &QToolButton::toggled, this, &FindBar::apply);
    connect(m_filter, &QToolButton::toggled, this, &FindBar::filteringChanged);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(search, &LogSearch::hitsChanged, this, &FindBar::refresh);
    retranslate();
}

QToolButton *FindBar::addToggle(const QString &name, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setText(text);
    button->setFixedHeight(m_field->sizeHint().height() - 4);
    layout()->addWidget(button);
    return button;
}

QToolButton *FindBar::addStep(const QString &name, const QString &iconName)
{
    QToolButton *button = addToggle(name, {});
    button->setCheckable(false);
    button->setIcon(icon(iconName));
    return button;
}

void FindBar::retranslate()
{
    const auto describe = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_field->setPlaceholderText(tr("Find in output"));
    m_field->setAccessibleName(tr("Find in output"));
    describe(m_case, tr("Match upper and lower case"));
    describe(m_regex, tr("Regular expression"));
    describe(m_filter, tr("Show only lines that match"));
    describe(m_previous, tr("Previous match"));
    describe(m_next, tr("Next match"));
    refresh();
}

void FindBar::apply()
{
    m_pause.stop();
    m_search->setQuery({m_field->text(), m_regex->isChecked(), m_case->isChecked()});
    refresh();
}

void FindBar::refresh()
{
    const bool isUsed = !m_search->query().text.isEmpty();
    for (QWidget *widget : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_case), static_cast<QWidget *>(m_regex),
                            static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next)})
        widget->setVisible(isUsed);
    if (!isUsed && m_filter->isChecked())
        m_filter->setChecked(false);
    const qsizetype hits = m_search->hits().size();
    m_next->setEnabled(hits > 0);
    m_previous->setEnabled(hits > 0);
    QPalette colors = palette();
    const QString problem = m_search->error().detail;
    if (!problem.isEmpty())
        colors.setColor(QPalette::PlaceholderText, toneColor(Tone::Bad, palette()));
    m_count->setPalette(colors);
    const QLocale locale;
    if (!problem.isEmpty())
        m_count->setText(tr("Not a regular expression"));
    else if (m_current > 0)
        m_count->setText(tr("%1 of %2", "which match, of how many").arg(locale.toString(m_current), locale.toString(hits)));
    else
        m_count->setText(hits == 0 && m_search->isSearching() ? tr("Searching…") : tr("%n line(s)", "that match", int(hits)));
    m_count->setToolTip(problem);
}

void FindBar::focus()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::clear()
{
    m_field->clear();
    apply();
}

bool FindBar::isFiltering() const
{
    return m_filter->isChecked();
}

void FindBar::setFiltering(bool filtering)
{
    m_filter->setChecked(filtering);
}

void FindBar::setCurrentHit(qint64 number)
{
    if (std::exchange(m_current, number) != number)
        refresh();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (m_pause.isActive())
            apply();
        Q_EMIT key->modifiers() & Qt::ShiftModifier ? previousRequested() : nextRequested();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway
