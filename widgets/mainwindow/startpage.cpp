// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/startpage.h"

#include "common/icons.h"
#include "mainwindow/actiontable.h"
#include "settings/settings.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kWidth = 560;

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u"~"_s + path.sliced(home.size()) : path;
}

} // namespace

StartPage::StartPage(SettingsStore *settings, ActionTable *actions, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_logo(new QLabel(this))
    , m_title(new QLabel(u"Slipway"_s, this))
    , m_sentence(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_example(new QPushButton(this))
    , m_recentTitle(new QLabel(this))
    , m_recent(new QListWidget(this))
{
    setObjectName(u"startPage"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_logo->setPixmap(applicationIcon().pixmap(64, 64));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setBold(true);
    m_title->setFont(large);
    m_sentence->setWordWrap(true);
    m_open->setObjectName(u"startOpen"_s);
    m_open->setProperty("primary", true);
    m_example->setObjectName(u"startExample"_s);
    m_recent->setObjectName(u"recentProjects"_s);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setUniformItemSizes(true);
    m_recent->setMaximumWidth(kWidth);
    m_recent->installEventFilter(this);
    m_recentTitle->setBuddy(m_recent);

    auto *head = new QHBoxLayout;
    head->addWidget(m_logo);
    head->addSpacing(12);
    auto *words = new QVBoxLayout;
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    head->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_example);
    buttons->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(1);
    column->addLayout(head);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent, 3);
    column->addStretch(1);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(kWidth);
    middle->setLayout(column);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(middle, 8);
    row->addStretch(1);

    connect(m_open, &QPushButton::clicked, (*actions)[ActionId::OpenFolder], &QAction::trigger);
    connect(m_example, &QPushButton::clicked, (*actions)[ActionId::OpenExample], &QAction::trigger);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    connect(m_settings, &SettingsStore::changed, this, &StartPage::refresh);
    refresh();
}

void StartPage::refresh()
{
    m_sentence->setText(tr("See why a dependency has its version, edit go.mod, build for every platform and rehearse a release."));
    m_open->setText(tr("Open a folder…"));
    m_example->setText(tr("Try the example"));
    m_recent->setAccessibleName(tr("Recent projects"));
    const QStringList recent = m_settings->value().recentProjects;
    m_recentTitle->setText(recent.isEmpty() ? tr("You can also drop a folder or a go.mod file on this window.") : tr("Recent projects"));
    m_recentTitle->setForegroundRole(recent.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_recent->setVisible(!recent.isEmpty());
    m_recent->clear();
    for (const QString &path : recent) {
        const QFileInfo file(path);
        const QString folder = file.isDir() ? path : file.path();
        auto *item = new QListWidgetItem(icon(u"folder"), QFileInfo(folder).fileName() + u"   "_s + shortPath(folder), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
        if (!file.exists()) {
            item->setForeground(palette().color(QPalette::PlaceholderText));
            item->setText(tr("%1 (not there any more)").arg(item->text()));
        }
    }
}

void StartPage::forgetCurrent()
{
    if (!m_recent->currentItem())
        return;
    Settings settings = m_settings->value();
    settings.recentProjects.removeAll(m_recent->currentItem()->data(Qt::UserRole).toString());
    // A list that cannot be written is told by whoever writes next; forgetting one entry is not worth a message.
    std::ignore = m_settings->setValue(settings);
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_recent && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        forgetCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void StartPage::showEvent(QShowEvent *event)
{
    refresh();
    (m_recent->count() > 0 ? static_cast<QWidget *>(m_recent) : m_open)->setFocus();
    QWidget::showEvent(event);
}

} // namespace slipway
