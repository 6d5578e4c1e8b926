// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/recipe.h"
#include "recipe/shellwords.h"
#include "recipe/variables.h"
#include "recipe/yaml.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

RecipeReading readingOf(const QByteArray &text)
{
    return readRecipe(text, u"r.yaml"_s, {u"example.org/me/tool"_s, {}, {u"."_s}});
}

/// "3:5 error: words | hint" for each, joined with newlines.
QString diagnosticsOf(const QByteArray &text)
{
    QStringList lines;
    for (const Diagnostic &diagnostic : readingOf(text).diagnostics) {
        const char *severity = diagnostic.severity == DiagnosticSeverity::Error ? "error" : "warning";
        lines.append(
            u"%1:%2 %3: %4%5"_s.arg(diagnostic.location.line)
                .arg(diagnostic.location.column)
                .arg(QLatin1StringView(severity), diagnostic.message, diagnostic.hint.isEmpty() ? QString() : u" | "_s + diagnostic.hint));
    }
    return lines.join(u'\n');
}

QStringList targetsOf(const QByteArray &build)
{
    const RecipeReading reading = readingOf("version: 2\nbuilds:\n  - " + build);
    return reading.recipe.builds.value(0).targets;
}

} // namespace

class TestRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void withoutFile();
    void projectName_data();
    void projectName();
    void matrix_data();
    void matrix();
    void diagnostics_data();
    void diagnostics();
    void sections();
    void placesOfTexts();
    void shellWords_data();
    void shellWords();
    void aliasBomb();
    void limits();
    void findsTheFile();
    void namesVariables();
    void knowsSecretNames();
};

void TestRecipe::defaults()
{
    const Recipe recipe = readingOf("version: 2\n").recipe;
    QCOMPARE(recipe.projectName, u"tool"_s);
    QCOMPARE(recipe.dist.text, u"dist"_s);
    QCOMPARE(recipe.snapshotVersion.text, u"{{ .Version }}-SNAPSHOT-{{ .ShortCommit }}"_s);
    QCOMPARE(recipe.builds.size(), 1);
    const RecipeBuild &build = recipe.builds.first();
    QCOMPARE(build.id, u"tool"_s);
    QCOMPARE(build.binary.text, u"tool"_s);
    QCOMPARE(build.main.text, u"."_s);
    QCOMPARE(build.tool.text, u"go"_s);
    QCOMPARE(build.command, u"build"_s);
    QVERIFY(!build.isIdGiven && !build.isBinaryGiven && !build.hasTargetList);
    QCOMPARE(build.details.linkerFlags.first().text,
             u"-s -w -X main.version={{.Version}} -X main.commit={{.Commit}} -X main.date={{.Date}} -X main.builtBy=goreleaser"_s);
    QCOMPARE(build.targets,
             (QStringList{u"linux_amd64_v1"_s, u"linux_arm64_v8.0"_s, u"linux_386_sse2"_s, u"darwin_amd64_v1"_s, u"darwin_arm64_v8.0"_s,
                          u"windows_amd64_v1"_s, u"windows_arm64_v8.0"_s, u"windows_386_sse2"_s}));
    const RecipeArchive &archive = recipe.archives.first();
    QCOMPARE(archive.id, u"default"_s);
    QCOMPARE(archive.formats, QStringList{u"tar.gz"_s});
    QCOMPARE(archive.files.size(), 6);
    QVERIFY(archive.files.first().isDefault);
    QCOMPARE(archive.binaryInfo.mode, 0755);
    QCOMPARE(recipe.checksum.algorithm.text, u"sha256"_s);
    QCOMPARE(recipe.checksum.nameTemplate.text, u"{{ .ProjectName }}_{{ .Version }}_checksums.txt"_s);
    QCOMPARE(readingOf("version: 2\narchives:\n  - formats: [binary]\n").recipe.archives.first().nameTemplate.text.left(11),
             u"{{ .Binary "_s);
    QCOMPARE(readingOf("version: 2\nchecksum:\n  split: true\n").recipe.checksum.nameTemplate.text,
             u"{{ .ArtifactName }}.{{ .Algorithm }}"_s);
}

