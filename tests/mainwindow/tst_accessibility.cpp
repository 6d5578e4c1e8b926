// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QString pathOf(const QWidget *widget)
{
    QStringList parts;
    for (; widget; widget = widget->parentWidget())
        parts.prepend(QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName());
    return parts.join(u" / "_s);
}

/// What Qt makes inside its own widgets and hands the focus on from.
bool isPartOfQt(const QWidget *widget)
{
    const QString name = widget->objectName();
    return name.startsWith(u"qt_"_s) || qobject_cast<const QScrollBar *>(widget)
        || (widget->parentWidget() && qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()) && !widget->focusProxy()
            && name == u"qt_scrollarea_viewport"_s);
}

QStringList unnamed(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        // What is hidden has nothing to say yet: buttons get their words when they are shown.
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || isPartOfQt(widget))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(pathOf(widget));
    }
    return found;
}

QStringList clashes(const QMenu *menu)
{
    QStringList found;
    QHash<QString, QString> seen;
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            found += clashes(action->menu());
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        if (key.isEmpty() || action->isSeparator())
            continue;
        if (seen.contains(key))
            found.append(u"%1: %2 and %3"_s.arg(key, seen[key], action->text()));
        seen.insert(key, action->text());
    }
    return found;
}

} // namespace

class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatTakesTheFocusHasAName_data();
    void everythingThatTakesTheFocusHasAName();
    void shortcutsAreNotGivenTwice();
    void mnemonicsOfAMenuDiffer_data();
    void mnemonicsOfAMenuDiffer();
    void colourOfTextIsReadable_data();
    void colourOfTextIsReadable();
};

void tst_Accessibility::everythingThatTakesTheFocusHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void tst_Accessibility::everythingThatTakesTheFocusHasAName()
{
    QFETCH(QString, language);
    Stage stage;
    stage.speak(language);
    stage.window.show();
    QVERIFY2(unnamed(stage.window).isEmpty(), qPrintable(u"without a project:\n"_s + unnamed(stage.window).join(u'\n')));
    QVERIFY(stage.openExample());
    QVERIFY2(unnamed(stage.window).isEmpty(), qPrintable(u"with a project:\n"_s + unnamed(stage.window).join(u'\n')));
}

void tst_Accessibility::shortcutsAreNotGivenTwice()
{
    Stage stage;
    QHash<QString, QString> seen;
    QStringList twice;
    for (const QAction *action : stage.window.QWidget::actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString name = keys.toString(QKeySequence::PortableText);
            if (seen.contains(name))
                twice.append(name + u": "_s + seen[name] + u" and "_s + action->text());
            seen.insert(name, action->text());
        }
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

void tst_Accessibility::mnemonicsOfAMenuDiffer_data()
{
    everythingThatTakesTheFocusHasAName_data();
}

void tst_Accessibility::mnemonicsOfAMenuDiffer()
{
    QFETCH(QString, language);
    Stage stage;
    stage.speak(language);
    QStringList found;
    for (const QAction *action : stage.window.menuBar()->actions())
        if (action->menu())
            found += clashes(action->menu());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void tst_Accessibility::colourOfTextIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Accessibility::colourOfTextIsReadable()
{
    QFETCH(bool, dark);
    const QPalette palette = Theme::palette(dark);
    // source: WCAG 2.1, relative luminance and contrast ratio; 4.5:1 for text.
    const auto luminance = [](const QColor &color) {
        const auto part = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const double one = luminance(a), other = luminance(b);
        return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
    };
    for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Accent, Tone::Good, Tone::Warning, Tone::Bad}) {
        for (const QColor ground : {palette.color(QPalette::Base), palette.color(QPalette::Window), toneFill(tone, palette)}) {
            const double ratio = contrast(toneColor(tone, palette), ground);
            QVERIFY2(ratio >= 4.5, qPrintable(u"tone %1 on %2: %3"_s.arg(int(tone)).arg(ground.name()).arg(ratio)));
        }
    }
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
