// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/modcheck.h"

#include "base/atomicfile.h"
#include "modules/member.h"
#include "plan/planproof.h"
#include "tools/goadvice.h"
#include "workspace/confirmation.h"
#include "workspace/workcopy.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// A go.work that means the same, and what go is to read instead of the member's go.mod.
Result<> copyWorkspace(const QString &folder, const AnalysisRequest &request)
{
    const auto write = [&folder](const QString &name) {
        return [file = folder + name](const QByteArray &content) { return writeAtomically(file, content); };
    };
    return readFile(request.modFile, 1 << 20)
        .and_then([&](const QByteArray &work) { return workTextFor(work, QFileInfo(request.modFile).absolutePath()); })
        .and_then(write(u"/go.work"_s))
        .and_then([&] { return write(u"/overlay.json"_s)(overlayText(request.member, folder + u"/go.mod"_s)); });
}

Result<> copyFiles(const QString &folder, const AnalysisRequest &request, const QString &sumFile)
{
    if (const Result<> written = writeAtomically(folder + u"/go.mod"_s, subjectText(request)); !written)
        return written;
    const QByteArray sums = readFile(sumFile).value_or(QByteArray());
    if (request.member.isEmpty())
        return writeAtomically(folder + u"/go.sum"_s, sums);
    const Result<> copied = copyWorkspace(folder, request);
    return copied ? writeAtomically(folder + u"/go.work.sum"_s, sums) : copied;
}

} // namespace

ModCheck::ModCheck(std::shared_ptr<ModuleEngine> engine, ProcessOptions options)
    : m_engine(std::move(engine))
    , m_options(std::move(options))
    , m_work(makeReadingThreads())
{
}

ModCheck::~ModCheck() = default;

void ModCheck::ask(GoContext context, const AnalysisRequest &request, const QString &sumFile)
{
    cancel();
    m_request = request;
    m_folder = std::make_unique<QTemporaryDir>();
    const QString folder = m_folder->path();
    const bool isAlone = request.member.isEmpty();
    context.modFile = isAlone ? folder + u"/go.mod"_s : QString();
    context.environment.insert(u"GOWORK"_s, isAlone ? u"off"_s : folder + u"/go.work"_s);
    m_work.ask([folder, request, sumFile] { return copyFiles(folder, request, sumFile); },
               [this, context](const Result<> &copied) { copied ? askGo(context) : end({}, copied.error()); });
}

void ModCheck::cancel()
{
    m_work.drop();
    if (m_question) {
        // It may be what calls us; its program is stopped when it goes.
        m_question->disconnect(this);
        m_question.release()->deleteLater();
    }
    m_folder.reset();
}

void ModCheck::askGo(const GoContext &context)
{
    Command command = goListModulesCommand(context);
    // The copy may be made consistent: that is what a save would lead to. In a workspace go leaves the members' files alone.
    if (m_request.member.isEmpty())
        command.arguments.replaceInStrings(u"-mod=readonly"_s, u"-mod=mod"_s);
    else
        command.arguments.insert(1, u"-overlay="_s + m_folder->filePath(u"overlay.json"_s));
    m_question = std::make_unique<Question>(command, m_options);
    connect(m_question.get(), &Question::answered, this, &ModCheck::take);
    m_question->ask();
}

void ModCheck::take(const Answer &answer)
{
    const auto modules = parseGoModules(answer.output);
    if (!answer.isGood() || !modules) {
        Error error = answer.isGood() ? modules.error() : answer.error;
        if (!answer.words.trimmed().isEmpty())
            error.detail = QString::fromUtf8(answer.words.trimmed());
        end({}, withGoHint(error));
        return;
    }
    // go has fetched what was missing: only now the own answer is complete.
    m_work.ask([engine = m_engine, request = m_request] { return engine->analyse(request); },
               [this, listed = *modules](const Result<std::shared_ptr<const ModuleAnalysis>> &ours) {
                   if (ours)
                       end(differences(**ours, listed, QFileInfo(m_request.modFile).absolutePath()), {});
                   else
                       end({}, ours.error());
               });
}

void ModCheck::end(const QStringList &differences, const Error &error)
{
    const QByteArray text = subjectText(m_request);
    cancel();
    Q_EMIT answered(text, differences, error);
}

} // namespace slipway
