// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tools/jsonstream.h"

#include <QJsonDocument>

namespace slipway {

namespace {

/// Behind the brace that closes the object at `start`; -1 if none does.
qsizetype endOfObject(const QByteArray &text, qsizetype start)
{
    int depth = 0;
    bool isInString = false;
    for (qsizetype i = start; i < text.size(); ++i) {
        const char c = text.at(i);
        if (isInString) {
            if (c == '\\')
                ++i;
            else
                isInString = c != '"';
            continue;
        }
        isInString = c == '"';
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return -1;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

} // namespace

std::optional<QList<QJsonObject>> parseJsonStream(const QByteArray &text)
{
    QList<QJsonObject> objects;
    qsizetype position = 0;
    while (true) {
        while (position < text.size() && isSpace(text.at(position)))
            ++position;
        if (position == text.size())
            return objects;
        const qsizetype end = text.at(position) == '{' ? endOfObject(text, position) : -1;
        const QJsonDocument document = end < 0 ? QJsonDocument() : QJsonDocument::fromJson(text.sliced(position, end - position));
        if (!document.isObject())
            return std::nullopt;
        objects.append(document.object());
        position = end;
    }
}

} // namespace slipway