void TestRecipe::withoutFile()
{
    const RecipeReading reading = readRecipe({}, {}, {u"example.org/me/tool"_s, {}, {u"./cmd/a"_s, u"./cmd/b"_s, u"./internal/gen"_s}});
    QVERIFY(reading.diagnostics.isEmpty());
    QCOMPARE(reading.recipe.builds.size(), 2);
    QCOMPARE(reading.recipe.builds.at(1).id, u"b"_s);
    QCOMPARE(reading.recipe.builds.at(1).binary.text, u"b"_s);
    QCOMPARE(reading.recipe.builds.at(1).main.text, u"./cmd/b"_s);
    QCOMPARE(readRecipe({}, {}, {u"example.org/me/tool"_s, {}, {u"."_s, u"./cmd/b"_s}}).recipe.builds.size(), 1);
    QCOMPARE(readRecipe({}, {}, {u"example.org/me/tool"_s, {}, {u"./x"_s, u"./y"_s}}).recipe.builds.size(), 2);
    QCOMPARE(readRecipe({}, {}, {u"example.org/me/tool"_s, {}, {}}).recipe.builds.first().binary.text, u"tool"_s);
}

void TestRecipe::projectName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("name");
    QTest::newRow("written") << QByteArray("project_name: a\nrelease:\n  github:\n    name: b\n") << u"x/c"_s << u"a"_s;
    QTest::newRow("of the release") << QByteArray("release:\n  github:\n    name: b\n") << u"x/c"_s << u"b"_s;
    QTest::newRow("of the repository, before other releases")
        << QByteArray("release:\n  gitlab:\n    name: b\n") << u"x/c"_s << u"remote"_s;
    QTest::newRow("of the repository") << QByteArray() << u"x/c/v2"_s << u"remote"_s;
    QTest::newRow("of another release, where none goes to the repository")
        << QByteArray("release:\n  disable: true\n  gitlab:\n    name: b\n") << u"x/c"_s << u"b"_s;
    QTest::newRow("of the module") << QByteArray("release:\n  disable: true\n") << u"x/c"_s << u"c"_s;
    QTest::newRow("of a major version, as GoReleaser") << QByteArray("release:\n  disable: true\n") << u"x/c/v2"_s << u"v2"_s;
    QTest::newRow("of the repository at last") << QByteArray("release:\n  disable: true\n") << QString() << u"remote"_s;
}

void TestRecipe::projectName()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, module);
    QFETCH(QString, name);
    QCOMPARE(readRecipe("version: 2\n" + text, u"r.yaml"_s, {module, u"remote"_s, {}}).recipe.projectName, name);
}

void TestRecipe::matrix_data()
{
    QTest::addColumn<QByteArray>("build");
    QTest::addColumn<QString>("targets");
    const auto row = [](const char *name, const char *build, const char *targets) {
        QTest::newRow(name) << QByteArray(build) << QString::fromUtf8(targets);
    };
    row("levels multiply", "goos: [linux]\n    goarch: [arm, amd64]\n    goarm: [6, 7]\n    goamd64: [v1, v3]\n",
        "linux_arm_6 linux_arm_7 linux_amd64_v1 linux_amd64_v3");
    row("impossible pairs go", "goos: [darwin, windows]\n    goarch: ['386', arm, s390x]\n", "windows_386_sse2");
    row("ignored by every field",
        "goos: [linux, windows]\n    goarch: [amd64, arm64]\n    ignore:\n      - goos: windows\n        goarch: arm64\n",
        "linux_amd64_v1 linux_arm64_v8.0 windows_amd64_v1");
    row("ignored by level", "goos: [linux]\n    goarch: [arm]\n    goarm: [5, 6, 7]\n    ignore:\n      - goarm: 6\n",
        "linux_arm_5 linux_arm_7");
    row("a level spares other architectures",
        "goos: [linux]\n    goarch: [arm, amd64]\n    ignore:\n      - goos: linux\n        goarm: 6\n", "linux_amd64_v1");
    row("a list", "targets: [linux_arm, windows_amd64_v2, js_wasm, linux_arm]\n", "js_wasm linux_arm_6 windows_amd64_v2");
    row("first class", "targets: [go_first_class]\n",
        "darwin_amd64_v1 darwin_arm64_v8.0 linux_386_sse2 linux_amd64_v1 linux_arm64_v8.0 linux_arm_6 windows_386_sse2 windows_amd64_v1");
    row("twice the same", "goos: [linux, linux]\n    goarch: [s390x]\n", "linux_s390x");
    row("other levels", "goos: [linux]\n    goarch: [mips64le, ppc64, riscv64, loong64]\n    gomips: [softfloat]\n    goppc64: [power9]\n",
        "linux_mips64le_softfloat linux_ppc64_power9 linux_riscv64_rva20u64 linux_loong64");
}

