// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/modcheck.h"

#include "base/atomicfile.h"
#include "tools/goadvice.h"
#include "workspace/confirmation.h"

#include <QCoreApplication>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

Result<> copyFiles(const QString &folder, const QByteArray &text, const QString &sumFile)
{
    if (const Result<> written = writeAtomically(folder + u"/go.mod"_s, text); !written)
        return written;
    const Result<QByteArray> sums = readFile(sumFile);
    return writeAtomically(folder + u"/go.sum"_s, sums.value_or(QByteArray()));
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
    context.modFile = folder + u"/go.mod"_s;
    context.environment.insert(u"GOWORK"_s, u"off"_s);
    m_work.ask([folder, text = request.modText, sumFile] { return copyFiles(folder, text, sumFile); },
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
    // The copy may be made consistent: that is what a save would lead to.
    command.arguments.replaceInStrings(u"-mod=readonly"_s, u"-mod=mod"_s);
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
                       end(differences(**ours, listed), {});
                   else
                       end({}, ours.error());
               });
}

void ModCheck::end(const QStringList &differences, const Error &error)
{
    const QByteArray text = m_request.modText;
    cancel();
    Q_EMIT answered(text, differences, error);
}

} // namespace slipway
