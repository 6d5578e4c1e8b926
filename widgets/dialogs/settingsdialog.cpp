// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/settingsdialog.h"

#include "common/translator.h"
#include "settings/settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

QLabel *labelFor(QWidget *field, const QString &name)
{
    auto *label = new QLabel(field->parentWidget());
    label->setObjectName(name);
    label->setBuddy(field);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(SettingsStore *settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox(this))
    , m_scheme(new QComboBox(this))
    , m_editor(new QLineEdit(this))
    , m_languageLabel(labelFor(m_language, u"languageLabel"_s))
    , m_schemeLabel(labelFor(m_scheme, u"schemeLabel"_s))
    , m_editorLabel(labelFor(m_editor, u"editorLabel"_s))
    , m_editorHelp(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_language->setObjectName(u"languageChoice"_s);
    m_scheme->setObjectName(u"schemeChoice"_s);
    m_editor->setObjectName(u"editorCommand"_s);
    m_editor->setText(settings->value().editorCommand);
    m_editor->setMinimumWidth(320);
    m_editorHelp->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 16);
    form->setSpacing(10);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_schemeLabel, m_scheme);
    form->addRow(m_editorLabel, m_editor);
    form->addRow(nullptr, m_editorHelp);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    retranslate();
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsDialog::store);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &SettingsDialog::store);
    connect(m_editor, &QLineEdit::editingFinished, this, &SettingsDialog::store);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void SettingsDialog::retranslate()
{
    const QSignalBlocker quietLanguage(m_language);
    const QSignalBlocker quietScheme(m_scheme);
    setWindowTitle(tr("Settings"));
    m_languageLabel->setText(tr("&Language:"));
    m_schemeLabel->setText(tr("&Colours:"));
    m_editorLabel->setText(tr("&Editor:"));
    m_editor->setPlaceholderText(tr("the built-in viewer"));
    m_editorHelp->setText(tr("For instance: code -g {file}:{line}:{column}"));
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    for (const auto &[code, name] : LanguageSwitcher::languages())
        m_language->addItem(name, code);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings->value().language)));
    m_scheme->clear();
    m_scheme->addItem(tr("As the system"), int(ColorScheme::System));
    m_scheme->addItem(tr("Light"), int(ColorScheme::Light));
    m_scheme->addItem(tr("Dark"), int(ColorScheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(int(m_settings->value().colorScheme)));
}

void SettingsDialog::store()
{
    Settings settings = m_settings->value();
    settings.language = m_language->currentData().toString();
    settings.colorScheme = ColorScheme(m_scheme->currentData().toInt());
    settings.editorCommand = m_editor->text().trimmed();
    const Result<> written = m_settings->setValue(settings);
    showProblem(written ? QString() : written.error().summary());
}

void SettingsDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace slipway
