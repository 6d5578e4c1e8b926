// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// From a path to what the project says. Everything slow happens in other threads; nothing here starts a program.
#include "workspace/workspace_p.h"

#include "base/atomicfile.h"
#include "modules/member.h"
#include "process/environment.h"

#include <QTimer>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Where GoReleaser looks for a recipe.
constexpr QLatin1StringView kRecipeNames[] = {
    "/.config/goreleaser.yml"_L1, "/.config/goreleaser.yaml"_L1, "/.goreleaser.yml"_L1,
    "/.goreleaser.yaml"_L1,       "/goreleaser.yml"_L1,          "/goreleaser.yaml"_L1,
};

/// What git touches when the branch, the tags or the index change.
constexpr QLatin1StringView kGitNames[] = {"/HEAD"_L1, "/index"_L1, "/packed-refs"_L1, "/refs/tags"_L1, "/refs/heads"_L1};

/// An empty text is a text; a null one would mean "read the file".
QByteArray asText(const QByteArray &text)
{
    return text.isNull() ? QByteArray("") : text;
}

} // namespace

void Workspace::Private::readFromPath(const QString &given)
{
    path = given;
    state = ProjectState::Loading;
    error = {};
    isSettled = false;
    baseEnvironment = buildEnvironment();
    Q_EMIT q->projectChanged();
    const QString goWork = ownEnvironment().value(u"GOWORK"_s);
    headReading.ask(
        [given, goWork]() -> Result<ProjectHead> {
            return findMainFile(given).and_then([&](const QString &file) { return readHead(file, goWork); });
        },
        [this](const Result<ProjectHead> &read) { takeHead(read); });
}

void Workspace::Private::takeHead(const Result<ProjectHead> &read)
{
    if (!read)
        return fail(read.error());
    head = *read;
    evaluateTrust();
    rememberRecent();
    state = head.problem.detail.isEmpty() ? ProjectState::Ready : ProjectState::Failed;
    error = head.problem;
    watch();
    files.acknowledge(head.mainFile, head.text);
    Q_EMIT q->projectChanged();
    readAll();
}

void Workspace::Private::fail(const Error &problem)
{
    state = ProjectState::Failed;
    error = problem;
    Q_EMIT q->projectChanged();
}

void Workspace::Private::readAll()
{
    readAnalysis();
    readContents();
    readRepositoryState();
    lookForGo();
}

AnalysisRequest Workspace::Private::analysisRequest(const QByteArray &text) const
{
    AnalysisRequest request = questionAbout(head.mainFile, workFile(), asText(text));
    request.moduleCache = moduleCache();
    if (isAlone && head.kind == MainFileKind::GoMod)
        request.workFile = head.goWork;
    if (toolchain.version.startsWith("go"_L1))
        request.localGo = toolchain.version.sliced(2);
    return request;
}

void Workspace::Private::readAnalysis()
{
    forgetConfirmation();
    if (!head.problem.detail.isEmpty()) {
        analysisReading.drop();
        analysis.reset();
        Q_EMIT q->analysisChanged();
        return;
    }
    isSettled = false;
    analysisReading.ask([engine = engine, request = analysisRequest(head.text)] { return engine->analyse(request); },
                        [this](const AnalysisResult &read) { takeAnalysis(read); });
}

void Workspace::Private::takeAnalysis(const AnalysisResult &read)
{
    analysis = read ? *read : nullptr;
    const ProjectState before = std::exchange(state, read ? ProjectState::Ready : ProjectState::Failed);
    error = read ? Error() : read.error();
    if (state != before)
        Q_EMIT q->projectChanged();
    Q_EMIT q->analysisChanged();
    // What was parsed is kept for the next start, once the answer is on the screen.
    threads->start([engine = engine] { (void)engine->save(); });
    if (goModules)
        compareWithGo();
    else if (!hasFetched)
        confirm();
}

void Workspace::Private::readContents()
{
    isSettled = false;
    contentsReading.ask([head = head] { return slipway::readContents(head); }, [this](const ProjectContents &read) { takeContents(read); });
}

void Workspace::Private::takeContents(const ProjectContents &read)
{
    if (contents == read)
        return;
    const TagRules before = tagRules();
    contents = read;
    if (tagRules() != before)
        readRepositoryState();
    Q_EMIT q->recipeChanged();
    Q_EMIT q->targetsChanged();
}

TagRules Workspace::Private::tagRules() const
{
    TagRules rules;
    if (contents) {
        const RecipeGit &git = contents->recipe.recipe.git;
        rules = {git.tagSort, git.prereleaseSuffix, git.ignoredTags, {}, {}};
    }
    const QMap<QString, QString> own = ownEnvironment();
    rules.current = own.value(u"GORELEASER_CURRENT_TAG"_s);
    rules.previous = own.value(u"GORELEASER_PREVIOUS_TAG"_s);
    return rules;
}