void TestRecipe::matrix()
{
    QFETCH(QByteArray, build);
    QFETCH(QString, targets);
    QCOMPARE(targetsOf(build).join(u' '), targets);
}

void TestRecipe::diagnostics_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("nothing wrong", "version: 2\n", "");
    row("no version", "project_name: x\n",
        "1:1 warning: only version: 2 configuration files are supported, yours is version: 0, please update your configuration | Write "
        "“version: 2” at the top.");
    row("unknown key", "version: 2\nbuilds:\n  - ldflag: [x]\n",
        "3:5 error: “ldflag” is not a key of “builds[]”. | Did you mean “ldflags”?");
    row("unknown section", "version: 2\narchive_s: []\n", "2:1 error: “archive_s” is not a key of the recipe. | Did you mean “archives”?");
    row("in the wrong place", "version: 2\nbuilds:\n  - announce: x\n",
        "3:5 error: “announce” is not a key of “builds[]”. | “announce” belongs to the top of the file: check the indentation.");
    row("deep in a section left out", "version: 2\nnfpms:\n  - formats: [deb]\n    contents:\n      - src: a\n        dest: b\n",
        "2:1 warning: A rehearsal goes without “nfpms”.\n6:9 error: “dest” is not a key of “nfpms[].contents[]”. | Did you mean “dst”?");
    row("wrong types", "version: 2\nbuilds:\n  goos: linux\narchives:\n  - files: LICENSE\n    meta: perhaps\n    name_template: [a]\n",
        "3:3 error: “builds” must be a list, not a mapping of keys and values.\n5:12 error: “archives[].files” must be a list, not "
        "“LICENSE”.\n6:11 error: “archives[].meta” must be true or false, not “perhaps”.\n7:20 error: “archives[].name_template” must be a "
        "text, not a list.");
    row("quotes forgotten", "version: 2\nbuilds:\n  - binary: {{ .ProjectName }}\n",
        "3:14 error: A key must be a word, not a list or a mapping.");
    row("twice", "version: 2\ndist: a\ndist: b\n", "3:1 error: “dist” is there already, in line 2.");
    row("old keys", "version: 2\narchives:\n  - format: zip\n    builds: [tool]\n",
        "3:5 warning: “archives[].format” is deprecated in GoReleaser. | Write “formats” instead.\n4:5 warning: “archives[].builds” is "
        "deprecated in GoReleaser. | Write “ids” instead.");
    row("removed keys", "version: 2\narchives:\n  - replacements:\n      amd64: x86_64\n    rlcp: true\n",
        "3:5 error: “archives[].replacements” was removed in version 2 of GoReleaser. | Write “name_template” instead.\n5:5 error: "
        "“archives[].rlcp” was removed in version 2 of GoReleaser. | Remove it.");
    row("keys of Pro", "version: 2\nnpms:\n  - name: x\nincludes:\n  - from_file:\n      path: a\nmetadata:\n  license: MIT\n",
        "2:1 warning: “npms” is a key of GoReleaser Pro; a rehearsal goes without it.\n4:1 error: “includes” is a key of GoReleaser Pro "
        "that changes the artifacts, and Slipway cannot carry it out yet. | Remove it, or release this project with GoReleaser Pro.\n8:3 "
        "warning: “metadata.license” is a key of GoReleaser Pro; a rehearsal goes without it.");
    row("names of targets", "version: 2\nbuilds:\n  - goos: [linux, macos]\n    goarch: [x86_64, arm]\n    goarm: [8]\n",
        "3:19 error: invalid goos: macos | Did you mean “darwin”?\n4:14 error: invalid goarch: x86_64 | Did you mean “amd64”?\n5:13 error: "
        "invalid goarm: 8");
    row("other languages", "version: 2\nbuilds:\n  - builder: rust\n    targets: [x86_64-unknown-linux-gnu]\n",
        "3:14 error: Slipway builds Go, not “rust”. | Release this project with GoReleaser.");
    row("the same id", "version: 2\nbuilds:\n  - id: a\n  - id: a\n",
        "3:5 error: found 2 builds with the ID 'a', please fix your config | Give each entry an id of its own.");
    row("an id of nothing", "version: 2\narchives:\n  - ids: [nope]\n",
        "3:11 warning: No build has the id “nope”; the archive “default” goes without it.");
    row("formats and sums", "version: 2\narchives:\n  - formats: [rar]\nchecksum:\n  algorithm: sha3\n",
        "3:14 error: invalid archive format: rar | These are known: tar.gz, tgz, tar.xz, txz, tar.zst, tzst, tar, gz, xz, zip, binary, "
        "none.\n5:14 error: invalid algorithm: sha3 | These are known: sha256, sha512, sha1, crc32, md5, sha224, sha384, sha3-256, "
        "sha3-512, sha3-224, sha3-384, blake2s, blake2b, blake3.");
    row("a pipe in a hook", "version: 2\nbefore:\n  hooks:\n    - cat a | grep b\n",
        "4:7 warning: No shell reads this: the command ends before “|”, as in GoReleaser. | Write sh -c \"…\" around it.");
    row("syntax of a template",
        "version: 2\narchives:\n  - name_template: >-\n      {{ .ProjectName }}\n      {{- if eq .Os \"linux\" }}x\n",
        "5:32 error: template: failed to apply \"{{ .ProjectName }} {{- if eq .Os \\\"linux\\\" }}x\": unexpected EOF");
    row("a function nobody has", "version: 2\nbuilds:\n  - ldflags: [\"-X a={{ nope .Version }}\"]\n",
        "3:24 error: template: failed to apply \"-X a={{ nope .Version }}\": function \"nope\" not defined");
    row("broken YAML", "version: 2\nbuilds:\n  - a: b: c\n", "3:9 error: invalid nested block mapping on the same line");
    row("ends within a list", "version: 2\nbuilds: [a", "2:11 error: flow sequence without a closing bracket");
    row("tabs", "version: 2\nbuilds:\n\t- id: x\n", "3:1 error: tab character may not be used as indentation");
    row("targets beside a matrix", "version: 2\nbuilds:\n  - targets: [linux_amd64]\n    goos: [linux]\n",
        "3:5 warning: “targets” replaces the matrix: goos, goarch, their levels and “ignore” count for nothing beside it.");
    row("universal binaries", "version: 2\nuniversal_binaries:\n  - replace: true\n",
        "2:1 error: “universal_binaries” changes the artifacts, and Slipway cannot carry it out yet. | Switch it off, or release this "
        "project with GoReleaser.");
    row("universal binaries beside", "version: 2\nuniversal_binaries:\n  - id: x\n",
        "2:1 warning: A rehearsal goes without “universal_binaries”.");
    row("packers", "version: 2\nupx:\n  - enabled: false\n  - enabled: '{{ .Env.UPX }}'\n",
        "4:14 warning: “upx” changes the artifacts where its condition holds, and Slipway cannot carry it out yet.");
    row("nothing in it", "version: 2\nbuilds:\narchives: []\nchecksum: {}\nnfpms: []\n", "");
    row("empty", "",
        "1:1 warning: only version: 2 configuration files are supported, yours is version: 0, please update your configuration | Write "
        "“version: 2” at the top.");
    row("no mapping", "- a\n",
        "1:1 warning: only version: 2 configuration files are supported, yours is version: 0, please update your configuration | Write "
        "“version: 2” at the top.\n1:1 error: “” must be a mapping of keys and values, not a list.");
}

