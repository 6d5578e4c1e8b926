// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/modulecheck_p.h"

#include "modfile/modulepath.h"
#include "process/environment.h"
#include "supply/checkadvice.h"
#include "supply/govcs.h"
#include "tools/goenvironment.h"

#include <QFile>
#include <QTimer>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

ModuleCheck::Private::Private(ModuleCheck *check, CheckQuestion asked)
    : q(check)
    , question(std::move(asked))
{
    const auto patternFor = [this](QLatin1StringView name) {
        const QString own = question.setting(name);
        return matchingPattern(own.isEmpty() ? question.setting("GOPRIVATE"_L1) : own, question.module);
    };
    isPrivate = !matchingPattern(question.setting("GOPRIVATE"_L1), question.module).isEmpty();
    noProxyPattern = patternFor("GONOPROXY"_L1);
    noSumPattern = patternFor("GONOSUMDB"_L1);
    isInsecure = !matchingPattern(question.setting("GOINSECURE"_L1), question.module).isEmpty();
    QFile file(netrcPath(question.environment)); // git reads it whatever GOAUTH says
    if (file.open(QIODevice::ReadOnly))
        netrc = parseNetrc(file.read(1 << 20));
    makeSteps();
}

void ModuleCheck::Private::addStep(const Place &place, const QString &id, const QString &title)
{
    CheckStep step;
    step.id = id;
    step.title = title;
    steps.append(step);
    places.append(place);
}

void ModuleCheck::Private::makeSteps()
{
    addStep({Stage::Privacy}, u"private"_s, CheckWords::tr("Which servers may know of it"));
    const QString list = question.setting("GOPROXY"_L1);
    if (Result<QList<ProxyEntry>> parsed = parseProxyList(list.isEmpty() ? u"https://proxy.golang.org,direct"_s : list))
        proxies = std::move(*parsed);
    else
        settingsProblem = parsed.error().detail;
    bool isDirect = !noProxyPattern.isEmpty();
    for (int i = 0; i < proxies.size(); ++i) {
        isDirect = isDirect || proxies[i].kind == ProxyEntry::Kind::Direct;
        if (proxies[i].kind != ProxyEntry::Kind::Direct)
            addStep({Stage::Proxy, i}, u"proxy:%1"_s.arg(i + 1),
                    proxies[i].kind == ProxyEntry::Kind::Off ? u"GOPROXY=off"_s : CheckWords::tr("Proxy %1").arg(proxies[i].name()));
    }
    if (isDirect) {
        addStep({Stage::Discovery}, u"discovery"_s, CheckWords::tr("Where its repository is"));
        addStep({Stage::Repository}, u"repository"_s, CheckWords::tr("The repository"));
    }
    addStep({Stage::Sums}, u"sums"_s, CheckWords::tr("Checksum database"));
    addStep({Stage::Go}, u"go"_s, CheckWords::tr("Go itself"));
}

void ModuleCheck::Private::advance()
{
    if (!isRunning)
        return;
    const bool isOver = isReplaying ? current + 1 >= ended : isCancelled;
    if (isOver || ++current >= steps.size()) {
        finish();
        return;
    }
    step().state = CheckState::Running;
    if (!isReplaying)
        Q_EMIT q->stepChanged(current);
    perform(places[current]);
}

void ModuleCheck::Private::perform(const Place &place)
{
    switch (place.stage) {
    case Stage::Privacy:
        return checkPrivacy();
    case Stage::Proxy:
        return checkProxy(proxies[place.proxy]);
    case Stage::Discovery:
        return checkDiscovery();
    case Stage::Repository:
        return checkRepository();
    case Stage::Sums:
        return checkSums();
    case Stage::Go:
        return checkGo();
    }
}

void ModuleCheck::Private::end(CheckState state, const QString &detail)
{
    step().state = state;
    step().detail = detail;
    if (isReplaying)
        return advance();
    ++ended;
    Q_EMIT q->stepChanged(current);
    QTimer::singleShot(0, q, [this] { advance(); });
}

void ModuleCheck::Private::fail(CheckFault fault, const QString &detail, const QString &words, const QString &server)
{
    step().fault = fault;
    step().words = withoutCredentials(words.trimmed());
    step().remedies = remediesFor(question, step(), server);
    end(CheckState::Failed, detail);
}

bool ModuleCheck::Private::skipIfOver()
{
    if (isFound)
        skip(CheckWords::tr("Not asked: a step before had it."));
    else if (isAtEnd)
        skip(CheckWords::tr("Not asked: go stops at the failure before."));
    return isFound || isAtEnd;
}

void ModuleCheck::Private::finish()
{
    if (!isRunning)
        return;
    isRunning = false;
    for (int i = 0; i < steps.size(); ++i) {
        if (steps[i].state != CheckState::Waiting && steps[i].state != CheckState::Running)
            continue;
        steps[i].state = CheckState::Skipped;
        steps[i].detail = CheckWords::tr("Cancelled.");
        if (!isReplaying)
            Q_EMIT q->stepChanged(i);
    }
    if (isReplaying)
        return;
    if (isLanguageOld)
        replay();
    Q_EMIT q->finished();
}

