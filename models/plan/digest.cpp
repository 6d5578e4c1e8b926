// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <concepts>

namespace slipway {

namespace {

/// Every value is preceded by its length, so that no two plans give the same bytes.
class Digester
{
public:
    void add(const QByteArray &bytes)
    {
        add(qint64(bytes.size()));
        m_hash.addData(bytes);
    }
    void add(const QString &text) { add(text.toUtf8()); }
    void add(std::integral auto number)
    {
        char bytes[8];
        qToLittleEndian(qint64(number), bytes);
        m_hash.addData(QByteArrayView(bytes, 8));
    }
    template<typename T> void add(const std::optional<T> &value)
    {
        add(value.has_value());
        if (value)
            add(*value);
    }
    template<typename T> void add(const QList<T> &list)
    {
        add(list.size());
        for (const T &value : list)
            add(value);
    }
    void add(const QMap<QString, QString> &map)
    {
        add(map.size());
        for (const auto &[name, value] : map.asKeyValueRange()) {
            add(name);
            add(value);
        }
    }
    void add(const Command &command)
    {
        add(command.program);
        add(command.arguments);
        add(command.workingDirectory);
        add(command.environment);
    }
    void add(const ArchiveEntry &entry)
    {
        add(entry.source);
        add(entry.name);
        add(entry.mode);
        add(entry.modificationTime);
        add(entry.owner);
        add(entry.group);
    }
    void add(const ArchiveGlob &glob)
    {
        add(glob.root);
        add(glob.pattern);
        add(glob.destination);
        add(glob.folder);
        add(glob.stripParent);
        add(glob.info);
        add(glob.position);
    }
    void add(const RunProgram &action) { add(action.command); }
    void add(const BuildTarget &action)
    {
        add(action.target.name());
        add(action.command);
        add(action.output);
        add(action.modificationTime);
    }
    void add(const MakeArchive &action)
    {
        add(action.path);
        add(int(action.format));
        add(action.entries);
        add(action.modificationTime);
        add(action.globs);
    }
    void add(const WriteChecksums &action)
    {
        add(action.path);
        add(action.files);
        add(action.algorithm);
        add(action.isSplit);
        add(action.names);
    }
    void add(const WriteText &action)
    {
        add(action.path);
        add(action.content);
        add(action.modificationTime);
    }
    void add(const WriteArtifacts &action)
    {
        add(action.path);
        add(action.templateJson);
        add(action.root);
        add(action.modificationTime);
    }
    void add(const PrepareFolder &action)
    {
        add(action.path);
        add(action.isCleaned);
    }
    void add(const RequireCleanTree &action) { add(action.root); }
    void add(const Step &step)
    {
        add(step.id);
        add(step.needs);
        add(step.writes);
        add(step.isCheck);
        add(step.isIrreversible);
        add(step.action.index());
        std::visit([this](const auto &action) { add(action); }, step.action);
    }
    QByteArray result() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

QByteArray digest(const Plan &plan)
{
    Digester digester;
    digester.add(plan.name);
    digester.add(plan.steps);
    return digester.result();
}

QByteArray digest(const Step &step)
{
    Digester digester;
    digester.add(step);
    return digester.result();
}

} // namespace slipway
