// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The element "direct" of GOPROXY: find the repository, then ask git about it.
#include "modfile/modulepath.h"
#include "modfile/semver.h"
#include "supply/checkadvice.h"
#include "supply/govcs.h"
#include "supply/modulecheck_p.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownTags = 5;

bool isVersion(const QString &version)
{
    return isCanonicalVersion(version.toUtf8());
}

/// The versions among the tags that belong to the module, highest first.
QStringList versionsAmong(const QStringList &tags, const QString &module, const QString &root)
{
    const QString prefix = tagOf(module, root, {});
    const QByteArray major = splitPathMajor(module.toUtf8()).major.toByteArray();
    QStringList versions;
    for (const QString &tag : tags) {
        const QString version = tag.mid(prefix.size());
        if (tag.startsWith(prefix) && isVersion(version) && matchesPathMajor(version.toUtf8(), major))
            versions += version;
    }
    std::ranges::sort(versions, [](const QString &a, const QString &b) { return compareSemver(a.toUtf8(), b.toUtf8()) > 0; });
    return versions;
}

} // namespace

void ModuleCheck::Private::checkDiscovery()
{
    if (skipIfOver())
        return;
    if (noProxyPattern.isEmpty() == false && proxies.value(0).kind == ProxyEntry::Kind::Off) {
        isAtEnd = true;
        fail(CheckFault::Offline, CheckWords::tr("GOPROXY=off: go may fetch nothing."));
        return;
    }
    root = knownImportRoot(question.module, isInsecure);
    if (root) {
        end(CheckState::Good, CheckWords::tr("The path says it: %1, with %2.").arg(root->urls.join(u", "_s), root->vcs));
        return;
    }
    QUrl url(u"https://"_s + question.module);
    url.setQuery(u"go-get=1"_s);
    fetch(url, [this](const HttpAnswer &answer) {
        if (answer.fault == NetFault::None || !isInsecure) {
            takeDiscovery(answer);
            return;
        }
        QUrl plain(u"http://"_s + question.module);
        plain.setQuery(u"go-get=1"_s);
        fetch(plain, [this](const HttpAnswer &second) { takeDiscovery(second); });
    });
}

void ModuleCheck::Private::takeDiscovery(const HttpAnswer &answer)
{
    const QString server = answer.url.authority();
    if (answer.fault == NetFault::None)
        root = importRootIn(answer.body, question.module); // go reads it from error pages too
    if (root) {
        end(CheckState::Good, CheckWords::tr("%1 says: %2, with %3.").arg(server, withoutCredentials(root->urls.first()), root->vcs));
        return;
    }
    const CheckFault fault = faultOf(answer);
    if (fault == CheckFault::Unauthorized && !otherAuth().isEmpty()) {
        isAtEnd = true;
        end(CheckState::Note,
            faultSentence(fault, answer) + u'\n'
                + CheckWords::tr("Only go can ask %1, which GOAUTH names: see the last step.").arg(otherAuth()));
        return;
    }
    isAtEnd = true;
    if (fault == CheckFault::None)
        fail(CheckFault::NoRepository,
             CheckWords::tr("%1 does not say where the repository is: its page has no go-import line for this path.").arg(server), {},
             server);
    else
        fail(fault, faultSentence(fault, answer), answer.words, server);
}

void ModuleCheck::Private::checkRepository()
{
    if (skipIfOver())
        return;
    if (root->vcs == "mod"_L1) {
        skip(CheckWords::tr("Its server names a module proxy instead; go asks it in the last step."));
        return;
    }
    if (const Result<> allowed = checkGoVcs(question.setting("GOVCS"_L1), root->root, isPrivate, root->vcs); !allowed) {
        isAtEnd = true;
        fail(CheckFault::GoVcs, CheckWords::tr("GOVCS does not let go use %1 here.").arg(root->vcs), allowed.error().detail, root->vcs);
        return;
    }
    if (!question.mayRunPrograms) {
        skip(CheckWords::tr("Not asked: no program is started for a project that is not trusted."));
        return;
    }
    if (root->vcs != "git"_L1) {
        skip(CheckWords::tr("Slipway asks git repositories only; go asks %1 in the last step.").arg(root->vcs));
        return;
    }
    if (question.gitProgram.isEmpty()) {
        isAtEnd = true;
        fail(CheckFault::NoProgram, CheckWords::tr("git is not installed."));
        return;
    }
    Command command{question.gitProgram,
                    {u"config"_s, u"--global"_s, u"--get-regexp"_s, u"^(url\\..*\\.insteadof|credential\\..*helper)$"_s},
                    folder.path(),
                    programEnvironment(),
                    {},
                    {}};
    run(std::move(command), [this](const Answer &answer) {
        git = parseGitConfiguration(answer.output); // nothing configured is no failure
        listRemote(0, {});
    });
}

