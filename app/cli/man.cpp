// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "clisession.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// Text that troff takes as it is.
QString plain(QString words)
{
    words.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u'\'', u"\\(aq"_s);
    return words.startsWith(u'.') ? u"\\&"_s + words : words;
}

QString optionEntry(const Option &option)
{
    QString head = option.letter ? u"\\fB\\-%1\\fR, "_s.arg(QLatin1Char(option.letter)) : QString();
    head += u"\\fB%1\\fR"_s.arg(plain(u"--"_s + text(option.name)));
    if (!option.value.empty())
        head += u" \\fI%1\\fR"_s.arg(plain(text(option.value)));
    QString help = Cli::tr(option.help);
    if (!option.choices.empty())
        help += u" ("_s + text(option.choices).replace(u' ', u", "_s) + u')';
    return u".TP\n%1\n%2\n"_s.arg(head, plain(help));
}

QString verbEntry(const VerbEntry &verb)
{
    QString entry = u".SS %1\n%2\n"_s.arg(plain(u"slipway "_s + text(verb.name) + u' ' + text(verb.arguments)).trimmed(),
                                          plain(Cli::tr(verb.summary)));
    if (*verb.details != 0)
        entry += u".PP\n%1\n"_s.arg(plain(Cli::tr(verb.details)));
    for (const Option &option : verb.options)
        entry += optionEntry(option);
    return entry;
}

struct ExitCode {
    int code;
    const char *meaning;
};
constexpr ExitCode kExitCodes[] = {
    {0, QT_TRANSLATE_NOOP("Cli", "Done.")},
    {1, QT_TRANSLATE_NOOP("Cli", "The work failed: a build error, a gate.")},
    {2, QT_TRANSLATE_NOOP("Cli", "Wrong usage or wrong input; the message has file, line and column.")},
    {3, QT_TRANSLATE_NOOP("Cli", "Refused: the project is not trusted, the tree is not clean, something was not confirmed.")},
    {4, QT_TRANSLATE_NOOP("Cli", "A tool, the disk or the network failed.")},
    {130, QT_TRANSLATE_NOOP("Cli", "Cancelled.")},
};

} // namespace

int runMan(CliSession &session)
{
    QString page = u".TH SLIPWAY 1 \"\" \"slipway %1\"\n.SH %2\nslipway \\- %3\n.SH %4\n\\fBslipway\\fR \\fI%5\\fR\n"_s.arg(
        QCoreApplication::applicationVersion(), Cli::tr("NAME"), plain(Cli::tr("See, edit, build and release Go modules.")),
        Cli::tr("SYNOPSIS"), plain(Cli::tr("VERB [OPTIONS] [ARGUMENTS]")));
    page += u".SH %1\n"_s.arg(Cli::tr("VERBS"));
    for (const VerbEntry &verb : verbs())
        page += verbEntry(verb);
    page += u".SH %1\n"_s.arg(Cli::tr("OPTIONS OF EVERY VERB"));
    for (const Option &option : commonOptions())
        page += optionEntry(option);
    page += u".SH %1\n"_s.arg(Cli::tr("EXIT STATUS"));
    for (const auto &[code, meaning] : kExitCodes)
        page += u".TP\n\\fB%1\\fR\n%2\n"_s.arg(code).arg(plain(Cli::tr(meaning)));
    page += u".SH %1\n.BR go (1),\n.BR slipway\\-desktop (1)\n"_s.arg(Cli::tr("SEE ALSO"));
    session.out.write(page.toUtf8());
    return 0;
}

} // namespace slipway
