// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Writes many lines as fast as the reader takes them, and their SHA-256 into a file: flood LINES SUMFILE.
// The lines look like the output of a build, about 110 bytes long, every seventh a position.
#include <QCryptographicHash>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <string>

#include <unistd.h>

namespace {

constexpr size_t kBuffer = 64 << 10;

bool writeAll(const std::string &text)
{
    for (size_t done = 0; done < text.size();) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data() + done, text.size() - done);
        if (count <= 0)
            return false;
        done += static_cast<size_t>(count);
    }
    return true;
}

void appendLine(std::string &text, long long number)
{
    char line[256];
    const int length = number % 7 == 0
        ? std::snprintf(line, sizeof line, "internal/server/handler%03lld.go:%lld:%lld: undefined: responseWriterWrapper in function literal number %09lld\n",
                        number % 997, number % 2000 + 1, number % 80 + 1, number)
        : std::snprintf(line, sizeof line, "=== RUN   TestServer/handles_request_%09lld_with_some_longer_name_as_table_driven_tests_have_them (0.%02llds) pass\n",
                        number, number % 100);
    text.append(line, static_cast<size_t>(length));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const long long lines = std::atoll(argv[1]);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    std::string text;
    for (long long number = 0; number < lines; ++number) {
        appendLine(text, number);
        if (text.size() < kBuffer && number + 1 < lines)
            continue;
        sum.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
        if (!writeAll(text))
            return 1;
        text.clear();
    }
    QFile file(QFile::decodeName(argv[2]));
    return file.open(QIODevice::WriteOnly) && file.write(sum.result().toHex()) > 0 ? 0 : 1;
}
