// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "licences/licencecache.h"
#include "modules/analysis.h"
#include "tools/question.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace slipway {

/// The detector: `identify_license` of Google's licenseclassifier. It knows SPDX names, reads many files in one run, tells how
/// sure it is, and comes through the module proxy like every other Go tool.
inline constexpr QLatin1StringView kLicenceDetector{"identify_license"};
inline constexpr QLatin1StringView kLicenceDetectorPackage{"github.com/google/licenseclassifier/v2/tools/identify_license"};

/// One module whose licence is wanted.
struct LicencedModule {
    QString path, version; ///< of the code that is built in
    QString folder; ///< of a folder replacement, absolute; empty: none
    bool operator==(const LicencedModule &) const = default;
};
/// The build list without main modules. `root`: what relative folders of replacements start from.
QList<LicencedModule> licencedModules(const ModuleAnalysis &analysis, const QString &root);

struct LicenceRequest {
    QString detector; ///< path of identify_license; empty: only what is cached, and what needs no detector, is told
    QString moduleCache;
    QMap<QString, QString> environment;
    QList<LicencedModule> modules;
    QString cacheFile; ///< of LicenceCache; empty: the person's
};

/// `identify_license -headers -json OUT FILES…`: notices that only name a licence count too, as a second one often stands in a file as
/// its notice alone. Its standard output is not for programs.
Command identifyLicenceCommand(const LicenceRequest &request, const QString &folder, const QString &answerFile, const QStringList &files);
/// By path of the file. errors: ToolFailed when it is not what identify_license writes.
[[nodiscard]] Result<QHash<QString, LicenceFile>> parseIdentified(const QByteArray &json);

/// Finds the licences of modules: from the cache on disk, else by reading their files and asking the detector once for every
/// different text. start() once; finished() once, never from inside start(), in the order of the request.
/// Thread: that of its maker; files are read in another.
class LicenceScan : public QObject
{
    Q_OBJECT

public:
    explicit LicenceScan(LicenceRequest request, ProcessOptions options = {}, QObject *parent = nullptr);
    ~LicenceScan() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total); ///< modules
    void finished(const QList<slipway::ModuleLicence> &licences, const slipway::Error &error);

private:
    struct Texts;
    static std::shared_ptr<Texts> readTexts(const LicenceRequest &request, const QString &scratch);
    void take(const std::shared_ptr<Texts> &texts);
    void askNext();
    void takeAnswer(const Answer &answer);
    void end(const Error &error);

    LicenceRequest m_request;
    ProcessOptions m_options;
    QTemporaryDir m_scratch;
    std::shared_ptr<Texts> m_texts;
    QStringList m_pending; ///< files in the scratch folder
    std::unique_ptr<Question> m_question;
    bool m_isEnded = false;
};

} // namespace slipway
