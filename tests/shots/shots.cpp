// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// slipway-shots FOLDER WIDTHxHEIGHT LOOKS [PROJECT MODULE [build]]: a picture of each scene in each look,
// FOLDER/SCENE-LANGUAGE-SCHEME-WIDTHxHEIGHT[@SCALE].png LOOKS: "en:light,zh_CN:dark". One window plays the scenes and changes its look at
// each of them, as a person may.
#include "shoot.h"

#include <QApplication>

#include <cstdio>

using namespace slipway;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4 && arguments.size() != 6 && arguments.size() != 7) {
        std::fprintf(stderr, "usage: slipway-shots FOLDER WIDTHxHEIGHT LOOKS [PROJECT MODULE [build]]\n");
        return 2;
    }
    const QStringList size = arguments[2].split(u'x');
    QList<Look> looks;
    for (const QString &look : arguments[3].split(u','))
        looks.append({look.section(u':', 0, 0), look.section(u':', 1)});
    Shoot shoot(arguments[1], QSize(size.value(0).toInt(), size.value(1).toInt()), looks);
    const bool isPlayed = arguments.size() == 4 ? shoot.playExample()
        : arguments.size() == 6                 ? shoot.playProject(arguments[4], arguments[5])
                                                : shoot.playBuild(arguments[4], arguments[5]);
    return isPlayed ? 0 : 1;
}