void TestRecipe::diagnostics()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(diagnosticsOf(text), expected);
}

void TestRecipe::sections()
{
    const Recipe recipe = readingOf("version: 2\nsigns:\n  - cmd: x\ngomod:\n  proxy: true\nsource:\n  enabled: false\nbrews: []\nsboms:\n "
                                    " - artifacts: archive\n")
                              .recipe;
    QCOMPARE(recipe.sections.size(), 3);
    QCOMPARE(recipe.sections.at(0).key, u"signs"_s);
    QCOMPARE(recipe.sections.at(1).key, u"gomod"_s);
    QCOMPARE(recipe.sections.at(1).fate, SectionFate::Blocking);
    QCOMPARE(recipe.sections.at(1).condition.text, u"{{ not .IsSnapshot }}"_s);
    QCOMPARE(recipe.sections.at(2).location, (Location{u"r.yaml"_s, 9, 1}));
}

void TestRecipe::placesOfTexts()
{
    const Recipe recipe
        = readingOf("version: 2\nenv:\n  - A=1\n  - 'B=2'\n  - >-\n    C=3\n    4\nbuilds:\n  - ldflags: -s\n    flags: -a -b\n").recipe;
    QCOMPARE(recipe.env.size(), 3);
    QCOMPARE(recipe.env.at(0), (RecipeText{u"A=1"_s, {u"r.yaml"_s, 3, 5}, u"A=1"_s}));
    QCOMPARE(recipe.env.at(1).location, (Location{u"r.yaml"_s, 4, 5}));
    QCOMPARE(recipe.env.at(1).source, u"'B=2'"_s);
    QCOMPARE(recipe.env.at(2).text, u"C=3 4"_s);
    QCOMPARE(recipe.env.at(2).location, (Location{u"r.yaml"_s, 5, 5}));
    QVERIFY(recipe.env.at(2).source.startsWith(u">-\n    C=3"_s));
    QCOMPARE(recipe.builds.first().details.linkerFlags.size(), 1);
    QCOMPARE(recipe.builds.first().details.flags.at(1).text, u"-b"_s);
}

