// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include "modfile/edits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// How many letters have to be changed, added, dropped or swapped to make one word the other.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> before, last, row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = last.at(j - 1) + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            row[j] = std::min({last.at(j) + 1, row.at(j - 1) + 1, changed});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[j] = std::min(row.at(j), before.at(j - 2) + 1);
        }
    }
    return row.last();
}

/// The nearest of the names, as a hint; empty if none is near.
template<typename Names> QString meant(const QString &word, const Names &names, const QString &prefix)
{
    QString best;
    qsizetype least = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const auto &entry : names) {
        const QString name = text(entry.name);
        if (const qsizetype found = distance(word, name); found < least) {
            least = found;
            best = name;
        }
    }
    return best.isEmpty() ? QString() : Cli::tr("Did you mean “%1”?").arg(prefix + best);
}

std::unexpected<Error> wrongUsage(const QString &subject, const QString &detail, const QString &hint = {})
{
    const QString help = Cli::tr("“slipway help” lists the verbs.");
    return failure(ErrorKind::BadInput, subject, detail, hint.isEmpty() ? help : hint);
}

class ArgumentReader
{
public:
    explicit ArgumentReader(const QStringList &words)
        : m_words(words)
    {
    }
    Result<Invocation> read();

private:
    Result<> readVerb();
    Result<> readOption(const QString &word);
    Result<> readLetters(const QString &word);
    Result<> addOption(const Option &option, const QString &shown, const QString *given);
    Result<> addModFlag(const QString &word);
    Result<> checkCount() const;
    QStringList plainWords() const;
    Result<QString> nextWord(const QString &shown);

    QStringList m_words;
    Invocation m_result;
};

/// The words that are no options and no options' values, as far as the common options tell: the verb is among the first two.
QStringList ArgumentReader::plainWords() const
{
    QStringList plain;
    for (qsizetype i = 0; i < m_words.size() && plain.size() < 2; ++i) {
        const QString &word = m_words.at(i);
        if (!word.startsWith(u'-') || word == "-"_L1) {
            plain += word;
            continue;
        }
        const auto found = std::ranges::find_if(commonOptions(), [&](const Option &option) {
            const bool isLong = word.section(u'=', 0, 0) == "--"_L1 + text(option.name);
            return isLong || (option.letter && word == u"-%1"_s.arg(QLatin1Char(option.letter)));
        });
        if (found == commonOptions().end()) {
            if (!plain.isEmpty()) // an option of the verb; what follows may be its value
                break;
        } else if (!found->value.empty() && !word.contains(u'=')) {
            ++i;
        }
    }
    return plain;
}

Result<> ArgumentReader::readVerb()
{
    const QStringList plain = plainWords();
    if (plain.isEmpty()) {
        const bool asksForHelp = m_words.contains("--help"_L1) || m_words.contains("-h"_L1);
        const bool asksForVersion = m_words.contains("--version"_L1);
        m_result.verb = findVerb(asksForVersion ? "version" : asksForHelp ? "help" : "open");
        m_words.removeAll("--version"_L1);
        return {};
    }
    const QByteArray first = plain.first().toUtf8();
    const QByteArray both = first + ' ' + plain.value(1).toUtf8();
    m_result.verb = findVerb({both.data(), size_t(both.size())});
    if (m_result.verb)
        m_words.removeOne(plain.at(1));
    else
        m_result.verb = findVerb({first.data(), size_t(first.size())});
    if (m_result.verb) {
        m_words.removeOne(plain.first());
        return {};
    }
    QStringList second;
    for (const VerbEntry &verb : verbs()) {
        if (const QString name = text(verb.name); name.startsWith(plain.first() + u' '))
            second += name;
    }
    if (!second.isEmpty())
        return wrongUsage(plain.join(u' '), Cli::tr("This verb needs a second word."), Cli::tr("There are: %1.").arg(second.join(", "_L1)));
    return wrongUsage(plain.first(), Cli::tr("There is no such verb."), meant(plain.first(), verbs(), u"slipway "_s));
}

Result<QString> ArgumentReader::nextWord(const QString &shown)
{
    if (m_words.isEmpty())
        return wrongUsage(shown, Cli::tr("The option needs a value."));
    return m_words.takeFirst();
}

Result<> ArgumentReader::addOption(const Option &option, const QString &shown, const QString *given)
{
    if (option.value.empty()) {
        if (given)
            return wrongUsage(shown, Cli::tr("The option takes no value."));
        m_result.options += {option.name, QString()};
        return {};
    }
    const Result<QString> value = given ? Result<QString>(*given) : nextWord(shown);
    if (!value)
        return std::unexpected(value.error());
    const QStringList choices = text(option.choices).split(u' ', Qt::SkipEmptyParts);
    if (!choices.isEmpty() && !choices.contains(*value))
        return wrongUsage(shown, Cli::tr("“%1” is not possible here.").arg(*value), Cli::tr("There are: %1.").arg(choices.join(", "_L1)));
    m_result.options += {option.name, *value};
    return {};
}

