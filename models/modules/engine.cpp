// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/engine.h"

#include "base/atomicfile.h"
#include "modules/parsecache.h"
#include "modules/projectanalysis.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QStandardPaths>

#include <algorithm>

namespace slipway {

struct ModuleEngine::Private {
    QString cacheFolder;
    std::mutex mutex; ///< of `stores`; each store has its own for what is in it
    QHash<QString, std::shared_ptr<ModuleStore>> stores; ///< by module cache

    std::shared_ptr<ModuleStore> store(const QString &moduleCache)
    {
        const std::scoped_lock lock(mutex);
        std::shared_ptr<ModuleStore> &store = stores[moduleCache];
        if (!store)
            store = std::make_shared<ModuleStore>(moduleCache, parseCacheFile(moduleCache));
        return store;
    }

    QString parseCacheFile(const QString &moduleCache) const
    {
        if (cacheFolder.isEmpty())
            return {};
        const QByteArray name = QCryptographicHash::hash(moduleCache.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
        return cacheFolder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".parsed");
    }
};

ModuleEngine::ModuleEngine(QString cacheFolder)
    : d(std::make_unique<Private>())
{
    d->cacheFolder = std::move(cacheFolder);
}

ModuleEngine::~ModuleEngine() = default;

QString ModuleEngine::defaultCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/slipway/modules");
}

Result<std::shared_ptr<const ModuleAnalysis>> ModuleEngine::analyse(const AnalysisRequest &request)
{
    const QString moduleCache = QDir::cleanPath(request.moduleCache.isEmpty() ? defaultModuleCache() : request.moduleCache);
    const std::shared_ptr<ModuleStore> store = d->store(moduleCache);
    const std::scoped_lock lock(store->mutex());
    store->forgetProblems();
    Result<Project> project = readProject(*store, request);
    if (!project)
        return std::unexpected(project.error());
    return analyseProject(store, std::move(*project));
}

Result<> ModuleEngine::withProject(const AnalysisRequest &request, const std::function<void(ModuleStore &, const Project &)> &use)
{
    const QString moduleCache = QDir::cleanPath(request.moduleCache.isEmpty() ? defaultModuleCache() : request.moduleCache);
    const std::shared_ptr<ModuleStore> store = d->store(moduleCache);
    const std::scoped_lock lock(store->mutex());
    store->forgetProblems();
    const Result<Project> project = readProject(*store, request);
    if (!project)
        return std::unexpected(project.error());
    use(*store, *project);
    return {};
}

namespace {

Result<> saveParsed(ModuleStore &store)
{
    QByteArray content;
    size_t count = 0;
    {
        const std::scoped_lock lock(store.mutex());
        count = store.unsaved().size();
        if (count == 0)
            return {};
        content = ParseCache::content(store);
    }
    const QString folder = QFileInfo(store.parseCacheFile()).path();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::ToolFailed, folder, QStringLiteral("the folder cannot be made"));
    if (Result<> written = writeAtomically(store.parseCacheFile(), content, Durability::Crash); !written)
        return written;
    const std::scoped_lock lock(store.mutex());
    store.markSaved(count);
    return {};
}

Result<> saveStore(ModuleStore &store)
{
    if (store.parseCacheFile().isEmpty())
        return {};
    const Result<> saved = saveParsed(store);
    return saved ? store.facts().save() : saved;
}

} // namespace

Result<> ModuleEngine::save()
{
    QList<std::shared_ptr<ModuleStore>> stores;
    {
        const std::scoped_lock lock(d->mutex);
        stores = d->stores.values();
    }
    for (const std::shared_ptr<ModuleStore> &store : stores) {
        if (Result<> saved = saveStore(*store); !saved)
            return saved;
    }
    return {};
}

qsizetype ModuleEngine::unsavedCount() const
{
    const std::scoped_lock lock(d->mutex);
    qsizetype count = 0;
    for (const std::shared_ptr<ModuleStore> &store : d->stores) {
        const std::scoped_lock storeLock(store->mutex());
        if (!store->parseCacheFile().isEmpty())
            count += qsizetype(store->unsaved().size());
    }
    return count;
}

void ModuleEngine::forget()
{
    const std::scoped_lock lock(d->mutex);
    d->stores.clear();
}

Result<std::shared_ptr<const ModuleAnalysis>> analyse(const AnalysisRequest &request)
{
    return ModuleEngine().analyse(request);
}

} // namespace slipway
