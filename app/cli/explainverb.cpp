// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"

#include "doctor/doctor.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Result<QByteArray> readLog(const QString &name)
{
    QFile file(name);
    const bool isOpen = name.isEmpty() ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorKind::BadInput, name, file.errorString());
    return file.readAll();
}

void print(Output &out, const Diagnosis &found)
{
    if (out.isJson()) {
        QJsonArray remedies;
        for (const Remedy &remedy : found.remedies)
            remedies.append(QJsonObject{{"label"_L1, remedy.label}, {"command"_L1, remedy.command}});
        out.record("diagnosis"_L1, {{"id"_L1, found.id}, {"warning"_L1, found.isWarning}, {"title"_L1, found.title}, {"cause"_L1, found.cause},
                                    {"message"_L1, found.message}, {"offset"_L1, found.offset}, {"remedies"_L1, remedies}});
        return;
    }
    out.line(out.inked(found.isWarning ? Ink::Warning : Ink::Bad, found.title));
    out.line(u"    "_s + out.inked(Ink::Faint, found.message.section(u'\n', 0, 0)));
    out.line(u"    "_s + found.cause);
    for (const Remedy &remedy : found.remedies) {
        out.line(u"    "_s + remedy.label);
        if (!remedy.command.isEmpty())
            out.line(u"      $ "_s + remedy.command);
    }
}

} // namespace

int runExplain(Session &session)
{
    const auto log = readLog(session.call.arguments.value(0));
    if (!log)
        return session.out.fail(log.error());
    const QList<Diagnosis> all = Doctor().examine(*log, doctorLanguage());
    for (const Diagnosis &found : all)
        print(session.out, found);
    if (all.isEmpty())
        session.out.remark(Cli::tr("Nothing in it is known here."));
    return 0;
}

} // namespace slipway
