// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "clisession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString spelled(const Option &option)
{
    QString shown = option.letter ? u"-%1, "_s.arg(QLatin1Char(option.letter)) : u"    "_s;
    shown += u"--"_s + text(option.name);
    return option.value.empty() ? shown : shown + u' ' + text(option.value);
}

void printOptions(Output &out, std::span<const Option> options)
{
    qsizetype width = 0;
    for (const Option &option : options)
        width = std::max(width, spelled(option).size());
    for (const Option &option : options) {
        QString help = Cli::tr(option.help);
        if (!option.choices.empty())
            help += u" ("_s + text(option.choices).replace(u' ', u", "_s) + u')';
        out.line(u"  "_s + spelled(option).leftJustified(width) + u"  "_s + help);
    }
}

int printVerbs(Output &out)
{
    out.line(Cli::tr("See, edit, build and release Go modules."));
    out.line({});
    out.line(Cli::tr("Usage: slipway VERB [OPTIONS] [ARGUMENTS]"));
    out.line({});
    qsizetype width = 0;
    for (const VerbEntry &verb : verbs())
        width = std::max(width, qsizetype(verb.name.size()));
    for (const VerbEntry &verb : verbs())
        out.line(u"  "_s + out.inked(Ink::Strong, text(verb.name).leftJustified(width)) + u"  "_s + Cli::tr(verb.summary));
    out.line({});
    out.line(Cli::tr("Options of every verb:"));
    printOptions(out, commonOptions());
    out.line({});
    out.line(Cli::tr("“slipway help VERB” explains one. Without a verb the desktop opens."));
    return 0;
}

int printVerb(Output &out, const VerbEntry &verb)
{
    out.line(Cli::tr("Usage: slipway %1")
                 .arg(text(verb.name) + (verb.options.empty() ? QString() : u' ' + Cli::tr("[OPTIONS]"))
                      + (verb.arguments.empty() ? QString() : u' ' + text(verb.arguments))));
    out.line({});
    out.line(Cli::tr(verb.summary));
    if (*verb.details != 0) {
        out.line({});
        out.line(Cli::tr(verb.details));
    }
    if (!verb.options.empty()) {
        out.line({});
        out.line(Cli::tr("Options:"));
        printOptions(out, verb.options);
    }
    out.line({});
    out.line(Cli::tr("Options of every verb:"));
    printOptions(out, commonOptions());
    return 0;
}

} // namespace

int runHelp(CliSession &session)
{
    if (session.call.verb->name != "help")
        return printVerb(session.out, *session.call.verb);
    if (session.call.arguments.isEmpty())
        return printVerbs(session.out);
    const QString wanted = session.call.arguments.join(u' ');
    const QByteArray name = wanted.toUtf8();
    if (const VerbEntry *verb = findVerb({name.data(), size_t(name.size())}))
        return printVerb(session.out, *verb);
    bool found = false;
    for (const VerbEntry &verb : verbs()) { // "help mod": each of its verbs
        if (!text(verb.name).startsWith(wanted + u' '))
            continue;
        session.out.line(text(verb.name).leftJustified(16) + Cli::tr(verb.summary));
        found = true;
    }
    if (found)
        return 0;
    return session.out.fail(
        {ErrorKind::BadInput, wanted, Cli::tr("There is no such verb."), Cli::tr("“slipway help” lists the verbs."), {}});
}

int runVersion(CliSession &session)
{
    const QString version = QCoreApplication::applicationVersion();
    if (session.out.isJson())
        session.out.record("version"_L1, {{"version"_L1, version}, {"qt"_L1, QString::fromLatin1(qVersion())}});
    else
        session.out.line(u"slipway "_s + version);
    return 0;
}

} // namespace slipway