void ModuleCheck::Private::listRemote(int index, const QString &earlierWords)
{
    if (index >= root->urls.size()) {
        isAtEnd = true;
        const GitRewrite *rewrite = git.rewriteOf(root->urls.first());
        const QString server = hostOf(rewrite ? rewrite->to : root->urls.first());
        CheckFault fault = faultInGitWords(earlierWords);
        // git asks for a name only after those of .netrc were refused.
        if (fault == CheckFault::GitPrompt && findNetrcEntry(netrc, server.section(u':', 0, 0)))
            fault = CheckFault::GitRefused;
        QStringList lines{sentenceFor(fault, server)};
        if (rewrite)
            lines += CheckWords::tr("git takes %1 in the place of %2, as its configuration says.").arg(rewrite->to, rewrite->from);
        if (const QString helper = git.helperFor(root->urls.first()); !helper.isEmpty())
            lines += CheckWords::tr("git asked its credential helper “%1”.").arg(helper.section(u' ', 0, 0));
        fail(fault, lines.join(u'\n'), earlierWords, server);
        return;
    }
    const QString url = root->urls[index];
    Command command{
        question.gitProgram, {u"ls-remote"_s, u"-q"_s, u"--end-of-options"_s, url}, folder.path(), programEnvironment(), {}, {}};
    run(std::move(command), [this, url, index, earlierWords](const Answer &answer) {
        if (answer.isGood()) {
            takeTags(url, tagsIn(answer.output));
            return;
        }
        // The first address says most; another is tried because go does so.
        const QString words = QString::fromUtf8(answer.words.trimmed());
        const QString said = words.isEmpty() ? answer.error.detail : words;
        listRemote(index + 1, earlierWords.isEmpty() ? said : earlierWords);
    });
}

void ModuleCheck::Private::takeTags(const QString &url, const QStringList &tags)
{
    const QString at = root->folder.isEmpty() ? root->root : root->root + u'/' + root->folder;
    const QStringList versions = versionsAmong(tags, question.module, at);
    const QString wanted = question.version;
    const bool isTag = isVersion(wanted) && !isPseudoVersion(wanted.toUtf8());
    const QString tag = tagOf(question.module, at, wanted);
    if (isTag && !tags.contains(tag)) {
        isAtEnd = true;
        QStringList lines{CheckWords::tr("The repository can be read, but it has no tag %1.").arg(tag)};
        lines += versions.isEmpty()
            ? CheckWords::tr("It has no tag for this module at all.")
            : CheckWords::tr("Its newest are: %1").arg(versions.first(qMin(kShownTags, versions.size())).join(u", "_s));
        fail(CheckFault::NoTag, lines.join(u'\n'), {}, url);
        return;
    }
    isFound = true;
    foundVersion = isVersion(wanted) ? wanted : wanted.isEmpty() || wanted == "latest"_L1 ? versions.value(0) : QString();
    QStringList lines{foundVersion.isEmpty() ? CheckWords::tr("%1 can be read.").arg(withoutCredentials(url))
                                             : CheckWords::tr("%1 can be read, and has %2.").arg(withoutCredentials(url), foundVersion)};
    if (versions.isEmpty() && !isTag)
        lines += CheckWords::tr("It has no tag for this module: go takes the newest commit of the main branch.");
    const GitRewrite *rewrite = git.rewriteOf(url);
    if (rewrite)
        lines += CheckWords::tr("git takes %1 in the place of %2, as its configuration says.").arg(rewrite->to, rewrite->from);
    const QString asked = rewrite ? rewrite->to : url;
    if (!asked.startsWith("http"_L1)) {
        end(CheckState::Good, lines.join(u'\n'));
        return;
    }
    if (const NetrcEntry *entry = findNetrcEntry(netrc, hostOf(asked).section(u':', 0, 0)))
        lines += CheckWords::tr("%1 has credentials for it (login %2).").arg(netrcPath(question.environment), entry->login);
    else if (const QString helper = git.helperFor(url); !helper.isEmpty())
        lines += CheckWords::tr("git may ask its credential helper “%1”.").arg(helper.section(u' ', 0, 0));
    end(CheckState::Good, lines.join(u'\n'));
}

} // namespace slipway