void ModuleCheck::Private::fetch(const QUrl &url, std::function<void(const HttpAnswer &)> then)
{
    if (isReplaying)
        return nextHeard < heard.size() ? then(heard[nextHeard++]) : finish();
    HttpRequest request;
    request.url = url;
    request.authorization = authorizationFor(url);
    request.verifiesCertificate = !isInsecure || places[current].stage != Stage::Discovery;
    request.environment = question.environment;
    get = std::make_unique<HttpGet>(std::move(request));
    QObject::connect(get.get(), &HttpGet::answered, q, [this, then = std::move(then)](const HttpAnswer &answer) {
        get.release()->deleteLater(); // its signal is being delivered
        if (isCancelled)
            return finish();
        heard.append(answer);
        then(answer);
    });
    get->ask();
}

void ModuleCheck::Private::run(Command command, std::function<void(const Answer &)> then)
{
    if (isReplaying)
        return nextSaid < said.size() ? then(said[nextSaid++]) : finish();
    program = std::make_unique<Question>(std::move(command));
    QObject::connect(program.get(), &Question::answered, q, [this, then = std::move(then)](const Answer &answer) {
        program.release()->deleteLater();
        if (isCancelled)
            return finish();
        said.append(answer);
        then(answer);
    });
    program->ask();
}

bool ModuleCheck::Private::usesNetrc() const
{
    const QString auth = question.setting("GOAUTH"_L1);
    return auth.isEmpty() || auth.split(u';').contains(u"netrc"_s);
}

QString ModuleCheck::Private::otherAuth() const
{
    QStringList ways = question.setting("GOAUTH"_L1).split(u';', Qt::SkipEmptyParts);
    ways.removeIf([](const QString &way) { return way.trimmed() == "netrc"_L1 || way.trimmed() == "off"_L1; });
    return ways.isEmpty() ? QString() : ways.first().simplified().section(u' ', 0, 0);
}

/// go sends what .netrc has for the beginning of the URL, and only over https. source: cmd/go/internal/auth.loadCredential
QByteArray ModuleCheck::Private::authorizationFor(const QUrl &url) const
{
    if (url.scheme() != "https"_L1 || !url.userInfo().isEmpty() || !usesNetrc())
        return {};
    for (QString prefix = url.authority() + url.path(); !prefix.isEmpty(); prefix = prefix.left(prefix.lastIndexOf(u'/'))) {
        if (const NetrcEntry *entry = findNetrcEntry(netrc, prefix))
            return entry->authorization();
        if (!prefix.contains(u'/'))
            break;
    }
    return {};
}

QMap<QString, QString> ModuleCheck::Private::programEnvironment() const
{
    QMap<QString, QString> environment = queryEnvironment(buildEnvironment(question.environment, {}), question.settings, u"off"_s);
    // As go starts git: nobody is there to answer a question.
    if (!environment.contains(u"GIT_SSH"_s) && !environment.contains(u"GIT_SSH_COMMAND"_s))
        environment.insert(u"GIT_SSH_COMMAND"_s, u"ssh -o ControlMaster=no -o BatchMode=yes"_s);
    return environment;
}

void ModuleCheck::Private::checkPrivacy()
{
    if (const QByteArray problem = checkModulePath(question.module.toUtf8()); !problem.isEmpty()) {
        isAtEnd = true;
        fail(CheckFault::Settings, CheckWords::tr("This is no module path."), QString::fromUtf8(problem));
        return;
    }
    if (!settingsProblem.isEmpty()) {
        isAtEnd = true;
        fail(CheckFault::Settings, CheckWords::tr("GOPROXY cannot be read."), settingsProblem, u"GOPROXY"_s);
        return;
    }
    QStringList lines;
    lines += noProxyPattern.isEmpty() ? CheckWords::tr("Public for the proxies: no pattern of GOPRIVATE or GONOPROXY matches.")
                                      : CheckWords::tr("Private: the pattern %1 matches, so no proxy is asked.").arg(noProxyPattern);
    if (noSumPattern.isEmpty() == noProxyPattern.isEmpty() && noSumPattern == noProxyPattern) {
        if (!noSumPattern.isEmpty())
            lines += CheckWords::tr("The checksum database is not asked either.");
    } else {
        lines += noSumPattern.isEmpty() ? CheckWords::tr("But the checksum database is asked: no pattern of GONOSUMDB matches.")
                                        : CheckWords::tr("The checksum database is not asked: the pattern %1 matches.").arg(noSumPattern);
    }
    if (isInsecure)
        lines += CheckWords::tr("GOINSECURE lets it come without encryption or a valid certificate.");
    end(CheckState::Good, lines.join(u'\n'));
}

ModuleCheck::ModuleCheck(CheckQuestion question, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(question)))
{
}

ModuleCheck::~ModuleCheck() = default;

void ModuleCheck::start()
{
    d->isRunning = true;
    QTimer::singleShot(0, this, [this] { d->advance(); });
}

void ModuleCheck::cancel()
{
    d->isCancelled = true;
    if (d->get)
        d->get->cancel();
    if (d->program)
        d->program->cancel();
}

const CheckQuestion &ModuleCheck::question() const
{
    return d->question;
}

bool ModuleCheck::isRunning() const
{
    return d->isRunning;
}

bool ModuleCheck::isCancelled() const
{
    return d->isCancelled;
}

const QList<CheckStep> &ModuleCheck::steps() const
{
    return d->steps;
}

int ModuleCheck::failingStep() const
{
    const auto failed = std::ranges::find(d->steps, CheckState::Failed, &CheckStep::state);
    return failed == d->steps.end() ? -1 : int(failed - d->steps.begin());
}

QString ModuleCheck::foundVersion() const
{
    return d->foundVersion;
}

} // namespace slipway
