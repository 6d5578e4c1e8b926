// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/variables.h"

#include <QRegularExpression>

namespace slipway {

using namespace Qt::StringLiterals;

QStringList namedVariables(const QByteArray &recipe)
{
    static const QRegularExpression named(
        uR"re(\.Env\.([A-Za-z_]\w*)|(?:envOrDefault|isEnvSet|index\s+\$?\.Env|indexOrDefault\s+\$?\.Env)\s+["`]([A-Za-z_]\w*)["`]|\$\{?([A-Za-z_]\w*))re"_s);
    QStringList names;
    // In a YAML text between double quotes those of the template are escaped.
    const QString text = QString::fromUtf8(recipe).replace("\\\""_L1, "\""_L1);
    for (const QRegularExpressionMatch &match : named.globalMatch(text))
        names.append(match.captured(match.lastCapturedIndex()));
    names.sort();
    names.removeDuplicates();
    return names;
}

bool isSecretName(const QString &variable)
{
    static const QRegularExpression secret(u"(TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|_KEY$|_P12$|_P8$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(variable).hasMatch();
}

} // namespace slipway
