// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include <cstdlib>
#include <cstring>

namespace slipway {

namespace {

bool readNumber(const char *text, int &number)
{
    char *end = nullptr;
    const long value = std::strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < 0 || value > 1'000'000)
        return false;
    number = static_cast<int>(value);
    return true;
}

bool readOne(const char *name, const char *value, Options &options)
{
    if (std::strcmp(name, "--lifeline") == 0)
        return readNumber(value, options.lifelineFd);
    if (std::strcmp(name, "--report") == 0)
        return readNumber(value, options.reportFd);
    if (std::strcmp(name, "--patience") == 0)
        return readNumber(value, options.patienceMilliseconds);
    if (std::strcmp(name, "--nice") == 0)
        return readNumber(value, options.niceness);
    if (std::strcmp(name, "--temp") == 0)
        options.temporaryRoot = value;
    else if (std::strcmp(name, "--cwd") == 0)
        options.workingDirectory = value;
    else
        return false;
    return true;
}

} // namespace

std::string readOptions(int argc, char **argv, Options &options)
{
    int index = 1;
    for (; index < argc && std::strcmp(argv[index], "--") != 0; index += 2) {
        if (index + 1 >= argc || !readOne(argv[index], argv[index + 1], options))
            return std::string("unusable option ") + argv[index];
    }
    for (++index; index < argc; ++index)
        options.program.push_back(argv[index]);
    if (options.program.empty())
        return "usage: slipway-run [--lifeline FD] [--report FD] [--temp FOLDER] [--cwd FOLDER] [--patience MS] [--nice N] -- PROGRAM "
               "[ARGUMENT...]";
    options.program.push_back(nullptr);
    return {};
}

} // namespace slipway
