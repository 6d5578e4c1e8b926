// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "updates/updatecheck.h"

#include "updates/texts.h"
#include "modfile/semver.h"
#include "tools/goadvice.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// In one command: enough to let go work in parallel, few enough to see it get on.
constexpr qsizetype kModulesAtOnce = 24;

QString wordsOf(const Answer &answer)
{
    const QString words = QString::fromUtf8(answer.words.trimmed());
    return words.isEmpty() ? answer.error.detail : words;
}

} // namespace

UpdateCheck::UpdateCheck(UpdateRequest request, ProcessOptions options, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_options(std::move(options))
    , m_report(m_request.modules)
{
}

void UpdateCheck::start()
{
    m_report.asked = QDateTime::currentDateTimeUtc();
    for (const ModuleUpdate &module : std::as_const(m_report.modules)) {
        if (module.state == UpdateState::NotChecked)
            m_pending.append(module.path);
    }
    m_total = int(m_pending.size());
    if (m_request.context.environment.value(u"GOPROXY"_s) == "off"_L1) {
        m_pending.clear();
        m_report.problem
            = {ErrorKind::ToolFailed, u"GOPROXY"_s, Updates::tr("GOPROXY is “off”, so nobody can be asked for newer versions."), {}, {}};
    }
    QMetaObject::invokeMethod(this, &UpdateCheck::next, Qt::QueuedConnection);
}

void UpdateCheck::cancel()
{
    m_question.reset(); // ends go
    m_pending.clear();
    for (ModuleUpdate &module : m_report.modules) {
        if (module.state == UpdateState::NotChecked)
            module.why = Updates::tr("The check was cancelled before its turn.");
    }
    m_report.problem = {ErrorKind::Cancelled, {}, Updates::tr("The check was cancelled."), {}, {}};
    QMetaObject::invokeMethod(this, &UpdateCheck::end, Qt::QueuedConnection);
}

ModuleUpdate *UpdateCheck::find(const QString &path)
{
    const auto found = std::ranges::find(m_report.modules, path, &ModuleUpdate::path);
    return found == m_report.modules.end() ? nullptr : &*found;
}

void UpdateCheck::next()
{
    while (m_pending.isEmpty()) {
        if (!m_report.problem.detail.isEmpty() || m_stage == Stage::Majors)
            return end();
        if (m_stage == Stage::Updates)
            prepareTimes();
        else
            prepareMajors();
    }
    m_batch = m_pending.first(qMin(m_pending.size(), kModulesAtOnce));
    m_pending.remove(0, m_batch.size());
    ask(m_stage == Stage::Updates ? goUpdatesCommand(m_request.context, m_batch)
                                  : goVersionsCommand(m_request.context, m_scratch.path(), m_batch));
}

void UpdateCheck::ask(const Command &command)
{
    m_question = std::make_unique<Question>(command, m_options);
    connect(m_question.get(), &Question::answered, this, &UpdateCheck::take);
    m_question->ask();
}

void UpdateCheck::take(const Answer &answer)
{
    m_question.release()->deleteLater();
    if (m_stage == Stage::Updates) {
        takeUpdates(answer);
        m_done += int(m_batch.size());
        Q_EMIT progressed(m_done, m_total);
    } else if (m_stage == Stage::Majors) {
        takeMajors(answer);
    } else if (const auto answers = parseVersionAnswers(answer.output)) {
        takeTimes(*answers);
    }
    next();
}

void UpdateCheck::failBatch(const QString &words)
{
    for (const QString &path : std::as_const(m_batch)) {
        if (ModuleUpdate *update = find(path)) {
            update->state = UpdateState::Failed;
            update->why = words;
        }
    }
}

void UpdateCheck::takeUpdates(const Answer &answer)
{
    const auto answers = parseVersionAnswers(answer.output);
    if (!answer.isGood() || !answers) {
        // go refused as a whole: the same would happen to all others.
        failBatch(answer.isGood() ? answers.error().detail : wordsOf(answer));
        if (!answer.isGood() && m_report.problem.detail.isEmpty()) {
            m_report.problem = answer.error;
            m_report.problem.detail = wordsOf(answer);
            m_report.problem = withGoHint(m_report.problem);
            m_pending.clear();
        }
        return;
    }
    for (const VersionAnswer &each : *answers) {
        if (ModuleUpdate *update = find(each.path))
            takeAnswer(*update, each);
    }
    // What go left out was not answered.
    for (const QString &path : std::as_const(m_batch)) {
        ModuleUpdate *update = find(path);
        if (update && update->state == UpdateState::NotChecked) {
            update->state = UpdateState::Failed;
            update->why = Updates::tr("go did not answer for it.");
        }
    }
}

void UpdateCheck::prepareTimes()
{
    m_stage = Stage::Times;
    for (const ModuleUpdate &module : std::as_const(m_report.modules)) {
        if (module.patch && !module.patch->time.isValid())
            m_pending.append(module.path + u'@' + module.patch->version);
    }
}

void UpdateCheck::takeTimes(const QList<VersionAnswer> &answers)
{
    for (const VersionAnswer &each : answers) {
        ModuleUpdate *update = find(each.path);
        if (update && update->patch && update->patch->version == each.version)
            update->patch->time = each.time;
    }
}

void UpdateCheck::prepareMajors()
{
    m_stage = Stage::Majors;
    if (!m_request.wantsMajors)
        return;
    for (const ModuleUpdate &module : std::as_const(m_report.modules)) {
        if (module.state != UpdateState::Checked || !(module.isDirect || m_request.wantsMajorsOfAll))
            continue;
        for (const QString &path : nextMajorPaths(module.path, module.current)) {
            m_origins.insert(path, module.path);
            m_pending.append(path + "@latest"_L1);
        }
    }
}

void UpdateCheck::takeMajors(const Answer &answer)
{
    const auto answers = parseVersionAnswers(answer.output);
    QHash<QString, VersionAnswer> byPath;
    for (const VersionAnswer &each : answers.value_or(QList<VersionAnswer>()))
        byPath.insert(each.path.section(u'@', 0, 0), each);
    for (const QString &asked : std::as_const(m_batch)) {
        const QString path = asked.section(u'@', 0, 0);
        ModuleUpdate *update = find(m_origins.value(path));
        if (!update)
            continue;
        VersionAnswer each = byPath.value(path);
        if (each.path.isEmpty())
            each.error = answer.isGood() ? Updates::tr("go did not answer for it.") : wordsOf(answer);
        if (!each.error.isEmpty() && !saysThereIsNone(each.error)) {
            update->majorState = UpdateState::Failed;
            update->majorWhy = each.error;
            continue;
        }
        if (update->majorState == UpdateState::NotChecked)
            update->majorState = UpdateState::Checked;
        const bool isNewer = !update->major || compareSemver(each.version.toUtf8(), update->major->version.toUtf8()) > 0;
        if (!each.error.isEmpty() || each.version.isEmpty() || !isNewer)
            continue;
        update->major = NewerVersion{path, each.version, each.time};
        for (const QString &further : nextMajorPaths(path, each.version)) {
            if (!m_origins.contains(further)) {
                m_origins.insert(further, update->path);
                m_pending.append(further + "@latest"_L1);
            }
        }
    }
}

void UpdateCheck::end()
{
    if (std::exchange(m_isEnded, true))
        return;
    m_pending.clear();
    Q_EMIT finished(m_report);
}

} // namespace slipway
