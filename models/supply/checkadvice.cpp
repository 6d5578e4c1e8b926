// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/checkadvice.h"

#include "process/command.h"
#include "supply/netrc.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString bareHost(const QString &server)
{
    return hostOf(server).section(u':', 0, 0);
}

CheckRemedy setting(const QString &label, QLatin1StringView name, const QString &value)
{
    return {label, u"go env -w "_s + shellQuoted(QString(name) + u'=' + value), name, value};
}

/// Collects what helps with one question.
class Advice
{
public:
    Advice(const CheckQuestion &question, const CheckStep &step, const QString &server)
        : m_question(question)
        , m_step(step)
        , m_server(server)
    {
    }

    QList<CheckRemedy> remedies();

private:
    bool isAtProxy() const { return m_step.id.startsWith("proxy"_L1); }
    void add(const char *label, const QString &command = {}) { m_remedies.append({CheckWords::tr(label), command}); }
    void addPrivacy();
    void addNetrc();
    void addSsh();
    void addNetwork();
    void addTls();
    void addCredentials();
    void addChecksum();
    void addSetting();
    void addAbsent();
    void addOffline();
    void addWebProxy();
    void addNoRepository();
    void addTags();
    void addOddServer();
    void addInsecure();
    void addGoVcs();
    void addProgram();
    void addNotInDatabase();

    const CheckQuestion &m_question;
    const CheckStep &m_step;
    QString m_server;
    QList<CheckRemedy> m_remedies;
};

void Advice::addPrivacy()
{
    m_remedies.append(setting(CheckWords::tr("If the module is private: let no proxy and no checksum database be asked."), "GOPRIVATE"_L1,
                              privatePatterns(m_question, "GOPRIVATE"_L1)));
}

void Advice::addNetrc()
{
    m_remedies.append({CheckWords::tr("Put a line for the server into %1, which only you may read.").arg(netrcPath(m_question.environment)),
                       u"machine %1 login NAME password TOKEN"_s.arg(isAtProxy() ? hostOf(m_server) : bareHost(m_server))});
}

void Advice::addSsh()
{
    const QString host = bareHost(m_server);
    add(QT_TRANSLATE_NOOP("CheckWords", "Let git use ssh for this server."),
        u"git config --global %1 %2"_s.arg(shellQuoted(u"url.ssh://git@%1/.insteadOf"_s.arg(host)),
                                           shellQuoted(u"https://%1/"_s.arg(host))));
}

void Advice::addNetwork()
{
    if (m_step.fault == CheckFault::Dns)
        add(QT_TRANSLATE_NOOP("CheckWords", "Check the name for a typing error, and whether a VPN has to be connected."),
            u"getent hosts "_s + shellQuoted(bareHost(m_server)));
    else
        add(QT_TRANSLATE_NOOP("CheckWords", "Check that the server can be reached from here."),
            u"curl -sSI "_s + shellQuoted(u"https://"_s + hostOf(m_server)));
    if (m_question.environment.value(u"HTTPS_PROXY"_s).isEmpty() && m_question.environment.value(u"https_proxy"_s).isEmpty())
        add(QT_TRANSLATE_NOOP("CheckWords", "If this network reaches the internet through a web proxy only, name it in the environment."),
            u"export HTTPS_PROXY=http://HOST:PORT"_s);
    if (isAtProxy())
        addPrivacy();
}

void Advice::addTls()
{
    const QString host = hostOf(m_server);
    add(QT_TRANSLATE_NOOP("CheckWords", "See which certificate the server shows, and who signed it."),
        u"openssl s_client -connect %1 -showcerts </dev/null"_s.arg(shellQuoted(host.contains(u':') ? host : host + u":443"_s)));
    add(QT_TRANSLATE_NOOP(
            "CheckWords",
            "Install the authority's certificate, or name it in the environment: go reads SSL_CERT_FILE, git reads GIT_SSL_CAINFO."),
        u"export SSL_CERT_FILE=FILE GIT_SSL_CAINFO=FILE"_s);
}

void Advice::addCredentials()
{
    switch (m_step.fault) {
    case CheckFault::SshKey:
        add(QT_TRANSLATE_NOOP("CheckWords", "See which keys ssh offers, and whether the server takes one."),
            u"ssh -T git@"_s + shellQuoted(bareHost(m_server)));
        add(QT_TRANSLATE_NOOP("CheckWords", "Load your key into the agent: git can ask for no passphrase here."), u"ssh-add"_s);
        add(QT_TRANSLATE_NOOP("CheckWords", "Store the public key in your account on the server."), u"cat ~/.ssh/id_ed25519.pub"_s);
        return;
    case CheckFault::SshHost:
        add(QT_TRANSLATE_NOOP("CheckWords",
                              "Connect once by hand, and compare the fingerprint with the one that the server's owner publishes."),
            u"ssh -T git@"_s + shellQuoted(bareHost(m_server)));
        return;
    case CheckFault::GitRefused:
        add(QT_TRANSLATE_NOOP("CheckWords", "The stored password may be outdated: let git forget it."),
            u"printf 'protocol=https\\nhost=%1\\n\\n' | git credential reject"_s.arg(bareHost(m_server)));
        break;
    case CheckFault::Forbidden:
        add(QT_TRANSLATE_NOOP("CheckWords", "Look whether the account or the token may read this module."));
        break;
    default:
        break;
    }
    addNetrc();
    if (isAtProxy()) {
        addPrivacy();
    } else {
        addSsh();
        add(QT_TRANSLATE_NOOP("CheckWords", "Or let git keep credentials in its helper: it asks once, in a terminal."),
            u"git config --global credential.helper cache && git ls-remote https://%1"_s.arg(m_question.module));
    }
}

