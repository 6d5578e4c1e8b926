// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a program, and good programs with spoilt bytes: whatever is read, every byte of the file is counted exactly once.
#include "../binary/fakeprogram.h"
#include "binary/binarysize.h"

using namespace slipway;

namespace {

void check(std::string_view file)
{
    const Result<BinarySize> measured = measureBinary(file, QStringLiteral("fuzz"));
    if (!measured)
        return;
    qint64 sum = 0;
    for (const SizedModule &module : measured->modules)
        sum += module.parts.total();
    for (const SizedRest &rest : measured->rest)
        sum += rest.bytes;
    if (sum != qint64(file.size()))
        __builtin_trap();
}

/// Three bytes spoil one: where (two), and what stands there then.
void checkSpoilt(uint8_t choice, std::string_view patches)
{
    FakeProgram program;
    program.version = PclnVersion(choice % 3);
    program.pointerSize = choice & 4 ? 4 : 8;
    program.isBigEndian = choice & 8;
    program.hasHeaders = !(choice & 16);
    program.functions = {{"runtime.main", 100}, {"main.main", 40}, {"example.org/m.F", 64}, {"memeqbody", 16}};
    QByteArray file = program.elf();
    for (size_t i = 0; i + 2 < patches.size(); i += 3) {
        const auto at = static_cast<unsigned char>(patches[i]) << 8 | static_cast<unsigned char>(patches[i + 1]);
        file[at % file.size()] = patches[i + 2];
    }
    check({file.constData(), size_t(file.size())});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    check(bytes);
    if (size > 1)
        checkSpoilt(data[0], bytes.substr(1));
    return 0;
}
