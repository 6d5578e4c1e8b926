// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "clisession.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// A word in single quotes for a POSIX shell; fish takes it too.
QString quoted(const QString &word)
{
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

/// What the value of an option is made of.
QString kindOf(const Option &option)
{
    if (!option.choices.empty())
        return u"choice"_s;
    if (option.value == "DIR")
        return u"folder"_s;
    return u"other"_s;
}

QStringList optionWords(std::span<const Option> options)
{
    QStringList words;
    for (const Option &option : options) {
        words += u"--"_s + text(option.name);
        if (option.letter)
            words += u"-%1"_s.arg(QLatin1Char(option.letter));
    }
    return words;
}

/// First words, each once, in order.
QStringList firstWords()
{
    QStringList words;
    for (const VerbEntry &verb : verbs()) {
        if (const QString first = text(verb.name).section(u' ', 0, 0); !words.contains(first))
            words += first;
    }
    return words;
}

QStringList secondWords(const QString &first)
{
    QStringList words;
    for (const VerbEntry &verb : verbs()) {
        if (const QString name = text(verb.name); name.startsWith(first + u' '))
            words += name.section(u' ', 1);
    }
    return words;
}

/// "bash|zsh|fish" as words; empty: the argument is a file.
QStringList argumentWords(const VerbEntry &verb)
{
    if (verb.name == "help")
        return firstWords();
    return verb.arguments.contains('|') ? text(verb.arguments).split(u'|') : QStringList();
}

QString bashValues(const Option &option)
{
    const QString kind = kindOf(option);
    if (kind == "choice"_L1)
        return u"COMPREPLY=($(compgen -W %1 -- \"$word\"))"_s.arg(quoted(text(option.choices)));
    return kind == "folder"_L1 ? u"COMPREPLY=($(compgen -d -- \"$word\"))"_s : u"COMPREPLY=()"_s;
}

QString bashCompletion()
{
    QString out = u"# bash completion for slipway; made from its table of verbs\n"
                  "_slipway() {\n"
                  "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb= second= i\n"
                  "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                  "        case ${COMP_WORDS[i]} in -C|--chdir|--lang|--color) ((i++)) ;; -*) ;; *) if [ -z \"$verb\" ]; then "
                  "verb=${COMP_WORDS[i]}; elif [ -z \"$second\" ]; then second=${COMP_WORDS[i]}; fi ;; esac\n"
                  "    done\n"
                  "    case $before in\n"_s;
    QSet<QString> seen;
    const auto addValues = [&](std::span<const Option> options) {
        for (const Option &option : options) {
            if (option.value.empty() || seen.contains(text(option.name)))
                continue;
            seen.insert(text(option.name));
            const QString letter = option.letter ? u"|-%1"_s.arg(QLatin1Char(option.letter)) : QString();
            out += u"    --%1%2) %3; return ;;\n"_s.arg(text(option.name), letter, bashValues(option));
        }
    };
    addValues(commonOptions());
    for (const VerbEntry &verb : verbs())
        addValues(verb.options);
    out += u"    esac\n    case $verb in\n    '') COMPREPLY=($(compgen -W %1 -- \"$word\")) ;;\n"_s.arg(
        quoted((firstWords() + optionWords(commonOptions())).join(u' ')));
    for (const QString &first : firstWords()) {
        const QStringList seconds = secondWords(first);
        QStringList options = optionWords(commonOptions());
        QStringList plain = seconds;
        for (const VerbEntry &verb : verbs()) {
            if (text(verb.name).section(u' ', 0, 0) == first) {
                options = optionWords(verb.options) + options;
                plain += argumentWords(verb);
            }
        }
        options.removeDuplicates();
        out += u"    %1) case $word in -*) COMPREPLY=($(compgen -W %2 -- \"$word\")) ;; *) "_s.arg(first, quoted(options.join(u' ')));
        if (!seconds.isEmpty())
            out += u"if [ -z \"$second\" ]; then COMPREPLY=($(compgen -W %1 -- \"$word\")); else COMPREPLY=($(compgen -f -- \"$word\")); fi"_s
                       .arg(quoted(seconds.join(u' ')));
        else if (!plain.isEmpty())
            out += u"COMPREPLY=($(compgen -W %1 -- \"$word\"))"_s.arg(quoted(plain.join(u' ')));
        else
            out += u"COMPREPLY=($(compgen -f -- \"$word\"))"_s;
        out += u" ;; esac ;;\n"_s;
    }
    return out + u"    esac\n}\ncomplete -o filenames -F _slipway slipway\n"_s;
}

QString zshDescription(const char *english)
{
    return QString(Cli::tr(english)).replace(u'\'', u"'\\''"_s).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s).replace(u':', u"\\:"_s);
}

QString zshOption(const Option &option)
{
    const QString help = zshDescription(option.help);
    QString value;
    if (!option.value.empty()) {
        const QString kind = kindOf(option);
        const QString action = kind == "choice"_L1 ? u"("_s + text(option.choices) + u')' : kind == "folder"_L1 ? u"_files -/"_s : u" "_s;
        value = u":%1:%2"_s.arg(text(option.value).toLower(), action);
    }
    QString line = u"'--%1[%2]%3'"_s.arg(text(option.name), help, value);
    if (option.letter)
        line += u" '-%1[%2]%3'"_s.arg(QString(QLatin1Char(option.letter)), help, value);
    return line;
}

