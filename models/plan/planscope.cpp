// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/planscope.h"
#include "plan/texts.h"

#include "archive/checksum.h"
#include "recipe/looseversion.h"
#include "targets/ports.h"

#include <QFile>
#include <QTimeZone>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

using Value = TemplateValue;

/// A repository as GoReleaser sees it: stand-ins where there is none.
struct GitFacts {
    QString branch, commit, shortCommit, tag, summary;
    qint64 commitTime = -62135596800; ///< Go's zero time
    bool isDirty = false;
};

GitFacts gitFacts(const RepositoryState &repository)
{
    const bool hasCommit = repository.exists && !repository.commit.isEmpty();
    if (!hasCommit)
        return {u"none"_s, u"none"_s, u"none"_s, u"v0.0.0"_s, u"none"_s};
    GitFacts facts;
    facts.branch = repository.branch.isEmpty() ? u"HEAD"_s : repository.branch;
    facts.commit = repository.commit;
    facts.shortCommit = repository.commit.first(std::min<qsizetype>(7, repository.commit.size()));
    facts.tag = repository.tag.isEmpty() ? u"v0.0.0"_s : repository.tag;
    facts.summary = repository.isTagOnHead ? repository.tag : facts.shortCommit;
    if (repository.isDirty)
        facts.summary += "-dirty"_L1;
    if (repository.commitDate.isValid())
        facts.commitTime = repository.commitDate.toSecsSinceEpoch();
    facts.isDirty = repository.isDirty && !repository.tag.isEmpty(); // GoReleaser looks only once it has a tag
    return facts;
}

QString rfc3339(qint64 seconds)
{
    if (seconds == -62135596800)
        return u"0001-01-01T00:00:00Z"_s;
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

Value::Map gitFields(const GitFacts &facts, const RepositoryState &repository)
{
    const auto text = [](const QString &value) { return Value::string(value); };
    return {
        {"Summary", text(facts.summary)},
        {"Tag", text(facts.tag)},
        {"PreviousTag", text(repository.previousTag)},
        {"Branch", text(facts.branch)},
        {"Commit", text(facts.commit)},
        {"ShortCommit", text(facts.shortCommit)},
        {"FullCommit", text(facts.commit)},
        {"CommitDate", text(rfc3339(facts.commitTime))},
        {"CommitTimestamp", Value::integer(facts.commitTime, "int64")},
        {"GitURL", text(repository.remoteUrl)},
        {"IsGitDirty", Value::boolean(facts.isDirty)},
        {"IsGitClean", Value::boolean(!facts.isDirty)},
        {"GitTreeState", text(facts.isDirty ? u"dirty"_s : u"clean"_s)},
        {"TagSubject", text(repository.tagSubject)},
        {"TagContents", text(repository.tagContents)},
        {"TagBody", text(repository.tagBody)},
    };
}

Value::Map versionFields(const LooseVersion &version, const QString &text)
{
    const QByteArray raw = LooseVersion{version.major, version.minor, version.patch, {}}.toText();
    return {
        {"Version", Value::string(text)},
        {"RawVersion", Value::string(raw)},
        {"Major", Value::unsignedInteger(version.major)},
        {"Minor", Value::unsignedInteger(version.minor)},
        {"Patch", Value::unsignedInteger(version.patch)},
        {"Prerelease", Value::string(version.prerelease)},
    };
}

Value::Map generalFields(const PlanInput &input)
{
    const Target host = hostOf(input.toolchain);
    const TemplateTime now{input.now.toSecsSinceEpoch(), input.now.time().msec() * 1'000'000};
    return {
        {"ProjectName", Value::string(input.recipe.projectName)},
        {"ModulePath", Value::string(input.modulePath)},
        {"Date", Value::string(rfc3339(now.seconds))},
        {"Timestamp", Value::integer(now.seconds, "int64")},
        {"Now", Value::time(now)},
        {"IsSnapshot", Value::boolean(input.isSnapshot)},
        {"IsSingleTarget", Value::boolean(false)},
        {"IsNightly", Value::boolean(false)},
        {"IsDraft", Value::boolean(input.recipe.isDraft)},
        {"ReleaseNotes", Value::string(QString())},
        {"ReleaseURL", Value::string(QString())},
        {"Runtime", Value::structure({{"Goos", Value::string(host.os)}, {"Goarch", Value::string(host.arch)}}, "context.Runtime")},
    };
}

FunctionWorld worldOf(const PlanInput &input)
{
    FunctionWorld world;
    world.environment = input.environment;
    world.workingDirectory = input.root;
    world.now = {input.now.toSecsSinceEpoch(), input.now.time().msec() * 1'000'000};
    world.readFile = input.readFile;
    if (input.readFile)
        world.digestFile = [](const QString &path, const QString &algorithm) -> std::optional<QByteArray> {
            const Result<QByteArray> sum = fileChecksum(path, algorithm);
            return sum ? std::optional(*sum) : std::nullopt;
        };
    return world;
}

/// The recipe's `env` is filled in before anything is known of the repository.
Result<QMap<QString, QString>> releaseEnvironment(const PlanInput &input, const RecipeScope &early)
{
    QMap<QString, QString> environment = input.environment;
    for (const RecipeText &text : input.recipe.env) {
        const Result<QString> value = early.apply(text);
        if (!value)
            return std::unexpected(value.error());
        const qsizetype equals = value->indexOf(u'=');
        if (equals > 0)
            environment.insert(value->first(equals), value->sliced(equals + 1));
    }
    return environment;
}

Result<LooseVersion> versionOfTag(const PlanInput &input, const QString &tag)
{
    const auto version = parseLooseVersion(tag.toUtf8());
    if (version || input.isSnapshot)
        return version.value_or(LooseVersion());
    return failure(ErrorKind::BadInput, tag, u"failed to parse tag '%1' as semver: %2"_s.arg(tag, QString::fromUtf8(version.error())),
                   tr("Rehearse a snapshot, or name the tag like v1.2.3."));
}

Result<> checkTag(const PlanInput &input)
{
    const RepositoryState &repository = input.repository;
    if (input.recipe.git.ignoredTags.contains(repository.tag) && !repository.tag.isEmpty())
        return failure(ErrorKind::BadInput, repository.tag,
                       tr("The recipe ignores the tag “%1”, and Slipway does not look for an older one yet.").arg(repository.tag));
    if (input.isSnapshot)
        return {};
    if (!repository.exists)
        return failure(ErrorKind::BadInput, input.root, tr("The project is in no git repository, so a release has no version."),
                       tr("Rehearse a snapshot instead."));
    if (repository.tag.isEmpty())
        return failure(ErrorKind::BadInput, input.root, u"git doesn't contain any tags. Either add a tag or use --snapshot"_s,
                       tr("Rehearse a snapshot, or tag the commit."));
    if (!repository.isTagOnHead)
        return failure(ErrorKind::BadInput, repository.tag,
                       u"git tag %1 was not made against commit %2"_s.arg(repository.tag, repository.commit),
                       tr("Rehearse a snapshot, or tag the commit."));
    return {};
}

Result<Value::Map> variableFields(const PlanInput &input, const RecipeScope &scope)
{
    Value::Map variables;
    for (const auto &[name, text] : input.recipe.variables.asKeyValueRange()) {
        const Result<QString> value = scope.apply(text);
        if (!value)
            return std::unexpected(value.error());
        variables.insert(name.toUtf8(), Value::string(*value));
    }
    return Value::Map{{"Var", Value::map(variables, "map[string]string")}};
}

} // namespace

