// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/findingtext.h"

#include "audit/auditpanel.h"
#include "common/theme.h"

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qsizetype kMostTraces = 5;

QString paragraph(const QString &text)
{
    return "<p>"_L1 + text.toHtmlEscaped().replace(u'\n', "<br>"_L1) + "</p>"_L1;
}

QString link(const QString &target, const QString &text)
{
    return "<a href=\""_L1 + target.toHtmlEscaped() + "\">"_L1 + text.toHtmlEscaped() + "</a>"_L1;
}

QString reachSentence(const VulnFinding &finding)
{
    if (!finding.reach)
        return AuditPanel::tr("Whether the faulty code is called was not looked for yet.");
    switch (*finding.reach) {
    case Reach::Required:
        return AuditPanel::tr("None of the faulty packages is imported: the module is only required.");
    case Reach::Imported:
        return AuditPanel::tr("A faulty package is imported, but govulncheck finds no call of the faulty code.");
    case Reach::Called:
        return AuditPanel::tr("The faulty code is called, on this way:");
    }
    return {};
}

QString placeHtml(const TraceFrame &frame)
{
    if (frame.location.line == 0)
        return {};
    const QString target = u"place:%1:%2:%3"_s.arg(frame.location.line).arg(frame.location.column).arg(frame.location.file);
    return u" — "_s + link(target, frame.location.file.section(u'/', -1) + u':' + QString::number(frame.location.line));
}

QString traceHtml(const QList<TraceFrame> &trace)
{
    QString html = u"<ol style=\"margin-top:2px\">"_s;
    for (const TraceFrame &frame : trace)
        html += "<li><code>"_L1 + frame.toString().toHtmlEscaped() + "</code>"_L1 + placeHtml(frame) + "</li>"_L1;
    return html + "</ol>"_L1;
}

QString packagesHtml(const VulnFinding &finding)
{
    QStringList lines;
    for (const OsvAffected &affected : finding.entry.affected) {
        for (const OsvPackage &package : affected.packages) {
            const QString symbols = package.symbols.isEmpty() ? AuditPanel::tr("everything in it") : package.symbols.join(u", "_s);
            lines.append("<code>"_L1 + package.path.toHtmlEscaped() + "</code>: "_L1 + symbols.toHtmlEscaped());
        }
    }
    return lines.isEmpty() ? QString() : paragraph(AuditPanel::tr("What is faulty:")) + "<p>"_L1 + lines.join("<br>"_L1) + "</p>"_L1;
}

} // namespace

QString findingHtml(const VulnFinding &finding, const QPalette &palette)
{
    const OsvEntry &entry = finding.entry;
    const QString muted = toneColor(Tone::Muted, palette).name();
    QStringList names{entry.id};
    names += entry.aliases;
    QString html = "<h3>"_L1 + entry.summary.toHtmlEscaped() + "</h3><p style=\"color:"_L1 + muted + "\">"_L1
        + names.join(u" · "_s).toHtmlEscaped() + "</p>"_L1;
    const QString where = finding.module.listedPath + u' ' + finding.module.version;
    html += paragraph(finding.fixedIn.isEmpty()
                          ? AuditPanel::tr("%1 has it, and no version is without it.").arg(where)
                          : AuditPanel::tr("%1 has it; %2 is without it.").arg(where, QString::fromUtf8(finding.fixedIn)));
    html += paragraph(reachSentence(finding));
    for (const QList<TraceFrame> &trace : finding.traces.first(qMin(finding.traces.size(), kMostTraces)))
        html += traceHtml(trace);
    if (!entry.details.isEmpty() && entry.details != entry.summary)
        html += paragraph(entry.details);
    html += packagesHtml(finding);
    QStringList addresses{entry.page};
    addresses += entry.references;
    addresses.removeAll(QString());
    addresses.removeDuplicates();
    for (const QString &address : std::as_const(addresses)) {
        if (address.startsWith("https://"_L1) || address.startsWith("http://"_L1))
            html += link(address, address) + "<br>"_L1;
    }
    return html;
}

Location locationOfLink(const QString &link)
{
    if (!link.startsWith("place:"_L1))
        return {};
    return {link.section(u':', 3), link.section(u':', 1, 1).toInt(), link.section(u':', 2, 2).toInt()};
}

} // namespace slipway
