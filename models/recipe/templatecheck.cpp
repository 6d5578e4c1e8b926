// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/templatecheck.h"

#include "recipe/scope.h"

namespace slipway {

namespace {

class TemplateChecker
{
public:
    QList<Diagnostic> run(const Recipe &recipe)
    {
        check(recipe.env);
        for (const RecipeText &variable : recipe.variables)
            check(variable);
        check(recipe.beforeHooks);
        for (const RecipeBuild &build : recipe.builds)
            check(build);
        for (const RecipeArchive &archive : recipe.archives)
            check(archive);
        check(recipe.checksum.nameTemplate);
        for (const RecipeExtraFile &file : recipe.checksum.extraFiles)
            check({file.glob, file.nameTemplate});
        check({recipe.snapshotVersion, recipe.metadataTimestamp});
        return m_diagnostics;
    }

private:
    void check(const RecipeText &text)
    {
        if (const auto good = checkTemplate(text); !good)
            m_diagnostics.append({DiagnosticSeverity::Error, good.error().location, good.error().detail, good.error().hint});
    }
    void check(const QList<RecipeText> &texts)
    {
        for (const RecipeText &text : texts)
            check(text);
    }
    void check(const QList<RecipeHook> &hooks)
    {
        for (const RecipeHook &hook : hooks) {
            check({hook.command, hook.dir});
            check(hook.env);
        }
    }
    void check(const RecipeBuildDetails &details)
    {
        for (const auto &texts :
             {details.linkerFlags, details.tags, details.flags, details.assemblerFlags, details.compilerFlags, details.env})
            check(texts);
    }
    void check(const RecipeBuild &build)
    {
        check({build.binary, build.main, build.tool, build.modTimestamp, build.skip, build.noUniqueDistDir});
        check(build.details);
        for (const RecipeOverride &over : build.overrides) {
            check(over.target);
            check(over.details);
        }
        check(build.before);
        check(build.after);
    }
    void check(const RecipeArchive &archive)
    {
        check({archive.nameTemplate, archive.wrapInDirectory});
        for (const RecipeFile &file : archive.files)
            check({file.source, file.info.owner, file.info.group, file.info.modTime});
    }

    QList<Diagnostic> m_diagnostics;
};

} // namespace

QList<Diagnostic> checkTemplates(const Recipe &recipe)
{
    return TemplateChecker().run(recipe);
}

} // namespace slipway
