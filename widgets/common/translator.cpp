// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

LanguageSwitcher::LanguageSwitcher(QObject *parent)
    : QObject(parent)
    , m_language(u"en"_s)
{
}

LanguageSwitcher::~LanguageSwitcher()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
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
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(language.isEmpty() ? system : QLocale(m_language));
    if (m_qt.load(u"qtbase_"_s + m_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too: it holds the plural forms.
    if (m_own.load(u":/i18n/slipway_%1.qm"_s.arg(m_language)))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT languageChanged(m_language);
}

} // namespace slipway
