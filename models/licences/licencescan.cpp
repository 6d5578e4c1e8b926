// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "licences/licencescan.h"

#include "licences/texts.h"
#include "base/atomicfile.h"
#include "base/background.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFilesAtOnce = 60; ///< in one command: about half a second of work

} // namespace

/// What was read: states that need no detector, and the different texts that do.
struct LicenceScan::Texts {
    LicenceCache cache;
    QList<ModuleLicence> licences; ///< in the order of the request
    QList<QMap<QString, QString>> files; ///< for each of them: name -> file in the scratch folder
    QMap<QString, QByteArray> contents; ///< by the name of that file, which is the hash of its content
    QHash<QString, LicenceFile> found; ///< by the same name
    Error problem;

    void read(const LicenceRequest &request, const LicencedModule &module);
};

QList<LicencedModule> licencedModules(const ModuleAnalysis &analysis, const QString &root)
{
    QList<LicencedModule> modules;
    for (const ModuleInfo &module : analysis.modules()) {
        if (module.isMain)
            continue;
        if (!module.replacement)
            modules.append({module.path, module.selected, {}});
        else if (module.replacement->version.isEmpty())
            modules.append({module.path, {}, QDir::cleanPath(QDir(root).absoluteFilePath(module.replacement->path))});
        else
            modules.append({module.replacement->path, module.replacement->version, {}});
    }
    return modules;
}

Command identifyLicenceCommand(const LicenceRequest &request, const QString &folder, const QString &answerFile, const QStringList &files)
{
    Command command;
    command.program = request.detector;
    command.arguments = QStringList{u"-headers"_s, u"-json"_s, answerFile} + files;
    command.workingDirectory = folder;
    command.environment = request.environment;
    return command;
}

Result<QHash<QString, LicenceFile>> parseIdentified(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray() && json.trimmed() != "null")
        return failure(ErrorKind::ToolFailed, kLicenceDetector, Licences::tr("The answer is not what identify_license writes."));
    QHash<QString, LicenceFile> files;
    for (const QJsonValue &value : document.array()) {
        LicenceFile file;
        file.confidence = 1;
        for (const QJsonValue &each : value["Classifications"_L1].toArray()) {
            const QString id = spdxIdOf(each["Name"_L1].toString());
            if (id.isEmpty())
                continue;
            file.ids.append(id);
            file.confidence = std::min(file.confidence, each["Confidence"_L1].toDouble());
        }
        file.ids.sort();
        file.ids.removeDuplicates();
        if (file.ids.isEmpty())
            file.confidence = 0;
        files.insert(value["Filepath"_L1].toString(), file);
    }
    return files;
}

