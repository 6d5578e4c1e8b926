// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The last word is go's: it gets the module into an empty cache, with the person's settings.
#include "modfile/gosum.h"
#include "supply/checkadvice.h"
#include "supply/modulecheck_p.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

void ModuleCheck::Private::checkGo()
{
    if (!question.mayRunPrograms) {
        skip(CheckWords::tr("Not asked: no program is started for a project that is not trusted."));
        return;
    }
    if (question.goProgram.isEmpty()) {
        fail(CheckFault::NoProgram, CheckWords::tr("go is not installed."));
        return;
    }
    QList<SumLine> sums = parseSumFile(question.goSum).lines;
    sums.removeIf([this](const SumLine &line) { return line.path != question.module.toUtf8(); });
    if (!folder.isValid() || !writeFile(folder.filePath(u"go.mod"_s), "module check.invalid/check\n\ngo 1.16\n")
        || !writeFile(folder.filePath(u"go.sum"_s), formatSumFile(sums))) {
        fail(CheckFault::Tool, CheckWords::tr("There is no room for a temporary folder."), folder.errorString());
        return;
    }
    const QString version = question.version.isEmpty() ? u"latest"_s : question.version;
    Command command{question.goProgram,
                    {u"mod"_s, u"download"_s, u"-json"_s, question.module + u'@' + version},
                    folder.path(),
                    programEnvironment(),
                    {},
                    {}};
    command.environment.insert(u"GOMODCACHE"_s, folder.filePath(u"cache"_s));
    command.environment.insert(u"GOFLAGS"_s, u"-modcacherw"_s);
    run(std::move(command), [this](const Answer &answer) { takeGo(answer); });
}

void ModuleCheck::Private::takeGo(const Answer &answer)
{
    const QJsonObject module = QJsonDocument::fromJson(answer.output).object();
    QString words = module["Error"_L1].toString();
    if (words.isEmpty() && !answer.isGood())
        words = answer.words.isEmpty() ? answer.error.detail : QString::fromUtf8(answer.words);
    if (!words.isEmpty()) {
        const CheckFault fault = faultInGoWords(words);
        const bool isNews = q->failingStep() < 0;
        fail(fault,
             isNews ? CheckWords::tr("go cannot get it, although every step before was good.") : CheckWords::tr("go cannot get it either."),
             words);
        if (!isNews)
            step().remedies.clear(); // they stand at the step that failed first
        return;
    }
    foundVersion = module["Version"_L1].toString();
    const qint64 size = QFileInfo(module["Zip"_L1].toString()).size();
    QStringList lines{CheckWords::tr("go gets %1@%2 (%3).").arg(question.module, foundVersion, QLocale().formattedDataSize(size))};
    const QString origin = module["Origin"_L1]["URL"_L1].toString();
    if (!origin.isEmpty())
        lines += CheckWords::tr("It comes from %1.").arg(withoutCredentials(origin));
    for (int i = 0; i < current; ++i) {
        if (steps[i].state != CheckState::Failed)
            continue;
        steps[i].state = CheckState::Note;
        steps[i].detail += u'\n' + CheckWords::tr("go gets the module all the same: see the last step.");
        if (!isReplaying)
            Q_EMIT q->stepChanged(i);
    }
    end(CheckState::Good, lines.join(u'\n'));
}

} // namespace slipway