void TestRecipe::shellWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("stop");
    const auto row = [](const char *line, const QStringList &words, const char *stop = "") {
        QTest::newRow(line) << QString::fromUtf8(line) << words << QString::fromUtf8(stop);
    };
    row("go mod tidy", {u"go"_s, u"mod"_s, u"tidy"_s});
    row("  a   b\t c ", {u"a"_s, u"b"_s, u"c"_s});
    row("sh -c \"a && b | c\"", {u"sh"_s, u"-c"_s, u"a && b | c"_s});
    row("a 'b c' \"d e\" f\\ g", {u"a"_s, u"b c"_s, u"d e"_s, u"f g"_s});
    row("a '' \"\"", {u"a"_s, u""_s, u""_s});
    row("a x'y'z", {u"a"_s, u"xyz"_s});
    row("a && b", {u"a"_s}, "&");
    row("a > b", {u"a"_s}, ">");
    row("a 2>b", {u"a"_s}, ">");
    row("a; b", {u"a"_s}, ";");
    row("a 'b", {}, "invalid");
    row("a (b)", {}, "invalid");
    row("a $(b c)", {u"a"_s, u"$(b c)"_s});
    row("a `b c`", {u"a"_s, u"`b c`"_s});
    row("a 'it\\s' \"x\\ty\"", {u"a"_s, u"it\\s"_s, u"x\ty"_s});
    row("$HOME/x ${Y}", {u"$HOME/x"_s, u"${Y}"_s});
}

