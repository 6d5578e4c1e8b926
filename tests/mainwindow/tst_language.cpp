// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// No text stays behind when the language changes, whatever is in view.
#include "places/places.h"
#include "stage.h"

#include "common/banner.h"
#include "common/statepage.h"
#include "mainwindow/actiontable.h"
#include "run/runner.h"
#include "workspace/modulechecks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QSignalSpy>
#include <QTabWidget>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr int kMostRows = 60;
const auto kEnglish = "en"_L1, kChinese = "zh_CN"_L1;

void readRows(const QAbstractItemModel &model, const QModelIndex &parent, const QString &name, int depth, QMap<QString, QString> &texts)
{
    for (int row = 0; row < qMin(kMostRows, model.rowCount(parent)); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            const QString place = u"%1/%2,%3"_s.arg(name).arg(row).arg(column);
            texts.insert(place, index.data().toString());
            texts.insert(place + u" tip"_s, index.data(Qt::ToolTipRole).toString());
            texts.insert(place + u" spoken"_s, index.data(Qt::AccessibleTextRole).toString());
        }
        if (depth > 0)
            readRows(model, model.index(row, 0, parent), u"%1/%2"_s.arg(name).arg(row), depth - 1, texts);
    }
}

void readView(const QAbstractItemView &view, const QString &name, QMap<QString, QString> &texts)
{
    const QAbstractItemModel *model = view.model();
    if (!model)
        return;
    for (int column = 0; column < model->columnCount(); ++column)
        texts.insert(u"%1 head %2"_s.arg(name).arg(column), model->headerData(column, Qt::Horizontal).toString());
    readRows(*model, {}, name, 2, texts);
}

/// A page of state or a banner that is not shown gets its sentence when it is; buttons of Qt's own titles of docks are never shown.
bool isPutAway(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget())
        if (widget->isHidden()
            && (qobject_cast<const StatePage *>(widget) || qobject_cast<const Banner *>(widget)
                || widget->objectName().startsWith(u"qt_dockwidget"_s)))
            return true;
    return false;
}

/// Every text of the window that a person could read, by where it stands.
QMap<QString, QString> textsOf(const MainWindow &window)
{
    QMap<QString, QString> texts;
    QHash<QString, int> numbers;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (isPutAway(widget))
            continue;
        QString name = QString::fromLatin1(widget->metaObject()->className());
        for (const QObject *each = widget; each && each != &window; each = each->parent())
            name.prepend(each->objectName() + u'>');
        name += u'#' + QString::number(numbers[name]++);
        texts.insert(name + u" tip"_s, widget->toolTip());
        texts.insert(name + u" name"_s, widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.insert(name, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.insert(name, button->text());
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            texts.insert(name, field->placeholderText());
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            readView(*view, name, texts);
        else if (const auto *tabs = qobject_cast<const QTabWidget *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts.insert(u"%1 tab %2"_s.arg(name).arg(i), tabs->tabText(i));
        for (const QAction *action : widget->actions())
            texts.insert(name + u' ' + action->objectName() + QString::number(widget->actions().indexOf(action)), action->text());
    }
    return texts;
}

/// What must not be seen in Chinese: the English texts that are written otherwise there.
QSet<QString> untranslated()
{
    QSet<QString> english, chinese;
    QFile file(sourceFile(QStringLiteral("translations/slipway_zh_CN.ts")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader reader(&file);
    QString source;
    while (!reader.atEnd()) {
        if (!reader.readNextStartElement())
            continue;
        if (reader.name() == "source"_L1)
            source = reader.readElementText();
        else if (reader.name() == "translation"_L1) {
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            (text == source ? chinese : english).insert(source);
        }
    }
    return english - chinese;
}

bool isChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

} // namespace

class tst_Language : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextFollows();
    void conflictsAndStepsFollow();
    void aFinishedRehearsalStaysInView();

private:
    void speak(const QString &language);
    bool run(ActionId id);

    std::unique_ptr<Stage> m_stage;
};

/// A window with something in every panel: conflicts, a finished build, the plan of a release.
void tst_Language::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_stage->speak(kEnglish);
    QVERIFY(m_stage->openExample());
    QVERIFY(m_stage->trustExample());
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->workspace.isSettled(), 60000);
    const QMap<QString, QString> environment = m_stage->workspace.toolchain().environment;
    m_stage->workspace.setMainPackage(u"./cmd/lighthouse"_s);
    m_stage->workspace.setChosenTargets({{environment.value(u"GOHOSTOS"_s), environment.value(u"GOHOSTARCH"_s), {}}});
    for (const ActionId id : {ActionId::ShowAudit, ActionId::ShowSize, ActionId::ShowHistory, ActionId::ShowRelease})
        m_stage->window.actions()[id]->trigger();
    m_stage->window.showWhy(u"example.org/morse"_s);
}

