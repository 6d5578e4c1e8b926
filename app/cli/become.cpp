// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "become.h"

#include "arguments.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString findProgram(const QString &name)
{
    const QDir own(QCoreApplication::applicationDirPath());
    for (const QString &path :
         {own.filePath(name), own.filePath(u"../libexec/slipway/"_s + name), QStringLiteral(SLIPWAY_LIBEXEC "/") + name}) {
        if (QFileInfo(path).isExecutable())
            return QDir::cleanPath(path);
    }
    return {};
}

} // namespace

Result<> becomeProgram(const QString &name, const QStringList &arguments)
{
    const QString program = findProgram(name);
    if (program.isEmpty())
        return failure(ErrorKind::ToolFailed, name, Cli::tr("The program is not installed."), Cli::tr("Install the package that has it."));
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
    return failure(ErrorKind::ToolFailed, program, QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace slipway