Target hostOf(const Toolchain &toolchain)
{
    const Target host{toolchain.environment.value(u"GOHOSTOS"_s), toolchain.environment.value(u"GOHOSTARCH"_s), {}};
    return host.isNull() ? hostTarget() : host;
}

Result<ReleaseScope> releaseScope(const PlanInput &input)
{
    if (const auto good = checkTag(input); !good)
        return std::unexpected(good.error());
    const GitFacts facts = gitFacts(input.repository);
    const auto version = versionOfTag(input, facts.tag);
    if (!version)
        return std::unexpected(version.error());
    const RecipeScope general(generalFields(input), worldOf(input));
    const RecipeScope early = general.with(gitFields({}, {})).with(versionFields({}, {}));
    const auto environment = releaseEnvironment(input, early);
    if (!environment)
        return std::unexpected(environment.error());
    const QString plain = facts.tag.startsWith(u'v') ? facts.tag.sliced(1) : facts.tag;
    RecipeScope scope = general.with(gitFields(facts, input.repository)).with(versionFields(*version, plain)).withEnvironment(*environment);
    const auto variables = variableFields(input, scope);
    if (!variables)
        return std::unexpected(variables.error());
    scope = scope.with(*variables);
    if (!input.isSnapshot)
        return ReleaseScope{scope, facts.tag, plain, input.repository.previousTag, facts.commit};
    const auto snapshot = scope.apply(input.recipe.snapshotVersion);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    if (snapshot->isEmpty())
        return failure(ErrorKind::BadInput, u"snapshot"_s, u"empty snapshot name"_s, {}, input.recipe.snapshotVersion.location);
    return ReleaseScope{scope.with("Version", *snapshot), facts.tag, *snapshot, input.repository.previousTag, facts.commit};
}

} // namespace slipway