void TestRecipe::shellWords()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    QFETCH(QString, stop);
    const ShellWords split = splitShellWords(line);
    QCOMPARE(split.words, words);
    QCOMPARE(split.isValid ? split.stop : u"invalid"_s, stop);
}

void TestRecipe::aliasBomb()
{
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 40; ++i)
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + QByteArray("*a" + QByteArray::number(i - 1) + ", ").repeated(10) + "]\n";
    const YamlReading reading = readYaml(bomb, u"bomb.yaml"_s);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems.first().message.contains(u"100,000"_s), qPrintable(reading.problems.first().message));
    QVERIFY(readYaml("a: *nope\n", {}).problems.first().message.contains(u"nope"_s));
    QVERIFY(!readYaml("a: &a [*a]\n", {}).problems.isEmpty()); // an alias inside its own anchor
}

void TestRecipe::limits()
{
    QVERIFY(!readYaml("a: " + QByteArray(3000, '['), {}).problems.isEmpty());
    QVERIFY(!readYaml(QByteArray(5 << 20, 'x'), {}).problems.isEmpty());
    QVERIFY(!readYaml("a: \xff\xfe", {}).problems.isEmpty());
    const QString many = diagnosticsOf("version: 2\n" + QByteArray("zz: 1\n").repeated(1));
    QVERIFY(many.contains(u"zz"_s));
    QByteArray unknown = "version: 2\n";
    for (int i = 0; i < 1000; ++i)
        unknown += "zz" + QByteArray::number(i) + ": 1\n";
    QCOMPARE(readingOf(unknown).diagnostics.size(), 100);
}

void TestRecipe::findsTheFile()
{
    QTemporaryDir folder;
    QVERIFY(findRecipe(folder.path()).isEmpty());
    const auto touch = [&](const QString &name) {
        QFile file(folder.filePath(name));
        return QDir(folder.path()).mkpath(QFileInfo(name).path()) && file.open(QIODevice::WriteOnly);
    };
    for (const QString &name : {u"goreleaser.yaml"_s, u".goreleaser.yaml"_s, u".goreleaser.yml"_s, u".config/goreleaser.yaml"_s}) {
        QVERIFY(touch(name));
        QCOMPARE(findRecipe(folder.path()), folder.filePath(name));
    }
}

void TestRecipe::namesVariables()
{
    const QByteArray recipe
        = "env:\n  - A={{ .Env.FIRST }}\nbuilds:\n  - env:\n      - CC=${CROSS_CC} $PLAIN\n"
          "    ldflags: [\"{{ envOrDefault \\\"SECOND\\\" \\\"x\\\" }}{{ index .Env `THIRD` }}{{ if isEnvSet \\\"FIRST\\\" }}{{ end }}\"]\n"
          "archives:\n  - name_template: '{{ indexOrDefault .Env \"FOURTH\" \"x\" }}{{ .Environment }}'\n";
    QCOMPARE(namedVariables(recipe), (QStringList{u"CROSS_CC"_s, u"FIRST"_s, u"FOURTH"_s, u"PLAIN"_s, u"SECOND"_s, u"THIRD"_s}));
    QVERIFY(namedVariables({}).isEmpty());
}

void TestRecipe::knowsSecretNames()
{
    for (const QString &name :
         {u"GITHUB_TOKEN"_s, u"GPG_PASSWORD"_s, u"MACOS_SIGN_P12"_s, u"NFPM_PASSPHRASE"_s, u"apiKey"_s, u"SIGNING_KEY"_s})
        QVERIFY2(isSecretName(name), qPrintable(name));
    for (const QString &name : {u"GOVERSION"_s, u"KEYBOARD"_s, u"CC"_s, u"GITHUB_REPOSITORY"_s, u"MONKEY"_s})
        QVERIFY2(!isSecretName(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
