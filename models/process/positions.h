// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QList>

#include <functional>
#include <optional>

namespace slipway {

/// A place in a source file that a line of output names, such as `./main.go:3:5: undefined: x`.
struct Position {
    enum class Kind { Error, Warning, Note, Test, Frame };

    qsizetype start = 0; ///< first byte of the clickable part in the line
    qsizetype length = 0; ///< bytes of the clickable part: file, line and column
    Kind kind = Kind::Error;
    QString file; ///< as printed: absolute, relative, or (with -trimpath) under an import path
    int line = 0;
    int column = 0; ///< 0: not printed
    QString message; ///< what follows; may be empty

    bool operator==(const Position &) const = default;
};

/// Finds the place that a line names: messages of go, vet, the C compiler and linker, lines of a test, frames of a panic.
/// Escape sequences of a terminal must be gone. Nothing for prose, times and addresses such as `localhost:8080`.
std::optional<Position> findPosition(QByteArrayView line);

/// The import path in the header `# import/path` that go prints before the messages of a package, or in the result
/// `FAIL import/path 0.1s` that it prints after the lines of a test. Empty if the line is neither.
QString packageOfLine(QByteArrayView line);

/// The absolute path of `position.file`: tried in `workingDirectory`, then in the folder of `package`, then as
/// `import/path/file.go` or `module@version/file.go` under `folderOf(import path)`. Empty if no such file exists.
/// Touches the disk: not for painting.
QString resolveFile(const Position &position, const QString &workingDirectory, const QString &package,
                    const std::function<QString(const QString &importPath)> &folderOf = {});

} // namespace slipway
