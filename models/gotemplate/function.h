// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/value.h"

#include <QHash>

#include <expected>
#include <functional>

namespace slipway {

/// A value, or why there is none, in the words Go would use.
using TemplateResult = std::expected<TemplateValue, QByteArray>;

/// What a function takes: Go checks arguments before it calls.
enum class TemplateType { Any, String, Int, StringList, StringMap };

/// A function that templates can call.
struct TemplateFunction {
    QList<TemplateType> parameters; ///< a variadic function's last one stands for any number
    bool isVariadic = false;
    std::function<TemplateResult(const QList<TemplateValue> &arguments)> body;
};

using TemplateFunctions = QHash<QByteArray, TemplateFunction>;

/// The functions that every Go template has, but for `and` and `or`, which the execution knows itself.
const TemplateFunctions &builtinFunctions();

/// The methods of a value's type ("Format" of time.Time); null if it has no such method. The value is the first argument.
const TemplateFunction *methodOf(const TemplateValue &value, const QByteArray &name);

} // namespace slipway
