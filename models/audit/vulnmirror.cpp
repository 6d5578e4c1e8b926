// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/vulnmirror.h"

#include "audit/texts.h"
#include "archive/content.h"
#include "base/atomicfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kAtOnce = 6;
constexpr qint64 kMostBytes = 64 << 20;
constexpr QLatin1StringView kState{"index/db.json"};
constexpr QLatin1StringView kModules{"index/modules.json"};
constexpr QLatin1StringView kFetched{"/fetched"}; ///< its time of modification is when the origin was asked

bool isMissing(const HttpAnswer &answer)
{
    return answer.fault == NetFault::None && (answer.status == 404 || answer.status == 410);
}

} // namespace

QString mirrorFolder(const QString &address)
{
    const QByteArray name = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/slipway/vulndb/"_L1 + QString::fromLatin1(name);
}

QDateTime mirrorFetched(const QString &folder)
{
    const QFileInfo mark(folder + kFetched);
    return mark.exists() ? mark.lastModified() : QDateTime();
}

VulnMirror::VulnMirror(const QString &address, QString folder, QList<AuditedModule> modules, QMap<QString, QString> environment,
                       QObject *parent)
    : QObject(parent)
    , m_address(address.endsWith(u'/') ? address.chopped(1) : address)
    , m_folder(std::move(folder))
    , m_modules(std::move(modules))
    , m_environment(std::move(environment))
{
}

VulnMirror::~VulnMirror() = default;

void VulnMirror::start()
{
    want(kState);
    want(kModules);
    next();
}

void VulnMirror::cancel()
{
    QMetaObject::invokeMethod(
        this, [this] { end(failure(ErrorKind::Cancelled, m_address.toDisplayString(), Audit::tr("The check was cancelled."))); },
        Qt::QueuedConnection);
}

void VulnMirror::want(const QString &name)
{
    m_waiting.push_back({name, false});
    ++m_total;
}

void VulnMirror::next()
{
    while (!m_waiting.empty() && m_running.size() < kAtOnce) {
        const Wanted wanted = m_waiting.front();
        m_waiting.pop_front();
        QUrl url = m_address;
        url.setPath(url.path() + u'/' + wanted.name + (wanted.isPlain ? QString() : u".gz"_s));
        HttpRequest request;
        request.url = url;
        request.environment = m_environment;
        request.maximumBytes = kMostBytes;
        m_running.push_back(std::make_unique<HttpGet>(std::move(request), m_connections));
        HttpGet *get = m_running.back().get();
        connect(get, &HttpGet::answered, this, [this, wanted, get](const HttpAnswer &answer) {
            const auto own = std::ranges::find_if(m_running, [&](const auto &each) { return each.get() == get; });
            own->release()->deleteLater();
            m_running.erase(own);
            take(wanted, answer);
        });
        get->ask();
    }
}

Error VulnMirror::problemOf(const HttpAnswer &answer, const QString &name) const
{
    const QString subject = m_address.toDisplayString(QUrl::RemoveUserInfo);
    if (isMissing(answer))
        return {ErrorKind::ToolFailed,
                subject,
                Audit::tr("“%1” is not in the vulnerability database.").arg(name),
                Audit::tr("Is it a database of vulnerabilities? GOVULNDB has its address."),
                {}};
    const QString words = answer.fault == NetFault::None
        ? Audit::tr("The server answered “%1” with status %2.").arg(name).arg(answer.status)
        : answer.fault == NetFault::TimedOut ? Audit::tr("The server does not answer.")
                                             : answer.words;
    return {ErrorKind::ToolFailed,
            subject,
            words,
            answer.webProxy.isEmpty() ? Audit::tr("Check the network and the address.")
                                      : Audit::tr("It goes through the web proxy %1. Check the network, the proxy and the address.")
                                            .arg(answer.webProxy.toDisplayString()),
            {}};
}

void VulnMirror::take(const Wanted &wanted, const HttpAnswer &answer)
{
    if (m_isEnded)
        return;
    if (isMissing(answer) && !wanted.isPlain) {
        m_waiting.push_front({wanted.name, true});
        return next();
    }
    const Result<QByteArray> content
        = answer.isGood() ? unzipped(answer.body, wanted.name) : std::unexpected(problemOf(answer, wanted.name));
    const Result<> kept = content.and_then([&](const QByteArray &bytes) { return keep(wanted.name, bytes); });
    if (!kept)
        return end(kept);
    if (wanted.name == kState)
        m_state = *content;
    Q_EMIT progressed(++m_done, m_total);
    if (m_done == m_total && !std::exchange(m_hasIndex, true))
        wantEntries();
    if (m_done == m_total)
        return end(keep(kState, m_state).and_then([&] { return writeAtomically(m_folder + kFetched, m_state); }));
    next();
}

Result<> VulnMirror::keep(const QString &name, const QByteArray &content) const
{
    if (name == kState && content != m_state)
        return {};
    const QString file = m_folder + u'/' + name;
    if (!QDir().mkpath(QFileInfo(file).path()))
        return failure(ErrorKind::ToolFailed, file, Audit::tr("The folder cannot be made."));
    return writeAtomically(file, content);
}

/// Entries that can concern the modules, are not here or have changed since.
void VulnMirror::wantEntries()
{
    const Result<VulnDatabase> database = VulnDatabase::open(m_folder);
    if (!database)
        return end(std::unexpected(database.error()));
    QSet<QString> wanted;
    for (const AuditedModule &module : std::as_const(m_modules)) {
        for (const VulnReference &reference : database->references(module.path, module.version.toUtf8())) {
            const Result<OsvEntry> entry = database->entry(reference.id);
            const bool isCurrent = entry && (!reference.modified.isValid() || entry->modified >= reference.modified);
            if (!isCurrent && !wanted.contains(reference.id)) {
                wanted.insert(reference.id);
                want("ID/"_L1 + reference.id + ".json"_L1);
            }
        }
    }
}

void VulnMirror::end(const Result<> &result)
{
    if (std::exchange(m_isEnded, true))
        return;
    m_waiting.clear();
    for (auto &get : m_running)
        get->disconnect(this);
    m_running.clear();
    Q_EMIT done(result);
}

} // namespace slipway
