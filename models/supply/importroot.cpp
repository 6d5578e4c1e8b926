// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/importroot.h"

#include "modfile/modulepath.h"

#include <QRegularExpression>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// A host whose paths say where the repository is.
struct KnownHost {
    QLatin1StringView prefix;
    QLatin1StringView pattern; ///< matches the root
};
constexpr KnownHost kHosts[] = {
    {"github.com/"_L1, R"(^github\.com/[\w.\-]+/[\w.\-]+)"_L1},
    {"bitbucket.org/"_L1, R"(^bitbucket\.org/[\w.\-]+/[\w.\-]+)"_L1},
    {"hub.jazz.net/git/"_L1, R"(^hub\.jazz\.net/git/[a-z0-9]+/[\w.\-]+)"_L1},
    {"git.apache.org/"_L1, R"(^git\.apache\.org/[a-z0-9_.\-]+\.git)"_L1},
    {"git.openstack.org/"_L1, R"(^git\.openstack\.org/[\w.\-]+/[\w.\-]+)"_L1},
};

/// The value of an attribute of one HTML tag.
QString attribute(const QString &tag, QLatin1StringView name)
{
    const QRegularExpression pattern(u"\\b%1\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))"_s.arg(name),
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(tag);
    for (int i = 1; i <= 3; ++i) {
        if (!match.captured(i).isEmpty())
            return match.captured(i);
    }
    return {};
}

bool isBelow(const QString &path, const QString &root)
{
    return path == root || path.startsWith(root + u'/');
}

} // namespace

std::optional<ImportRoot> knownImportRoot(const QString &module, bool mayBeInsecure)
{
    for (const KnownHost &host : kHosts) {
        if (!module.startsWith(host.prefix))
            continue;
        const auto match = QRegularExpression(host.pattern).match(module);
        if (!match.hasMatch())
            return std::nullopt;
        return ImportRoot{match.captured(), u"git"_s, {"https://"_L1 + match.captured()}, {}};
    }
    static const QRegularExpression general(
        u"^(?<root>(?<repo>([a-z0-9.\\-]+\\.)+[a-z0-9.\\-]+(:[0-9]+)?(/~?[\\w.\\-]+)+?)\\.(?<vcs>bzr|fossil|git|hg|svn))(/~?[\\w.\\-]+)*$"_s);
    const auto match = general.match(module);
    if (!match.hasMatch())
        return std::nullopt;
    const QString repository = match.captured(u"repo"_s);
    ImportRoot root{match.captured(u"root"_s), match.captured(u"vcs"_s), {"https://"_L1 + repository}, {}};
    if (root.vcs == "git"_L1)
        root.urls += "ssh://"_L1 + repository;
    if (mayBeInsecure)
        root.urls += "http://"_L1 + repository;
    return root;
}

std::optional<ImportRoot> importRootIn(const QByteArray &html, const QString &module)
{
    static const QRegularExpression comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(u"<(/?[a-z]+)\\b([^>]*)>"_s, QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(html).remove(comment);
    std::optional<ImportRoot> found;
    for (auto match = tags.globalMatch(text); match.hasNext();) {
        const auto tag = match.next();
        const QString name = tag.captured(1).toLower();
        if (name == "body"_L1 || name == "/head"_L1)
            break;
        if (name != "meta"_L1 || attribute(tag.captured(2), "name"_L1).toLower() != "go-import"_L1)
            continue;
        const QStringList words = attribute(tag.captured(2), "content"_L1).simplified().split(u' ');
        if ((words.size() != 3 && words.size() != 4) || !isBelow(module, words[0]))
            continue;
        // A module proxy ("mod") is preferred to a repository.
        if (!found || (words[1] == "mod"_L1 && found->vcs != "mod"_L1))
            found = ImportRoot{words[0], words[1], {words[2]}, words.value(3)};
    }
    return found;
}

QString tagOf(const QString &module, const QString &root, const QString &version)
{
    const QString major = QString::fromUtf8(splitPathMajor(module.toUtf8()).major.toByteArray());
    QString below = module.mid(root.size());
    if (below.startsWith(u'/'))
        below.remove(0, 1);
    if (major.startsWith(u'/') && (u'/' + below).endsWith(major))
        below.chop(qMin(major.size(), below.size()));
    QString tag = version;
    if (tag.endsWith("+incompatible"_L1))
        tag.chop(13);
    if (below.endsWith(u'/'))
        below.chop(1);
    return below.isEmpty() ? tag : below + u'/' + tag;
}

} // namespace slipway
