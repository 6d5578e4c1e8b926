// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/member.h"

#include <utility>

namespace slipway {

AnalysisRequest questionAbout(const QString &modFile, const QString &workFile, const QByteArray &text)
{
    AnalysisRequest request;
    request.modFile = workFile.isEmpty() ? modFile : workFile;
    request.member = workFile.isEmpty() ? QString() : modFile;
    return withSubjectText(std::move(request), text);
}

QString subjectOf(const AnalysisRequest &request)
{
    return request.member.isEmpty() ? request.modFile : request.member;
}

QByteArray subjectText(const AnalysisRequest &request)
{
    return request.member.isEmpty() ? request.modText : request.overlay.value(request.member);
}

AnalysisRequest withSubjectText(AnalysisRequest request, const QByteArray &text)
{
    if (request.member.isEmpty())
        request.modText = text;
    else if (text.isNull())
        request.overlay.remove(request.member);
    else
        request.overlay.insert(request.member, text);
    return request;
}

AnalysisRequest moduleAlone(AnalysisRequest request)
{
    if (request.member.isEmpty())
        return request;
    request.modText = request.overlay.take(request.member);
    request.workFile = std::exchange(request.modFile, std::exchange(request.member, {}));
    return request;
}

} // namespace slipway