Result<> ArgumentReader::addModFlag(const QString &word)
{
    QString flag = word.sliced(word.startsWith("--"_L1) ? 2 : 1);
    if (!flag.contains(u'=')) {
        if (!isModEditFlag(flag.toUtf8()))
            return wrongUsage(word, Cli::tr("There is no such option."), Cli::tr("“go help mod edit” explains the flags."));
        const auto value = nextWord(word);
        if (!value)
            return std::unexpected(value.error());
        flag += u'=' + *value;
    }
    m_result.modFlags += flag;
    return {};
}

Result<> ArgumentReader::readOption(const QString &word)
{
    const qsizetype dashes = word.startsWith("--"_L1) ? 2 : 1;
    const qsizetype equals = word.indexOf(u'=');
    const QByteArray name = word.sliced(dashes, equals < 0 ? word.size() - dashes : equals - dashes).toUtf8();
    const QString value = equals < 0 ? QString() : word.sliced(equals + 1);
    const Option *option = findOption(*m_result.verb, {name.data(), size_t(name.size())});
    if (option && (dashes == 2 || m_result.verb->takesModFlags))
        return addOption(*option, word.first(equals < 0 ? word.size() : equals), equals < 0 ? nullptr : &value);
    if (dashes == 1)
        return m_result.verb->takesModFlags && name.size() > 1 ? addModFlag(word) : readLetters(word);
    if (m_result.verb->takesModFlags)
        return addModFlag(word);
    QString hint = meant(QString::fromUtf8(name), m_result.verb->options, u"--"_s);
    if (hint.isEmpty())
        hint = meant(QString::fromUtf8(name), commonOptions(), u"--"_s);
    if (hint.isEmpty())
        hint = Cli::tr("“slipway help %1” lists the options.").arg(text(m_result.verb->name));
    return wrongUsage(word, Cli::tr("There is no such option."), hint);
}

/// "-qv", "-j4", "-C DIR".
Result<> ArgumentReader::readLetters(const QString &word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        const Option *found = nullptr;
        for (const std::span<const Option> options : {m_result.verb->options, commonOptions()}) {
            for (const Option &option : options) {
                if (option.letter && QLatin1Char(option.letter) == word.at(i))
                    found = &option;
            }
        }
        if (!found)
            return wrongUsage(word, Cli::tr("There is no such option."),
                              Cli::tr("“slipway help %1” lists the options.").arg(text(m_result.verb->name)));
        const QString rest = word.sliced(i + 1);
        const bool takesRest = !found->value.empty() && !rest.isEmpty();
        if (const auto added = addOption(*found, word.first(i + 1), takesRest ? &rest : nullptr); !added)
            return added;
        if (!found->value.empty())
            break;
    }
    return {};
}

Result<> ArgumentReader::checkCount() const
{
    const int most = m_result.verb->mostArguments;
    if (most >= 0 && m_result.arguments.size() > most) {
        return wrongUsage(m_result.arguments.at(most), Cli::tr("There is one argument too many."),
                          Cli::tr("Usage: slipway %1 %2").arg(text(m_result.verb->name), text(m_result.verb->arguments)));
    }
    return {};
}

Result<Invocation> ArgumentReader::read()
{
    if (const auto verb = readVerb(); !verb)
        return std::unexpected(verb.error());
    while (!m_words.isEmpty()) {
        const QString word = m_words.takeFirst();
        if (word == "--"_L1) {
            m_result.arguments += std::exchange(m_words, {});
        } else if (word.size() < 2 || !word.startsWith(u'-')) {
            m_result.arguments += word;
        } else if (const auto option = readOption(word); !option) {
            return std::unexpected(option.error());
        }
    }
    if (!m_result.has("help")) {
        if (const auto count = checkCount(); !count)
            return std::unexpected(count.error());
    }
    return m_result;
}

} // namespace

bool Invocation::has(std::string_view option) const
{
    return std::ranges::any_of(options, [&](const auto &given) { return given.first == option; });
}

QString Invocation::value(std::string_view option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

QStringList Invocation::values(std::string_view option) const
{
    QStringList all;
    for (const auto &[name, value] : options) {
        if (name == option)
            all += value;
    }
    return all;
}

QString Invocation::path() const
{
    return arguments.isEmpty() ? u"."_s : arguments.first();
}

Result<Invocation> parseArguments(const QStringList &words)
{
    return ArgumentReader(words).read();
}

QString languageIn(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i).startsWith("--lang="_L1))
            return words.at(i).sliced(7);
        if (words.at(i) == "--lang"_L1)
            return words.value(i + 1);
    }
    return {};
}

} // namespace slipway
