// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/translator.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

void LanguageSwitcher::Texts::exchange(Files files)
{
    const QWriteLocker lock(&m_lock);
    m_files.swap(files);
}

QString LanguageSwitcher::Texts::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    const QReadLocker lock(&m_lock);
    for (const std::unique_ptr<QTranslator> &file : m_files)
        if (file)
            if (const QString text = file->translate(context, source, disambiguation, n); !text.isNull())
                return text;
    return {};
}

LanguageSwitcher::LanguageSwitcher(QObject *parent)
    : QObject(parent)
    , m_language(u"en"_s)
{
}

LanguageSwitcher::~LanguageSwitcher()
{
    QCoreApplication::removeTranslator(&m_texts);
}

QList<QPair<QString, QString>> LanguageSwitcher::languages()
{
    return {{u"en"_s, u"English"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

void LanguageSwitcher::setLanguage(const QString &language)
{
    const QLocale system = QLocale::system();
    const QString systems = system.language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    const QString wanted = language.isEmpty() ? systems : language;
    const bool known = std::ranges::any_of(languages(), [&](const auto &row) { return row.first == wanted; });
    m_language = known ? wanted : u"en"_s;
    QLocale::setDefault(language.isEmpty() ? system : QLocale(m_language));
    // English has a file too: it holds the plural forms.
    Texts::Files files{std::make_unique<QTranslator>(), std::make_unique<QTranslator>()};
    if (!files[0]->load(u":/i18n/slipway_%1.qm"_s.arg(m_language)))
        files[0].reset();
    if (!files[1]->load(u"qtbase_"_s + m_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        files[1].reset();
    m_texts.exchange(std::move(files));
    // Installed once, so that a change of language writes each text once and not once for each file that comes or goes.
    if (!std::exchange(m_isInstalled, true)) {
        QCoreApplication::installTranslator(&m_texts);
    } else {
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
    }
    Q_EMIT languageChanged(m_language);
}

} // namespace slipway
