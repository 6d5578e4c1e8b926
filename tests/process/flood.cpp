// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Writes many lines as fast as the reader takes them, and their SHA-256 into a file: flood LINES SUMFILE [lines|sum]
// With "lines" it only writes the lines, with "sum" only the file. The lines are like those of a build or a test, 110 bytes
// long; every seventh names a place in a file.
#include <QCryptographicHash>
#include <QFile>

#include <cstdlib>
#include <string>

#include <unistd.h>

namespace {

constexpr size_t kBuffer = 64 << 10;

/// A line with a place for its number.
struct Template {
    std::string text;
    size_t numberAt;

    explicit Template(const char *line)
        : text(line)
        , numberAt(text.find('#'))
    {
    }
    void appendTo(std::string &target, long long number)
    {
        for (size_t digit = 9; digit > 0; --digit, number /= 10)
            text[numberAt + digit - 1] = static_cast<char>('0' + number % 10);
        target += text;
    }
};

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

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const long long lines = std::atoll(argv[1]);
    const std::string mode = argc > 3 ? argv[3] : "";
    Template place("./internal/server/handlers.go:120:14: cannot use number ######### (constant of type int) as string in argument\n");
    Template other("=== RUN   TestServer/handles_request_#########_with_a_longer_name_as_table_driven_tests_have_them/and_a_subtest\n");
    QCryptographicHash sum(QCryptographicHash::Sha256);
    std::string text;
    for (long long number = 0; number < lines; ++number) {
        (number % 7 == 0 ? place : other).appendTo(text, number);
        if (text.size() < kBuffer && number + 1 < lines)
            continue;
        if (mode != "lines")
            sum.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
        if (mode != "sum" && !writeAll(text))
            return 1;
        text.clear();
    }
    if (mode == "lines")
        return 0;
    QFile file(QFile::decodeName(argv[2]));
    return file.open(QIODevice::WriteOnly) && file.write(sum.result().toHex()) > 0 ? 0 : 1;
}
