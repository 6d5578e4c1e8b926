// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/redactor.h"

#include "process/secretforms.h"

namespace slipway {

Redactor::Redactor(std::shared_ptr<const SecretMatcher> matcher)
    : m_matcher(std::move(matcher))
{
}

QByteArrayView Redactor::feed(QByteArrayView bytes)
{
    if (m_held.isEmpty())
        return scan(bytes, false);
    m_work = m_held;
    m_work.append(bytes);
    m_held.clear();
    return scan(m_work, false);
}

QByteArrayView Redactor::finish()
{
    m_work = m_held;
    m_held.clear();
    return scan(m_work, true);
}

QByteArrayView Redactor::scan(QByteArrayView bytes, bool isLast)
{
    m_output.clear();
    const char *const end = bytes.end();
    const char *stop = end; // behind what may be shown
    const char *copied = bytes.begin(); // up to here it stands in the output
    for (const char *at = m_matcher->nextCandidate(copied, end); at != end; at = m_matcher->nextCandidate(at, end)) {
        const SecretMatcher::Answer answer = m_matcher->match(at, end, isLast);
        if (answer.needsMore) {
            m_held = QByteArray(at, end - at);
            stop = at;
            break;
        }
        if (answer.length == 0) {
            ++at;
            continue;
        }
        m_output.append(copied, at - copied).append(kReplacement);
        at += answer.length;
        copied = at;
    }
    if (copied == bytes.begin())
        return QByteArrayView(copied, stop);
    return m_output.append(copied, stop - copied);
}

std::shared_ptr<const SecretMatcher> makeMatcher(const QStringList &secrets, const QMap<QString, QString> &environment)
{
    QList<QByteArray> forms;
    for (const QString &secret : secrets + passwordsInAddresses(environment))
        forms += secretForms(secret.toUtf8());
    return std::make_shared<SecretMatcher>(forms);
}

} // namespace slipway
