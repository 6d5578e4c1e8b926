// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "doctor/fix.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

struct Subcommand {
    QLatin1StringView words;
    bool looksOnly = false;
};

/// By their first words; the first row that fits counts.
constexpr Subcommand kSubcommands[] = {
    {"get"_L1},
    {"mod tidy -diff"_L1, true},
    {"mod tidy"_L1},
    {"mod download"_L1},
    {"mod edit"_L1},
    {"mod vendor"_L1},
    {"mod init"_L1},
    {"mod verify"_L1, true},
    {"work use"_L1},
    {"work edit"_L1},
    {"work sync"_L1},
    {"env -w"_L1},
    {"env -u"_L1},
    {"env"_L1, true},
    {"list"_L1, true},
    {"build"_L1, true},
    {"generate"_L1},
    {"clean"_L1, true},
    {"tool dist list"_L1, true},
};

bool isAssignment(const QString &word)
{
    static const QRegularExpression pattern(u"^[A-Z][A-Z0-9_]*=[^\\s]*$"_s);
    return pattern.match(word).hasMatch();
}

} // namespace

std::optional<QStringList> shellWords(const QString &line)
{
    constexpr QStringView kForShells = u"|&;<>()$`*?[]~#\n";
    QStringList words;
    QString word;
    bool isInWord = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const bool isLast = i + 1 == line.size();
        if (quote.isNull() && c.isSpace() && c != u'\n') {
            if (isInWord)
                words.append(std::exchange(word, {}));
            isInWord = false;
            continue;
        }
        isInWord = true;
        if (c == quote) {
            quote = {};
        } else if (quote == u'\'') {
            word += c;
        } else if (c == u'\\' && !isLast && (quote.isNull() || line[i + 1] == u'"' || line[i + 1] == u'\\')) {
            word += line[++i];
        } else if (quote.isNull() && (c == u'\'' || c == u'"')) {
            quote = c;
        } else if ((quote.isNull() && kForShells.contains(c)) || (quote == u'"' && (c == u'$' || c == u'`'))) {
            return std::nullopt;
        } else {
            word += c;
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (isInWord)
        words.append(word);
    return words;
}

std::optional<FixCommand> fixCommand(const QString &command)
{
    std::optional<QStringList> words = shellWords(command);
    FixCommand fix;
    while (words && !words->isEmpty() && isAssignment(words->first())) {
        const QString assignment = words->takeFirst();
        fix.variables.insert(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
    }
    if (!words || words->size() < 2 || words->takeFirst() != "go"_L1)
        return std::nullopt;
    const QString spoken = words->join(u' ') + u' ';
    const auto found = std::ranges::find_if(kSubcommands, [&](const Subcommand &known) { return spoken.startsWith(known.words + u' '); });
    if (found == std::end(kSubcommands))
        return std::nullopt;
    fix.arguments = *words;
    fix.looksOnly = found->looksOnly;
    fix.changesSettings = found->words == "env -w"_L1 || found->words == "env -u"_L1;
    return fix;
}

} // namespace slipway
