// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include "arguments.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int kSchema = 1;
constexpr qsizetype kBufferBytes = 1 << 16;
constexpr int kPipeBytes = 1 << 20; ///< as much as the system allows everybody

QString withInk(Ink ink, const QString &text)
{
    static constexpr const char *codes[] = {"", "\033[1m", "\033[2m", "\033[32m", "\033[33m", "\033[31m"};
    return QLatin1StringView(codes[int(ink)]) + text + "\033[0m"_L1;
}

bool wantsColor(const QString &when, int descriptor)
{
    if (!when.isEmpty() && when != "auto"_L1)
        return when == "always"_L1;
    return isatty(descriptor) && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

qsizetype columns()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/// How many cells of a terminal a character fills.
int cells(char32_t c)
{
    const bool isWide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF);
    return isWide ? 2 : 1;
}

/// As much of the text as fits into so many cells.
QString fitted(const QString &text, qsizetype width)
{
    qsizetype used = 0;
    QString out;
    for (const char32_t c : text.toUcs4()) {
        used += cells(c);
        if (used > width)
            break;
        out += QString::fromUcs4(&c, 1);
    }
    return out;
}

void toStandardError(const QByteArray &bytes)
{
    std::fwrite(bytes.data(), 1, size_t(bytes.size()), stderr);
}

} // namespace

qsizetype cellsOf(const QString &text)
{
    qsizetype count = 0;
    for (const char32_t c : text.toUcs4())
        count += cells(c);
    return count;
}

Output::Output(const Invocation &invocation)
    : m_isJson(invocation.has("json"))
    , m_isQuiet(invocation.has("quiet"))
    , m_isVerbose(invocation.has("verbose"))
    , m_answerColor(!m_isJson && wantsColor(invocation.value("color"), STDOUT_FILENO))
    , m_remarkColor(wantsColor(invocation.value("color"), STDERR_FILENO))
    , m_showsProgress(!m_isQuiet && isatty(STDERR_FILENO) && qgetenv("TERM") != "dumb")
{
}

Output::~Output()
{
    progress({});
    flush();
}

void Output::flush()
{
    writeOut(m_buffer);
    m_buffer.clear();
}

void Output::writeOut(QByteArrayView bytes)
{
    if (bytes.size() >= kBufferBytes && !std::exchange(m_hasLargePipe, true))
        (void)::fcntl(STDOUT_FILENO, F_SETPIPE_SZ, kPipeBytes); // a reader who is slower stops us less often
    while (!bytes.isEmpty() && m_writeError == 0) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), size_t(bytes.size()));
        if (written >= 0)
            bytes = bytes.sliced(written);
        else if (errno != EINTR && errno != EAGAIN)
            m_writeError = errno;
    }
}

void Output::write(QByteArrayView bytes)
{
    if (m_buffer.size() + bytes.size() >= kBufferBytes)
        flush();
    if (bytes.size() >= kBufferBytes)
        writeOut(bytes);
    else
        m_buffer += bytes;
}

void Output::line(const QString &text)
{
    write(text.toUtf8() + '\n');
}

void Output::record(QLatin1StringView kind, QJsonObject fields)
{
    fields.insert("schema"_L1, kSchema);
    fields.insert("kind"_L1, kind);
    write(QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n');
    flush(); // whoever reads along sees it at once
}

void Output::remark(const QString &text)
{
    if (m_isQuiet)
        return;
    progress({});
    flush(); // what was said first stands first
    toStandardError(text.toUtf8() + '\n');
}

void Output::toolLine(QByteArrayView bytes)
{
    progress({});
    toStandardError(bytes.toByteArray() + '\n');
}

void Output::progress(const QString &text)
{
    if (!m_showsProgress || (text.isEmpty() && m_progressWidth == 0))
        return;
    const QString shown = fitted(text, columns() - 1);
    toStandardError("\r\033[K" + shown.toUtf8());
    m_progressWidth = shown.size();
}

void Output::describe(const Error &error, Ink ink)
{
    progress({});
    flush();
    QString text = remarkInked(Ink::Strong, u"slipway: "_s) + remarkInked(ink, error.summary()) + u'\n';
    if (const qsizetype end = error.detail.indexOf(u'\n'); end >= 0)
        text += error.detail.sliced(end + 1) + u'\n';
    if (!error.hint.isEmpty())
        text += error.hint + u'\n';
    toStandardError(text.toUtf8());
}

int Output::fail(const Error &error)
{
    if (m_isJson) {
        record("error"_L1,
               {{"subject"_L1, error.subject},
                {"detail"_L1, error.detail},
                {"hint"_L1, error.hint},
                {"file"_L1, error.location.file},
                {"line"_L1, error.location.line},
                {"column"_L1, error.location.column},
                {"exitCode"_L1, error.exitCode()}});
    }
    if (error.kind != ErrorKind::Cancelled || !error.detail.isEmpty())
        describe(error, Ink::Bad);
    return error.exitCode();
}

void Output::warn(const Error &error)
{
    if (!m_isQuiet)
        describe(error, Ink::Warning);
}

QString Output::inked(Ink ink, const QString &text) const
{
    return m_answerColor && ink != Ink::Plain ? withInk(ink, text) : text;
}

QString Output::remarkInked(Ink ink, const QString &text) const
{
    return m_remarkColor && ink != Ink::Plain ? withInk(ink, text) : text;
}

Result<> Output::finish()
{
    progress({});
    flush();
    if (m_writeError == 0)
        return {};
    return failure(ErrorKind::ToolFailed, Cli::tr("standard output"), QString::fromLocal8Bit(std::strerror(m_writeError)));
}

} // namespace slipway
