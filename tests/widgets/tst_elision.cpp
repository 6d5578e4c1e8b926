// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/elision.h"

#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

/// What stays of a text that has room for as many letters as `room` has.
class tst_Elision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsStay_data();
    void endsStay();
    void alwaysFits();
};

void tst_Elision::endsStay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fits") << u"spf13/cobra"_s << u"spf13/cobra"_s << u"spf13/cobra"_s;
    QTest::newRow("host goes first") << u"cloud.google.com/go/compute/metadata"_s << u"…/compute/metadata"_s << u"…/compute/metadata"_s;
    QTest::newRow("as many elements as fit") << u"cloud.google.com/go/compute/metadata"_s << u"…/go/compute/metadata"_s
                                             << u"…/go/compute/metadata"_s;
    QTest::newRow("a major keeps its name") << u"alecthomas/chroma/v2"_s << u"…/chroma/v2"_s << u"…/chroma/v2"_s;
    QTest::newRow("a version stays") << u"go.opentelemetry.io/otel/trace v1.38.0"_s << u"…/trace v1.38.0"_s << u"…/trace v1.38.0"_s;
    QTest::newRow("a hash goes before the name") << u"html-to-markdown/v2 v2.1.3-0.20251018145728-cfcc22d8a6e2"_s
                                                 << u"html-to-markdown/v2 v2.1.3-0.2025…"_s << u"html-to-markdown/v2 v2.1.3-0.2025…"_s;
    QTest::newRow("words around a path stay") << u"wins ← google.golang.org/grpc v1.76.0"_s << u"wins ← …/grpc v1.76.0"_s
                                              << u"wins ← …/grpc v1.76.0"_s;
}

void tst_Elision::endsStay()
{
    QFETCH(QString, text);
    QFETCH(QString, room);
    const QFontMetrics metrics{QFont()};
    QTEST(elidedNames(text, metrics, metrics.horizontalAdvance(room)), "expected");
}

void tst_Elision::alwaysFits()
{
    const QFontMetrics metrics{QFont()};
    for (const QString &text : {u"github.com/GoogleCloudPlatform/opentelemetry-operations-go/detectors/gcp"_s,
                                u"5 modules are replaced by folders."_s, u"a/v2"_s, QString()}) {
        for (int width = metrics.horizontalAdvance(u"…mmmm"_s); width < 500; width += 7)
            QVERIFY2(metrics.horizontalAdvance(elidedNames(text, metrics, width)) <= width, qPrintable(elidedNames(text, metrics, width)));
    }
    // The end of a name tells more than its beginning; a sentence is read from its beginning.
    const int width = metrics.horizontalAdvance(u"…operations-go"_s);
    QVERIFY(elidedNames(u"github.com/x/opentelemetry-operations-go"_s, metrics, width).endsWith(u"-go"_s));
    QVERIFY(elidedNames(u"5 modules are replaced by folders."_s, metrics, width).startsWith(u"5 mod"_s));
}

QTEST_MAIN(tst_Elision)
#include "tst_elision.moc"
