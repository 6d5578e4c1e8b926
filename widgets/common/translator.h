// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace slipway {

/// Changes the language of everything while it runs: widgets get QEvent::LanguageChange and write their texts again.
class LanguageSwitcher : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitcher(QObject *parent = nullptr);
    ~LanguageSwitcher() override;
    /// "en", "zh_CN"; empty: the system's. A language that is not there gives English.
    void setLanguage(const QString &language);
    /// The one in use, never empty.
    QString language() const { return m_language; }
    /// What can be chosen, with each language's own name for itself.
    static QList<QPair<QString, QString>> languages();

Q_SIGNALS:
    void languageChanged(const QString &language);

private:
    QString m_language;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace slipway
