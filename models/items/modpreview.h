// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/modulehealth.h"
#include "modules/difference.h"
#include "modules/engine.h"
#include "modules/getrules.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace slipway {

/// What other text in go.mod would change.
struct Preview {
    QByteArray text{}; ///< the text that was asked about; of askGet(): what go get makes of it
    std::shared_ptr<const ModuleAnalysis> analysis{}; ///< null: see `error`
    ChangeRisk risk{}; ///< for safety, by what this machine knows
    QList<Change> changes{}; ///< against the analysis that was compared with
    QList<GetMove> moves{}; ///< of askGet(): what gives way, and why
    QList<GetConflict> conflicts{}; ///< of askGet(): why go get refuses; then there is no analysis
    QStringList guessed{}; ///< of askGet(): modules of which not every version is known
    Error error{}; ///< detail empty: none
    std::chrono::microseconds took{};
};

/// Answers what-ifs in another thread; a newer question replaces an older one, whose answer is dropped.
class ModPreview : public QObject
{
    Q_OBJECT

public:
    explicit ModPreview(QObject *parent = nullptr);
    ~ModPreview() override;

    /// Null: it makes its own at the first question.
    void setEngine(std::shared_ptr<ModuleEngine> engine);
    /// Null: new vulnerabilities are not looked for.
    void setDatabase(std::shared_ptr<const VulnDatabase> database) { m_database = std::move(database); }
    /// Compares `before` with what `request` gives; answers with ready().
    void ask(const AnalysisRequest &request, std::shared_ptr<const ModuleAnalysis> before);
    /// The same for what `go get` makes of the request's text.
    void askGet(const AnalysisRequest &request, const QList<ModuleVersion> &wishes, std::shared_ptr<const ModuleAnalysis> before);
    void cancel();
    bool isBusy() const { return m_pending != 0; }

Q_SIGNALS:
    void ready(const slipway::Preview &preview);

private:
    using Work = std::function<Preview(ModuleEngine &)>;
    void start(const Work &work);

    std::shared_ptr<ModuleEngine> m_engine;
    std::shared_ptr<const VulnDatabase> m_database;
    quint64 m_asked = 0;
    quint64 m_pending = 0; ///< number of the question that waits for its answer; 0: none
};

} // namespace slipway
