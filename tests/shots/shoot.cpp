// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "shoot.h"

#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway {

Shoot::Shoot(QString folder, QSize size, QList<Look> looks)
    : m_folder(std::move(folder))
    , m_size(size)
    , m_looks(std::move(looks))
{
    m_stage.window.resize(m_size);
    m_stage.window.show();
    std::ignore = QTest::qWaitForWindowExposed(&m_stage.window);
    m_stage.window.actions()[ActionId::ResetLayout]->trigger(); // as in a window that was this small from the beginning
}

bool Shoot::fail(const char *reason)
{
    std::fprintf(stderr, "slipway-shots: %s\n", reason);
    return false;
}

void Shoot::settle()
{
    QTest::qWait(300);
    std::ignore = QTest::qWaitFor([this] { return m_stage.workspace.isSettled(); }, 60000);
    QTest::qWait(100);
}

QString Shoot::file(const QString &scene, const Look &look) const
{
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR");
    return u"%1/%2-%3-%4-%5x%6%7.png"_s.arg(m_folder, scene, look.language, look.scheme)
        .arg(m_size.width())
        .arg(m_size.height())
        .arg(scale.isEmpty() ? QString() : u'@' + scale);
}

void Shoot::take(const QString &scene, QWidget *what, const std::function<void()> &arrange)
{
    for (const Look &look : std::as_const(m_looks)) {
        Settings settings = m_stage.settings->value();
        settings.language = look.language;
        settings.colorScheme = look.scheme == u"dark"_s ? ColorScheme::Dark : ColorScheme::Light;
        std::ignore = m_stage.settings->setValue(settings);
        settle();
        if (arrange)
            arrange();
        (what ? what : &m_stage.window)->grab().save(file(scene, look));
    }
}

void Shoot::trigger(ActionId id)
{
    m_stage.window.actions()[id]->trigger();
}

bool Shoot::waitForEnd()
{
    return QTest::qWaitFor([this] { return m_stage.workspace.runner() && !m_stage.workspace.runner()->isRunning(); }, 900000);
}

} // namespace slipway
