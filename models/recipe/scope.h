// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "recipe/functions.h"
#include "recipe/values.h"

#include <QMap>

namespace slipway {

/// What the templates of a recipe can see at one point of a release: fields, environment and GoReleaser's functions. A value:
/// the with…() functions give a changed copy.
class RecipeScope
{
public:
    RecipeScope(TemplateValue::Map fields, FunctionWorld world);

    /// With more fields; those of the same name are replaced.
    [[nodiscard]] RecipeScope with(const TemplateValue::Map &fields) const;
    [[nodiscard]] RecipeScope with(const QByteArray &name, const QString &value) const;
    /// With another environment, for {{ .Env }} and the functions that ask for it.
    [[nodiscard]] RecipeScope withEnvironment(const QMap<QString, QString> &environment) const;

    const QMap<QString, QString> &environment() const { return m_world.environment; }
    QString workingDirectory() const { return m_world.workingDirectory; }

    /// Fills in one text. Errors: BadInput with GoReleaser's words and the place in the recipe.
    [[nodiscard]] Result<QString> apply(const RecipeText &text) const;
    /// Whether it gives "true".
    [[nodiscard]] Result<bool> isTrue(const RecipeText &text) const;
    enum class Empty { Kept, Dropped };
    [[nodiscard]] Result<QStringList> applyAll(const QList<RecipeText> &texts, Empty empty = Empty::Kept) const;

private:
    TemplateValue::Map m_fields;
    FunctionWorld m_world;
    TemplateFunctions m_functions;
};

/// The mistake of syntax in a text, if there is one: found without filling it in. `message` is GoReleaser's.
[[nodiscard]] Result<> checkTemplate(const RecipeText &text);

/// Where the byte at `position` of a text's value stands in the file.
Location locationIn(const RecipeText &text, qsizetype position);

/// Go's os.ExpandEnv: $NAME and ${NAME} from the environment, nothing where it is not set.
QString goExpanded(const QString &text, const QMap<QString, QString> &environment);

} // namespace slipway
