// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/auditmodels.h"

#include "items/deptreemodel.h"
#include "items/modulenames.h"

using namespace Qt::StringLiterals;

namespace slipway {

void AuditTable::setCount(qsizetype count)
{
    m_count = count;
}

void AuditTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void VulnModel::setFindings(const QList<VulnFinding> &findings)
{
    if (findings == m_findings)
        return;
    beginResetModel();
    m_findings = findings;
    setCount(findings.size());
    endResetModel();
}

const VulnFinding *VulnModel::findingAt(int row) const
{
    return row >= 0 && row < m_findings.size() ? &m_findings[row] : nullptr;
}

QString VulnModel::text(const VulnFinding &finding, int column) const
{
    switch (column) {
    case IdColumn:
        return finding.entry.id;
    case ModuleColumn:
        return displayPath(finding.module.listedPath);
    case FoundColumn:
        return finding.module.version;
    case FixedColumn:
        return finding.fixedIn.isEmpty() ? tr("no fix") : QString::fromUtf8(finding.fixedIn);
    case ReachColumn:
        if (!finding.reach)
            return tr("not looked for");
        switch (*finding.reach) {
        case Reach::Required:
            return tr("only required");
        case Reach::Imported:
            return tr("imported");
        case Reach::Called:
            return tr("called");
        }
        return {};
    case SummaryColumn:
        return finding.entry.summary;
    default:
        return {};
    }
}

ItemTone VulnModel::tone(const VulnFinding &finding, int column) const
{
    if (column == ReachColumn || column == IdColumn)
        return !finding.reach || *finding.reach == Reach::Called ? ItemTone::Bad
            : *finding.reach == Reach::Imported                  ? ItemTone::Warning
                                                                 : ItemTone::Muted;
    if (column == FixedColumn)
        return finding.fixedIn.isEmpty() ? ItemTone::Warning : ItemTone::Good;
    return ItemTone::Text;
}

QVariant VulnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const VulnFinding &finding = m_findings[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(finding, column);
    case Qt::ToolTipRole:
        return column == IdColumn ? (QStringList{finding.entry.id} + finding.entry.aliases).join(u'\n') : text(finding, column);
    case ModulePathRole:
        return finding.module.listedPath;
    case ModuleVersionRole:
        return finding.module.version;
    case ToneRole:
        return int(column == ReachColumn && !finding.reach ? ItemTone::Muted : tone(finding, column));
    case StrongRole:
        return column == IdColumn && (!finding.reach || *finding.reach == Reach::Called);
    case CodeRole:
        return column == FoundColumn || (column == FixedColumn && !finding.fixedIn.isEmpty());
    case SortRole:
        return text(finding, column);
    default:
        return {};
    }
}

QVariant VulnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn:
        return tr("Vulnerability");
    case ModuleColumn:
        return tr("Module");
    //: Heading of a column: the version that is used.
    case FoundColumn:
        return tr("Found in");
    case FixedColumn:
        return tr("Fixed in");
    //: Heading of a column: whether the faulty code is called.
    case ReachColumn:
        return tr("Reach");
    case SummaryColumn:
        return tr("Summary");
    default:
        return {};
    }
}

void LicenceModel::setLicences(const QList<ModuleLicence> &licences)
{
    if (licences == m_licences)
        return;
    beginResetModel();
    m_licences = licences;
    setCount(licences.size());
    endResetModel();
}

QString LicenceModel::text(const ModuleLicence &licence, int column) const
{
    switch (column) {
    case ModuleColumn:
        return displayPath(licence.path);
    case VersionColumn:
        return licence.version;
    case LicenceColumn:
        return licence.state == LicenceState::NotAsked ? tr("not looked for") : licenceText(licence);
    case FilesColumn: {
        QStringList names;
        for (const LicenceFile &file : licence.files)
            names.append(file.name);
        return names.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant LicenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ModuleLicence &licence = m_licences[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(licence, column);
    case Qt::ToolTipRole:
        return column == LicenceColumn && !licence.why.isEmpty() ? licence.why : text(licence, column);
    case ModulePathRole:
        return licence.path;
    case ModuleVersionRole:
        return licence.version;
    case ToneRole:
        return int(column != LicenceColumn || licence.state == LicenceState::Known ? ItemTone::Text : ItemTone::Warning);
    case StrongRole:
        return false;
    case CodeRole:
        return column == VersionColumn;
    case SortRole:
        return text(licence, column);
    default:
        return {};
    }
}

QVariant LicenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ModuleColumn:
        return tr("Module");
    case VersionColumn:
        return tr("Version");
    case LicenceColumn:
        return tr("Licence");
    case FilesColumn:
        return tr("Files");
    default:
        return {};
    }
}

void SumModel::setProblems(const QList<SumProblem> &sums, const QList<VerifiedModule> &verified)
{
    beginResetModel();
    m_sums = sums;
    m_verified = verified;
    m_verified.removeIf([](const VerifiedModule &module) {
        return module.state == VerifiedModule::State::Good || module.state == VerifiedModule::State::NotInCache;
    });
    setCount(m_sums.size() + m_verified.size());
    endResetModel();
}

int SumModel::lineAt(int row) const
{
    return row >= m_verified.size() && row < rowCount() ? m_sums[row - m_verified.size()].line : 0;
}

QVariant SumModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    // What was changed on the disk comes first.
    const bool isVerified = index.row() < m_verified.size();
    const VerifiedModule verified = isVerified ? m_verified[index.row()] : VerifiedModule();
    const SumProblem problem = isVerified ? SumProblem() : m_sums[index.row() - m_verified.size()];
    const QString place = isVerified ? tr("module cache") : problem.line > 0 ? u"go.sum:"_s + QString::number(problem.line) : u"go.sum"_s;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case SortRole:
        return index.column() == PlaceColumn ? place : isVerified ? verifiedText(verified) : sumProblemText(problem);
    case ModulePathRole:
        return isVerified ? verified.module.path : problem.module.path;
    case ModuleVersionRole:
        return isVerified ? verified.module.version : problem.module.version;
    case ToneRole: {
        const bool isHarmless = !isVerified && problem.kind == SumProblem::Kind::Extra;
        return int(isHarmless || index.column() == PlaceColumn ? ItemTone::Muted : isVerified ? ItemTone::Bad : ItemTone::Warning);
    }
    case StrongRole:
        return false;
    case CodeRole:
        return index.column() == PlaceColumn && !isVerified;
    default:
        return {};
    }
}

QVariant SumModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == PlaceColumn ? tr("Place") : tr("Problem");
}

} // namespace slipway
