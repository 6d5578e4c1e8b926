// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/statusline.h"

#include "common/elidedlabel.h"
#include "common/icons.h"
#include "mainwindow/actiontable.h"
#include "workspace/workspace.h"

#include <QAccessible>
#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kProxyWidth = 300;

QLabel *makeNote(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString minutes(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    return u"%1:%2"_s.arg(seconds / 60, 2, 10, '0'_L1).arg(seconds % 60, 2, 10, '0'_L1);
}

/// "proxy.golang.org → direct": where modules come from, in the order they are asked.
QString proxyText(const QString &value)
{
    QStringList names;
    for (const QString &part : value.split(QRegularExpression(u"[,|]"_s), Qt::SkipEmptyParts)) {
        const QUrl url(part);
        names.append(url.host().isEmpty() ? part : url.host());
    }
    return names.join(u" → "_s);
}

} // namespace

StatusLine::StatusLine(Workspace *workspace, ActionTable *actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_mark(makeNote(this, u"verifiedMark"_s))
    , m_verified(new ElidedLabel(Qt::ElideRight, this))
    , m_proxy(makeNote(this, u"proxyNote"_s))
    , m_work(makeNote(this, u"workNote"_s))
    , m_language(new QToolButton(this))
{
    m_verified->setObjectName(u"verifiedNote"_s);
    m_verified->setTone(Tone::Muted);
    m_language->setObjectName(u"languageButton"_s);
    m_language->setAutoRaise(true);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setFocusPolicy(Qt::TabFocus);
    auto *languages = new QMenu(m_language);
    languages->addAction((*actions)[ActionId::LanguageEnglish]);
    languages->addAction((*actions)[ActionId::LanguageChinese]);
    m_language->setMenu(languages);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 8, 2);
    row->setSpacing(10);
    row->addWidget(m_mark);
    row->addWidget(m_verified, 1);
    row->addWidget(m_proxy);
    row->addWidget(m_work);
    row->addWidget(m_language);

    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &StatusLine::refreshWork);
    m_forget.setSingleShot(true);
    m_forget.setInterval(6000);
    connect(&m_forget, &QTimer::timeout, this, [this] {
        m_announced.clear();
        refresh();
    });
    for (const auto &changed : {&Workspace::projectChanged, &Workspace::analysisChanged, &Workspace::confirmationChanged,
                                &Workspace::toolchainChanged, &Workspace::trustChanged})
        connect(m_workspace, changed, this, &StatusLine::refresh);
    connect(m_workspace, &Workspace::runStarted, this, [this] {
        m_runningSince.start();
        m_clock.start();
        refreshWork();
    });
    connect(m_workspace, &Workspace::runFinished, this, [this] {
        m_clock.stop();
        refreshWork();
    });
    refresh();
}

void StatusLine::announce(const QString &sentence)
{
    m_announced = sentence;
    m_forget.start();
    refresh();
    QAccessibleEvent event(m_verified, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QString StatusLine::verification() const
{
    const auto analysis = m_workspace->analysis();
    if (!analysis)
        return m_workspace->state() == ProjectState::Loading ? tr("Reading the project…") : QString();
    if (!m_workspace->isTrusted())
        return tr("Restricted: read by Slipway alone, no program was started");
    if (!analysis->problems().isEmpty())
        return tr("%n modules could not be read", nullptr, int(analysis->problems().size()));
    if (!m_workspace->workFile().isEmpty()) {
        return m_workspace->isConfirmedByGo() ? tr("The build list of the workspace is confirmed by go list -m all")
                                              : tr("The build list of the workspace, read from the module cache, not confirmed by go yet");
    }
    return m_workspace->isConfirmedByGo() ? tr("The build list is confirmed by go list -m all")
                                          : tr("Read from the module cache, not confirmed by go yet");
}

void StatusLine::refresh()
{
    const QString sentence = m_announced.isEmpty() ? verification() : m_announced;
    m_verified->setText(sentence);
    m_verified->setAccessibleName(sentence);
    if (const QString work = m_workspace->workFile(); !work.isEmpty())
        m_verified->setToolTip(sentence + u'\n' + tr("go obeys %1 here; with GOWORK=off the module is alone.").arg(work));
    const bool isConfirmed = m_workspace->isConfirmedByGo();
    m_mark->setPixmap(icon(isConfirmed ? u"check" : u"info", isConfirmed ? Tone::Good : Tone::Muted).pixmap(14, 14));
    m_mark->setVisible(m_announced.isEmpty() && m_workspace->analysis() != nullptr);
    const QString proxy = m_workspace->toolchain().environment.value(u"GOPROXY"_s);
    m_proxy->setText(proxy.isEmpty() ? QString() : u"GOPROXY "_s + fontMetrics().elidedText(proxyText(proxy), Qt::ElideRight, kProxyWidth));
    m_proxy->setToolTip(QUrl(proxy).userInfo().isEmpty() ? proxy : proxyText(proxy)); // no password on the screen
    m_language->setText(tr("English", "name of the language this text is in"));
    m_language->setAccessibleName(tr("Language"));
    refreshWork();
}

void StatusLine::refreshWork()
{
    const Runner *runner = m_workspace->runner();
    if (!runner) {
        m_work->clear();
        return;
    }
    if (m_runningSince.isValid())
        m_took = m_runningSince.elapsed();
    if (!runner->isRunning())
        m_runningSince.invalidate();
    m_work->setText(runner->isRunning() ? tr("Running %1").arg(minutes(m_took)) : tr("Took %1").arg(minutes(m_took)));
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_announced.clear(); // said in the language of before, and over
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace slipway