QString zshCompletion()
{
    QString out = u"#compdef slipway\n# made from slipway's table of verbs\n_slipway() {\n    local -a verbs common\n    common=("_s;
    for (const Option &option : commonOptions())
        out += zshOption(option) + u' ';
    out += u")\n    verbs=("_s;
    for (const QString &first : firstWords()) {
        const QByteArray name = first.toUtf8();
        const VerbEntry *verb = findVerb({name.data(), size_t(name.size())});
        out += u" '%1:%2'"_s.arg(first, verb ? zshDescription(verb->summary) : secondWords(first).join(u", "_s));
    }
    out += u")\n    local word verb= second=\n    for word in ${words[2,CURRENT-1]}; do\n        [[ $word == -* ]] && continue\n"
           "        if [[ -z $verb ]]; then verb=$word; elif [[ -z $second ]]; then second=$word; fi\n    done\n"
           "    if [[ -z $verb ]]; then _arguments -s $common; _describe -t verbs verb verbs; return; fi\n    case $verb in\n"_s;
    for (const QString &first : firstWords()) {
        QString options;
        QStringList plain = secondWords(first);
        for (const VerbEntry &verb : verbs()) {
            if (text(verb.name).section(u' ', 0, 0) != first)
                continue;
            for (const Option &option : verb.options) {
                if (const QString word = zshOption(option); !options.contains(word))
                    options += word + u' ';
            }
            plain += argumentWords(verb);
        }
        const QString rest = plain.isEmpty() ? u"'*:file:_files'"_s : u"'*: :(%1)'"_s.arg(plain.join(u' '));
        const QString files = secondWords(first).isEmpty()
            ? QString()
            : u"[[ -n $second ]] && { _arguments -s %1$common '*:file:_files'; return }; "_s.arg(options);
        out += u"    %1) %2_arguments -s %3$common %4 ;;\n"_s.arg(first, files, options, rest);
    }
    return out + u"    esac\n}\n_slipway \"$@\"\n"_s;
}

QString fishOption(const Option &option, const QString &condition)
{
    QString line
        = u"complete -c slipway %1-l %2"_s.arg(condition.isEmpty() ? QString() : u"-n %1 "_s.arg(quoted(condition)), text(option.name));
    if (option.letter)
        line += u" -s %1"_s.arg(QLatin1Char(option.letter));
    if (!option.value.empty()) {
        const QString kind = kindOf(option);
        line += kind == "choice"_L1 ? u" -x -a %1"_s.arg(quoted(text(option.choices)))
            : kind == "folder"_L1   ? u" -x -a '(__fish_complete_directories)'"_s
                                    : u" -x"_s;
    }
    return line + u" -d %1\n"_s.arg(QString(quoted(Cli::tr(option.help))));
}

QString fishCompletion()
{
    QString out = u"# fish completion for slipway; made from its table of verbs\n"_s;
    for (const Option &option : commonOptions())
        out += fishOption(option, {});
    for (const QString &first : firstWords()) {
        const QByteArray name = first.toUtf8();
        const VerbEntry *verb = findVerb({name.data(), size_t(name.size())});
        out += u"complete -c slipway -n __fish_use_subcommand -f -a %1 -d %2\n"_s.arg(
            first, quoted(verb ? Cli::tr(verb->summary) : secondWords(first).join(u", "_s)));
    }
    for (const VerbEntry &verb : verbs()) {
        const QString name = text(verb.name);
        const QString first = name.section(u' ', 0, 0), second = name.section(u' ', 1);
        QString condition = u"__fish_seen_subcommand_from "_s + first;
        if (!second.isEmpty()) {
            out += u"complete -c slipway -n %1 -f -a %2 -d %3\n"_s.arg(
                quoted(condition + u"; and not __fish_seen_subcommand_from "_s + secondWords(first).join(u' ')), second,
                quoted(Cli::tr(verb.summary)));
            condition += u"; and __fish_seen_subcommand_from "_s + second;
        }
        for (const Option &option : verb.options)
            out += fishOption(option, condition);
        if (const QStringList words = argumentWords(verb); !words.isEmpty())
            out += u"complete -c slipway -n %1 -f -a %2\n"_s.arg(quoted(condition), quoted(words.join(u' ')));
    }
    return out;
}

} // namespace

int runCompletion(CliSession &session)
{
    const QString shell = session.call.arguments.value(0);
    if (shell == "bash"_L1)
        session.out.write(bashCompletion().toUtf8());
    else if (shell == "zsh"_L1)
        session.out.write(zshCompletion().toUtf8());
    else if (shell == "fish"_L1)
        session.out.write(fishCompletion().toUtf8());
    else
        return session.out.fail({ErrorKind::BadInput,
                                 shell.isEmpty() ? u"completion"_s : shell,
                                 Cli::tr("There are completions for bash, zsh and fish."),
                                 Cli::tr("For instance: slipway completion bash > ~/.local/share/bash-completion/completions/slipway"),
                                 {}});
    return 0;
}

} // namespace slipway