void Workspace::Private::readRepositoryState()
{
    isSettled = false;
    repositoryReading.ask([root = head.root, rules = tagRules()] { return readRepository(root, rules); },
                          [this](const Result<RepositoryState> &read) { takeRepository(read); });
}

void Workspace::Private::takeRepository(const Result<RepositoryState> &read)
{
    const RepositoryState now = read.value_or(RepositoryState());
    const Error problem = read ? Error() : read.error();
    if (problem != repositoryError && !read)
        post(problem);
    repositoryError = problem;
    const bool isOther = now.gitFolder != repository.gitFolder || now.branch != repository.branch;
    const bool isChanged = now != repository;
    repository = now;
    if (isOther)
        watch();
    if (isChanged)
        Q_EMIT q->repositoryChanged();
}

void Workspace::Private::watch()
{
    QStringList watched{head.mainFile, head.root, head.root + "/go.sum"_L1};
    if (head.kind == MainFileKind::OtherMod)
        watched.append(head.mainFile.chopped(3) + "sum"_L1);
    for (const QString &member : head.members + head.workMembers)
        watched.append(member + "/go.mod"_L1);
    if (!head.goWork.isEmpty())
        watched.append(head.goWork);
    for (const QLatin1StringView name : kRecipeNames)
        watched.append(head.root + name);
    if (!repository.gitFolder.isEmpty()) {
        for (const QLatin1StringView name : kGitNames)
            watched.append(repository.gitFolder + name);
        if (!repository.branch.isEmpty())
            watched.append(repository.gitFolder + "/refs/heads/"_L1 + repository.branch);
    }
    watched.removeDuplicates();
    files.setFiles(watched);
}

void Workspace::Private::filesChanged(const QStringList &changed)
{
    if (changed.contains(head.mainFile)) {
        isSettled = false;
        textReading.ask([file = head.mainFile] { return readFile(file, 16 << 20); },
                        [this](const Result<QByteArray> &text) { takeChangedText(text); });
    }
    const auto isOf = [&](const QString &folder) {
        return std::ranges::any_of(changed, [&](const QString &file) { return file.startsWith(folder + u'/'); });
    };
    const auto hasName = [&](QLatin1StringView name) {
        return std::ranges::any_of(changed, [&](const QString &file) { return file != head.mainFile && file.endsWith(name); });
    };
    if (changed.contains(head.root) || hasName(".work"_L1))
        lookForWorkFile();
    if (hasName(".mod"_L1) || hasName(".sum"_L1) || hasName(".work"_L1))
        readAnalysis();
    if (changed.contains(head.root) || hasName(".yml"_L1) || hasName(".yaml"_L1))
        readContents();
    if (changed.contains(head.root) || (!repository.gitFolder.isEmpty() && isOf(repository.gitFolder)))
        readRepositoryState();
}

void Workspace::Private::takeChangedText(const Result<QByteArray> &text)
{
    if (!text)
        return fail(text.error());
    files.acknowledge(head.mainFile, *text);
    if (*text == head.text && state != ProjectState::Failed)
        return;
    takeText(*text);
    Q_EMIT q->modFileChangedOutside();
}

void Workspace::Private::takeText(const QByteArray &text)
{
    const QStringList members = head.members;
    const QByteArray goLine = head.goLine;
    head = withText(std::move(head), text);
    const ProjectState before = state;
    state = head.problem.detail.isEmpty() ? ProjectState::Ready : ProjectState::Failed;
    const bool isChanged = state != before || error != head.problem;
    error = head.problem;
    if (head.members != members) {
        watch();
        readContents();
    }
    if (isChanged)
        Q_EMIT q->projectChanged();
    readAnalysis();
    // Another go line may want another Go, or be content with the one that is there.
    if (head.goLine != goLine)
        lookForGo();
}

void Workspace::Private::forgetProject()
{
    for (Background *reading :
         {&headReading, &textReading, &analysisReading, &previewReading, &contentsReading, &repositoryReading, &goFinding})
        reading->drop();
    probe.cancel();
    modCheck.cancel();
    forgetConfirmation();
    toldConfirmationError = {};
    files.setFiles({});
    runner.reset();
    planAgain = {};
    workCopy.forget();
    path.clear();
    head = {};
    trust = Trust::Unknown;
    analysis.reset();
    past.reset();
    contents.reset();
    repository = {};
    repositoryError = {};
    toolchain = {};
    toolchainError = {};
    compilers.clear();
    state = ProjectState::Closed;
    error = {};
}

bool Workspace::Private::isBusy() const
{
    return headReading.isBusy() || textReading.isBusy() || analysisReading.isBusy() || contentsReading.isBusy()
        || repositoryReading.isBusy() || goFinding.isBusy() || probe.isAsking() || confirmation.isAsking();
}

void Workspace::Private::tellWhenSettled()
{
    // One answer often asks the next question; only what is still quiet after that counts.
    QTimer::singleShot(0, q, [this] {
        if (isSettled || isBusy())
            return;
        isSettled = true;
        Q_EMIT q->settled();
    });
}

} // namespace slipway
