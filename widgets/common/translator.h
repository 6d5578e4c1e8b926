// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QReadWriteLock>
#include <QString>
#include <QTranslator>

#include <array>
#include <memory>

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
    /// Our texts and Qt's as one: what is installed stays, only what it holds is exchanged. Thread: any.
    class Texts : public QTranslator
    {
    public:
        using Files = std::array<std::unique_ptr<QTranslator>, 2>; ///< the first that knows a text is right
        void exchange(Files files);
        bool isEmpty() const override { return false; }
        QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;

    private:
        mutable QReadWriteLock m_lock;
        Files m_files;
    };

    QString m_language;
    Texts m_texts;
    bool m_isInstalled = false;
};

} // namespace slipway
