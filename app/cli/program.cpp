// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include "become.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// The language of messages as POSIX and GNU gettext have it.
QString languageOfEnvironment()
{
    for (const char *name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            return value.startsWith("zh") ? u"zh_CN"_s : u"en"_s;
    }
    return u"en"_s;
}

int runVerb(CliSession &session, std::span<const VerbRoutine> routines, const QString &otherProgram)
{
    const bool wantsHelp = session.call.has("help") && session.call.verb->name != "help";
    const std::string_view name = wantsHelp ? "help" : session.call.verb->name;
    const auto found = std::ranges::find(routines, name, &VerbRoutine::name);
    if (found != routines.end())
        return found->run(session);
    const auto other = becomeProgram(otherProgram, QCoreApplication::arguments().sliced(1));
    return session.out.fail(other.error());
}

} // namespace

Language::Language(const QString &asked)
{
    const QString language = asked.isEmpty() ? languageOfEnvironment() : asked;
    QLocale::setDefault(QLocale(language));
    if (m_translator.load(u":/i18n/slipway_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&m_translator);
}

int runCommandLine(std::span<const VerbRoutine> routines, const QString &otherProgram)
{
    const QStringList words = QCoreApplication::arguments().sliced(1);
    const Language language(languageIn(words));
    const Result<Invocation> call = parseArguments(words);
    if (!call)
        return Output().fail(call.error());
    Output out(*call);
    CliSession session{*call, out};
    if (const QString folder = call->value("chdir"); !folder.isEmpty() && !QDir::setCurrent(folder)) {
        const Error error{ErrorKind::BadInput, folder, Cli::tr("There is no such folder, or it cannot be entered."), {}, {}};
        return out.fail(error);
    }
    const int code = runVerb(session, routines, otherProgram);
    const auto finished = out.finish();
    return finished ? code : out.fail(finished.error());
}

} // namespace slipway
