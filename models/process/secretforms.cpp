// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/secretforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Text in base64 depends on where it stands in the whole: three ways, each without the digits that neighbours change.
QList<QByteArray> base64Forms(const QByteArray &secret)
{
    QList<QByteArray> forms;
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        for (qsizetype before = 0; before < 3; ++before) {
            const QByteArray encoded = (QByteArray(before, 'x') + secret).toBase64(alphabet | QByteArray::OmitTrailingEquals);
            const qsizetype first = before == 0 ? 0 : before + 1;
            const qsizetype wholeDigits = (before + secret.size()) * 8 / 6;
            forms.append(encoded.sliced(first, std::max<qsizetype>(0, wholeDigits - first)));
        }
    }
    return forms;
}

QByteArray jsonEscaped(const QByteArray &secret)
{
    const QByteArray document = QJsonDocument(QJsonArray{QString::fromUtf8(secret)}).toJson(QJsonDocument::Compact);
    return document.sliced(2, document.size() - 4); // without the brackets and quotes
}

QList<QByteArray> escapedForms(const QByteArray &secret)
{
    const QByteArray json = jsonEscaped(secret);
    QByteArray html = json; // Go's encoding/json escapes these three too
    html.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    QByteArray slashes = json;
    slashes.replace('/', "\\/");
    QByteArray shell = secret;
    shell.replace('\'', "'\\''");
    const QByteArray percent = secret.toPercentEncoding();
    QByteArray lower = percent;
    for (qsizetype i = 0; i + 2 < lower.size(); ++i) {
        if (lower.at(i) == '%')
            lower.replace(i + 1, 2, lower.sliced(i + 1, 2).toLower());
    }
    QByteArray plus = percent;
    plus.replace("%20", "+");
    const QByteArray hex = secret.toHex();
    return {json, html, slashes, shell, percent, lower, plus, hex, hex.toUpper()};
}

} // namespace

QList<QByteArray> secretForms(const QByteArray &given)
{
    const QByteArray secret = given.trimmed(); // one read from a file often ends with a line break
    QList<QByteArray> forms{secret};
    if (secret.contains('\n')) {
        for (const QByteArray &line : secret.split('\n')) {
            if (line.trimmed().size() >= 8)
                forms.append(line.trimmed());
        }
    }
    if (secret.size() >= kShortestSecret)
        forms += escapedForms(secret);
    if (secret.size() >= 6)
        forms += base64Forms(secret);
    forms.removeIf([](const QByteArray &form) { return form.size() < kShortestSecret; });
    return QSet<QByteArray>(forms.cbegin(), forms.cend()).values();
}

int countTooShort(const QStringList &secrets)
{
    return static_cast<int>(std::ranges::count_if(secrets, [](const QString &secret) {
        const qsizetype size = secret.toUtf8().trimmed().size();
        return size > 0 && size < kShortestSecret;
    }));
}

QStringList passwordsInAddresses(const QMap<QString, QString> &environment)
{
    QStringList passwords;
    for (const QString &value : environment) {
        if (!value.contains("://"_L1))
            continue;
        QString addresses = value;
        addresses.replace(u'|', u',');
        for (const QString &address : addresses.split(u',')) {
            const QString password = QUrl(address.trimmed()).password(QUrl::FullyDecoded);
            if (password.size() >= kShortestSecret)
                passwords.append(password);
        }
    }
    return passwords;
}

} // namespace slipway