void Advice::addChecksum()
{
    add(QT_TRANSLATE_NOOP("CheckWords",
                          "Somebody changed a published version, or something between changes it. Do not accept it unseen: ask the "
                          "authors, or take another version."),
        u"go list -m -versions "_s + shellQuoted(m_question.module));
    add(QT_TRANSLATE_NOOP("CheckWords", "Compare with what the repository itself has."),
        u"GOPROXY=direct GOSUMDB=off go mod download -json "_s + shellQuoted(m_question.module + u'@' + m_question.version));
}

void Advice::addSetting()
{
    if (m_step.id == "private"_L1 && m_server.isEmpty())
        add(QT_TRANSLATE_NOOP("CheckWords", "A module path begins with a host name, such as example.com/team/module."));
    else if (!m_server.isEmpty())
        m_remedies.append(
            {CheckWords::tr("Go back to go's own value of %1.").arg(m_server), u"go env -u "_s + shellQuoted(m_server), m_server, {}});
}

void Advice::addAbsent()
{
    add(QT_TRANSLATE_NOOP("CheckWords", "Check the spelling; which versions there are says:"),
        u"go list -m -versions "_s + shellQuoted(m_question.module));
    if (isAtProxy())
        addPrivacy();
    else
        add(QT_TRANSLATE_NOOP("CheckWords", "Many servers say “not found” to whoever may not read: sign in, then check again."));
}

void Advice::addOffline()
{
    m_remedies.append({CheckWords::tr("Let go use the network again."), u"go env -u GOPROXY"_s, u"GOPROXY"_s, {}});
}

void Advice::addWebProxy()
{
    add(QT_TRANSLATE_NOOP("CheckWords", "Correct the web proxy in the environment."),
        u"export HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT"_s);
    add(QT_TRANSLATE_NOOP("CheckWords", "Or leave this server out of it."), u"export NO_PROXY="_s + shellQuoted(bareHost(m_server)));
}

void Advice::addNoRepository()
{
    addAbsent();
    addSsh();
}

void Advice::addTags()
{
    add(QT_TRANSLATE_NOOP("CheckWords", "See the tags that there are."), u"git ls-remote --tags "_s + shellQuoted(m_server));
}

void Advice::addOddServer()
{
    add(QT_TRANSLATE_NOOP("CheckWords",
                          "Check the address in GOPROXY: what answers there is perhaps no module proxy, or one with trouble."));
}

void Advice::addInsecure()
{
    add(QT_TRANSLATE_NOOP("CheckWords", "Use https in GOPROXY, or take the name and the password out of it."));
}

void Advice::addGoVcs()
{
    const QString before = m_question.setting("GOVCS"_L1);
    const QString rule = privatePatterns(m_question, "GOVCS"_L1) + u':' + m_server;
    m_remedies.append(setting(CheckWords::tr("Allow it for this module."), "GOVCS"_L1, before.isEmpty() ? rule : rule + u',' + before));
}

void Advice::addProgram()
{
    if (m_step.id == "repository"_L1)
        add(QT_TRANSLATE_NOOP("CheckWords", "Install git."), u"apt install git"_s);
}

void Advice::addNotInDatabase()
{
    addPrivacy();
    m_remedies.append(
        setting(CheckWords::tr("If a proxy may know of it, but nobody shall vouch for it: leave it out of the checksum database alone."),
                "GONOSUMDB"_L1, privatePatterns(m_question, "GONOSUMDB"_L1)));
}

QList<CheckRemedy> Advice::remedies()
{
    struct Cure {
        CheckFault fault;
        void (Advice::*add)();
    };
    using enum CheckFault;
    static constexpr Cure cures[] = {
        {Settings, &Advice::addSetting},
        {Offline, &Advice::addOffline},
        {Dns, &Advice::addNetwork},
        {Connection, &Advice::addNetwork},
        {Timeout, &Advice::addNetwork},
        {Tls, &Advice::addTls},
        {WebProxy, &Advice::addWebProxy},
        {WebProxyAuth, &Advice::addWebProxy},
        {Unauthorized, &Advice::addCredentials},
        {Forbidden, &Advice::addCredentials},
        {GitPrompt, &Advice::addCredentials},
        {GitRefused, &Advice::addCredentials},
        {SshKey, &Advice::addCredentials},
        {SshHost, &Advice::addCredentials},
        {NotFound, &Advice::addAbsent},
        {Gone, &Advice::addAbsent},
        {NoRepository, &Advice::addNoRepository},
        {NoTag, &Advice::addTags},
        {Server, &Advice::addOddServer},
        {BadAnswer, &Advice::addOddServer},
        {Insecure, &Advice::addInsecure},
        {GoVcs, &Advice::addGoVcs},
        {NoProgram, &Advice::addProgram},
        {Checksum, &Advice::addChecksum},
        {NotInDatabase, &Advice::addNotInDatabase},
    };
    const auto cure = std::ranges::find(cures, m_step.fault, &Cure::fault);
    if (cure != std::end(cures))
        (this->*cure->add)();
    return m_remedies;
}

} // namespace

QList<CheckRemedy> remediesFor(const CheckQuestion &question, const CheckStep &step, const QString &server)
{
    return Advice(question, step, server).remedies();
}

QString privatePatterns(const CheckQuestion &question, QLatin1StringView setting)
{
    const QStringList elements = question.module.split(u'/');
    const QString pattern = elements.first(elements.size() > 2 ? 2 : 1).join(u'/');
    const QString before = setting == "GOVCS"_L1 ? QString() : question.setting(setting);
    return before.isEmpty() ? pattern : before + u',' + pattern;
}

} // namespace slipway