void tst_Language::speak(const QString &language)
{
    m_stage->speak(language);
    // What follows comes in order: the texts of the widgets, then those of the models, then what is computed anew.
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->workspace.isSettled(), 60000);
    QTRY_COMPARE(m_stage->window.findChild<QAbstractButton *>(u"conflictsToggle"_s)->text(),
                 language == kChinese ? u"冲突"_s : u"Conflicts"_s);
    QTRY_VERIFY(!m_stage->workspace.analysis()->conflicts().isEmpty());
    QTRY_COMPARE(isChinese(m_stage->workspace.analysis()->conflicts().first().title), language == kChinese);
    const ModuleHealth &health = m_stage->workspace.checks()->health();
    QTRY_VERIFY_WITH_TIMEOUT(health.sums.has_value() && !health.licences.isEmpty(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(health.checks, &HealthState::isRunning), 30000);
}

bool tst_Language::run(ActionId id)
{
    QSignalSpy ended(&m_stage->workspace, &Workspace::runFinished);
    m_stage->window.actions()[id]->trigger();
    return QTest::qWaitFor([&ended] { return ended.size() == 1; }, 180000);
}

void tst_Language::everyTextFollows()
{
    QVERIFY(run(ActionId::Build));
    speak(kChinese);
    speak(kEnglish);
    // Computed texts come last, the plan of the release among them: what is compared with has to be all there.
    const auto stillChinese = [this] {
        const QMap<QString, QString> texts = textsOf(m_stage->window);
        QStringList chinese;
        for (const QString &text : texts)
            if (isChinese(text) && !text.contains(u"简体中文"_s)) // the language's own name, in the menu
                chinese.append(text);
        return chinese;
    };
    QTRY_VERIFY2(stillChinese().isEmpty(), qPrintable(stillChinese().join(u'\n')));
    const QMap<QString, QString> before = textsOf(m_stage->window);
    speak(kChinese);
    const QSet<QString> english = untranslated();
    QVERIFY(english.size() > 500);
    const auto stayed = [&english, this] {
        QStringList places;
        const QMap<QString, QString> texts = textsOf(m_stage->window);
        for (auto text = texts.cbegin(); text != texts.cend(); ++text)
            if (english.contains(text.value()))
                places.append(text.key() + u": "_s + text.value());
        return places;
    };
    QTRY_VERIFY2(stayed().isEmpty(), qPrintable(stayed().join(u'\n')));
    speak(kEnglish);
    const auto changed = [&before, this] {
        QStringList places;
        const QMap<QString, QString> after = textsOf(m_stage->window);
        for (auto text = after.cbegin(); text != after.cend(); ++text)
            if (text.value() != before.value(text.key(), text.value()))
                places.append(text.key() + u": "_s + text.value());
        return places;
    };
    QTRY_VERIFY2(changed().isEmpty(), qPrintable(changed().join(u'\n')));
}

void tst_Language::conflictsAndStepsFollow()
{
    speak(kEnglish);
    QVERIFY(run(ActionId::Rehearse));
    const auto textsOfModels = [this] {
        QStringList texts;
        for (const Conflict &conflict : m_stage->workspace.analysis()->conflicts())
            texts += {conflict.title, conflict.detail};
        for (const Step &step : m_stage->workspace.runner()->plan().steps)
            texts.append(step.title);
        return texts;
    };
    const QStringList before = textsOfModels();
    speak(kChinese);
    for (const QString &text : textsOfModels())
        QVERIFY2(isChinese(text), qPrintable(text));
    speak(kEnglish);
    QCOMPARE(textsOfModels(), before);
}

void tst_Language::aFinishedRehearsalStaysInView()
{
    auto *banner = m_stage->window.findChild<QWidget *>(u"releaseBanner"_s);
    m_stage->window.actions()[ActionId::ShowRelease]->trigger();
    QTRY_VERIFY(banner->isVisible());
    speak(kChinese);
    QTRY_VERIFY(isChinese(banner->findChild<QLabel *>(u"bannerSentence"_s)->text()));
    QVERIFY(banner->isVisible());
    speak(kEnglish);
    QTRY_VERIFY(banner->findChild<QLabel *>(u"bannerSentence"_s)->text().startsWith(u"Rehearsed:"_s));
}

QTEST_MAIN(tst_Language)
#include "tst_language.moc"