LicenceScan::LicenceScan(LicenceRequest request, ProcessOptions options, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_options(std::move(options))
{
}

LicenceScan::~LicenceScan() = default;

/// In another thread: what is cached, what is not there, and the texts to ask about, written into the scratch folder.
std::shared_ptr<LicenceScan::Texts> LicenceScan::readTexts(const LicenceRequest &request, const QString &scratch)
{
    auto texts = std::make_shared<Texts>();
    texts->cache = LicenceCache(request.cacheFile);
    texts->cache.load();
    for (const LicencedModule &module : request.modules)
        texts->read(request, module);
    for (auto it = texts->contents.cbegin(); it != texts->contents.cend(); ++it) {
        if (const Result<> written = writeAtomically(scratch + u'/' + it.key(), it.value()); !written)
            texts->problem = written.error();
    }
    return texts;
}

void LicenceScan::Texts::read(const LicenceRequest &request, const LicencedModule &module)
{
    files.append(QMap<QString, QString>());
    if (const ModuleLicence *known = module.folder.isEmpty() ? cache.find(module.path, module.version) : nullptr) {
        licences.append(*known);
        return;
    }
    const auto read = licenceFiles(request.moduleCache, module.path, module.version, module.folder);
    licences.append(licenceFrom(module.path, module.version, {}));
    ModuleLicence &licence = licences.last();
    if (!read) {
        licence.state = read.error().kind == ErrorKind::BadInput ? LicenceState::NotInCache : LicenceState::Failed;
        licence.why = read.error().detail;
        return;
    }
    if (!read->isEmpty() && request.detector.isEmpty()) {
        licence.state = LicenceState::NotAsked;
        return;
    }
    for (auto it = read->cbegin(); it != read->cend(); ++it) {
        const QString name = QString::fromLatin1(QCryptographicHash::hash(it.value(), QCryptographicHash::Sha256).toHex());
        files.last().insert(it.key(), name);
        contents.insert(name, it.value());
    }
}

void LicenceScan::start()
{
    const auto read = [request = m_request, scratch = m_scratch.path()] { return readTexts(request, scratch); };
    inBackground(this, read, [this](const std::shared_ptr<Texts> &texts) { take(texts); });
}

void LicenceScan::cancel()
{
    m_question.reset();
    QMetaObject::invokeMethod(
        this, [this] { end({ErrorKind::Cancelled, {}, Licences::tr("The scan was cancelled."), {}, {}}); }, Qt::QueuedConnection);
}

void LicenceScan::take(const std::shared_ptr<Texts> &texts)
{
    if (m_isEnded)
        return;
    m_texts = texts;
    m_pending = texts->contents.keys();
    if (!texts->problem.detail.isEmpty())
        return end(texts->problem);
    askNext();
}

void LicenceScan::askNext()
{
    const int total = int(m_texts->contents.size());
    Q_EMIT progressed(total - int(m_pending.size()), total);
    if (m_pending.isEmpty())
        return end({});
    const QStringList batch = m_pending.first(qMin(m_pending.size(), kFilesAtOnce));
    m_pending.remove(0, batch.size());
    m_question = std::make_unique<Question>(
        identifyLicenceCommand(m_request, m_scratch.path(), m_scratch.filePath(u"answer.json"_s), batch), m_options);
    connect(m_question.get(), &Question::answered, this, &LicenceScan::takeAnswer);
    m_question->ask();
}

void LicenceScan::takeAnswer(const Answer &answer)
{
    m_question.release()->deleteLater();
    // It ends with an error where it recognises nothing; what it wrote decides.
    const auto found = readFile(m_scratch.filePath(u"answer.json"_s)).and_then(parseIdentified);
    QFile::remove(m_scratch.filePath(u"answer.json"_s));
    if (!found)
        return end(answer.isGood() ? found.error() : answer.error);
    for (auto it = found->cbegin(); it != found->cend(); ++it)
        m_texts->found.insert(it.key().section(u'/', -1), it.value());
    askNext();
}

void LicenceScan::end(const Error &error)
{
    if (std::exchange(m_isEnded, true))
        return;
    m_pending.clear();
    QList<ModuleLicence> licences;
    for (qsizetype i = 0; m_texts && i < m_texts->licences.size(); ++i) {
        ModuleLicence licence = m_texts->licences[i];
        const QMap<QString, QString> &files = m_texts->files[i];
        if (!files.isEmpty() && error.detail.isEmpty()) {
            QList<LicenceFile> found;
            for (auto it = files.cbegin(); it != files.cend(); ++it) {
                LicenceFile file = m_texts->found.value(it.value());
                file.name = it.key();
                found.append(file);
            }
            licence = licenceFrom(licence.path, licence.version, found);
            m_texts->cache.insert(licence);
        } else if (!files.isEmpty()) {
            licence.state = error.kind == ErrorKind::Cancelled ? LicenceState::NotAsked : LicenceState::Failed;
            licence.why = error.detail;
        }
        licences.append(licence);
    }
    // A cache that cannot be written only makes the next scan slower.
    if (m_texts)
        (void)m_texts->cache.save();
    Q_EMIT finished(licences, error);
}

} // namespace slipway
