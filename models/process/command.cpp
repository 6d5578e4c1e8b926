// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/command.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || u"_@%+=:,./-"_s.contains(c);
}

QString quoted(QString word)
{
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// The variable whose value is the secret, as the person will have set it; a name to fill in if there is none.
QString secretName(const Command &command, const QString &secret)
{
    const QString name = command.environment.key(secret);
    return name.isEmpty() ? u"SECRET"_s : name;
}

struct Found {
    qsizetype at = -1;
    QString secret;
};

/// The first secret in the text; of two at one place the longer one.
Found findSecret(const Command &command, const QString &text)
{
    Found found;
    for (const QString &secret : command.secrets) {
        const qsizetype at = secret.isEmpty() ? -1 : text.indexOf(secret);
        const bool isBetter = at >= 0 && (found.at < 0 || at < found.at || (at == found.at && secret.size() > found.secret.size()));
        if (isBetter)
            found = {at, secret};
    }
    return found;
}

QString wordToShell(const Command &command, QString word)
{
    Found found = findSecret(command, word);
    if (found.at < 0)
        return shellQuoted(word);
    QString result;
    for (; found.at >= 0; found = findSecret(command, word)) {
        if (found.at > 0)
            result += shellQuoted(word.first(found.at));
        result += u"\"$"_s + secretName(command, found.secret) + u'"';
        word = word.sliced(found.at + found.secret.size());
    }
    return word.isEmpty() ? result : result + shellQuoted(word);
}

} // namespace

QString shellQuoted(const QString &word)
{
    const bool isPlainWord = !word.isEmpty() && !word.startsWith(u'=') && std::ranges::all_of(word, isPlain);
    return isPlainWord ? word : quoted(word);
}

QString Command::toShell() const
{
    QString line;
    if (!workingDirectory.isEmpty())
        line = u"cd "_s + wordToShell(*this, workingDirectory) + u" && "_s;
    for (const QString &name : shownVariables) {
        if (environment.contains(name))
            line += name + u'=' + wordToShell(*this, environment.value(name)) + u' ';
    }
    // A program called "a=b" would be read as an assignment.
    line += program.contains(u'=') ? quoted(program) : wordToShell(*this, program);
    for (const QString &argument : arguments)
        line += u' ' + wordToShell(*this, argument);
    return line;
}

} // namespace slipway
