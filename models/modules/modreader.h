// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/laxmodfile.h"
#include "modules/names.h"

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace slipway {

/// A question about one `.mod` file of a module cache, and the answer.
struct ModJob {
    enum class Outcome : quint8 { Pending, Good, Missing, Broken, Unchanged };
    NodeId node = kNone; ///< whose go.mod it is
    std::string_view path;
    std::string_view version;
    qint64 knownModified = -1; ///< with knownSize: what the parse cache knows about the file; -1: nothing
    quint32 knownSize = 0;
    Outcome outcome = Outcome::Pending; ///< Unchanged: the parse cache is right
    bool isSilent = false; ///< says nothing about its other versions
    QByteArray problem; ///< of a missing or broken one
    std::string_view module;
    std::string_view go;
    qint64 modified = -1; ///< of the file that was read
    quint32 size = 0; ///< bytes of it
    quint32 first = 0; ///< of its requirements
    quint32 count = 0;
};

struct ReadRequire {
    std::string_view path;
    std::string_view version;
    quint64 pathHash = 0;
};

/// Reads and parses `.mod` files below GOMODCACHE/cache/download while its user goes on asking: on other threads where that
/// pays, else when the answers are taken. Few files are underway at a time, so that their memory is used again and again.
/// Answers come in the order of the questions, whatever the threads do. Thread: that of its user.
class ModReader
{
public:
    using Taker = std::function<void(const ModJob &job, std::span<const ReadRequire> requirements)>;

    explicit ModReader(const QString &moduleCache);
    ~ModReader();

    /// `question`: a job without an answer; what its views show stays where it is until it is answered.
    void ask(ModJob question);
    /// So many questions are underway that it is time to take answers.
    bool isBusy() const { return m_underway.size() >= kMostUnderway; }
    /// Waits for the next few answers and hands out each; what they refer to is good until this returns. False: nothing is underway.
    bool takeNext(const Taker &take);

private:
    struct Batch;
    static constexpr size_t kMostUnderway = 12;

    void sendOff();
    void startThreads();
    void serve();
    void finish(const Batch &batch);
    Batch *takeWaiting();
    void work(Batch &batch);
    bool isUnchanged(const char *name, const ModJob &job) const;
    void readOne(Batch &batch, ModJob &job);
    static void takeParsed(Batch &batch, ModJob &job);

    int m_folder = -1; ///< cache/download, opened
    std::unique_ptr<Batch> m_filling; ///< takes questions
    std::vector<std::unique_ptr<Batch>> m_spare;
    std::mutex m_mutex; ///< of m_underway, of the states in it, and of m_isEnding
    std::condition_variable m_hasWork;
    std::condition_variable m_hasAnswer;
    std::deque<std::unique_ptr<Batch>> m_underway; ///< oldest first; changed by the user's thread only
    bool m_isEnding = false;
    size_t m_asked = 0;
    std::vector<std::jthread> m_threads;
};

} // namespace slipway
