<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ages</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message numerus="yes">
        <source>The format %1 holds exactly one file, but %n are to be packed.</source>
        <translation>
            <numerusform>The format %1 holds exactly one file, but %n are to be packed.</numerusform>
            <numerusform>The format %1 holds exactly one file, but %n are to be packed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeRisk</name>
    <message numerus="yes">
        <source>%n new known vulnerabilities: %1 in %2.</source>
        <translation>
            <numerusform>%n new known vulnerability: %1 in %2.</numerusform>
            <numerusform>%n new known vulnerabilities, the first: %1 in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known vulnerabilities go.</source>
        <translation>
            <numerusform>%n known vulnerability goes.</numerusform>
            <numerusform>%n known vulnerabilities go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is incomplete: %n module(s) could not be read.</source>
        <translation>
            <numerusform>The answer is incomplete: %n module could not be read.</numerusform>
            <numerusform>The answer is incomplete: %n modules could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go.mod file(s) are not in the module cache</source>
        <translation>
            <numerusform>%n go.mod file are not in the module cache</numerusform>
            <numerusform>%n go.mod files are not in the module cache</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n go.mod file(s)…</source>
        <translation>
            <numerusform>Fetching %n go.mod file…</numerusform>
            <numerusform>Fetching %n go.mod files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n module(s) in the binary are as go.mod says.</source>
        <translation>
            <numerusform>The %n module in the binary is as go.mod says.</numerusform>
            <numerusform>All %n modules in the binary are as go.mod says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n module(s) in the binary differ from go.mod.</source>
        <translation>
            <numerusform>%1 of %n module in the binary differs from go.mod.</numerusform>
            <numerusform>%1 of %n modules in the binary differ from go.mod.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>go.sum has %n line(s) that nothing asks for; “go mod tidy” drops them.</source>
        <translation>
            <numerusform>go.sum has %n line that nothing asks for; “go mod tidy” drops it.</numerusform>
            <numerusform>go.sum has %n lines that nothing asks for; “go mod tidy” drops them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is incomplete: nothing is known about %n module(s).</source>
        <translation>
            <numerusform>The answer is incomplete: nothing is known about %n module.</numerusform>
            <numerusform>The answer is incomplete: nothing is known about %n modules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No known vulnerability in %n module(s).</source>
        <translation>
            <numerusform>No known vulnerability in %n module.</numerusform>
            <numerusform>No known vulnerability in %n modules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known vulnerabilities.</source>
        <translation>
            <numerusform>%n known vulnerability.</numerusform>
            <numerusform>%n known vulnerabilities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) are what go.sum says.</source>
        <translation>
            <numerusform>%n module is what go.sum says.</numerusform>
            <numerusform>%n modules are what go.sum says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %n module(s) have a new major version could not be found out.</source>
        <translation>
            <numerusform>Whether %n module has a new major version could not be found out.</numerusform>
            <numerusform>Whether %n modules have a new major version could not be found out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) of the build list end so.</source>
        <translation>
            <numerusform>%n module of the build list ends so.</numerusform>
            <numerusform>%n modules of the build list end so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message numerus="yes">
        <source>Whoever imports one of %n package(s) gets “ambiguous import”: %1.</source>
        <translation>
            <numerusform>Whoever imports one of %n package gets “ambiguous import”: %1.</numerusform>
            <numerusform>Whoever imports one of %n packages gets “ambiguous import”: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>go.sum has no hash for %n requirement(s).</source>
        <translation>
            <numerusform>go.sum has no hash for %n requirement.</numerusform>
            <numerusform>go.sum has no hash for %n requirements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vendor folder does not fit go.mod in %n place(s).</source>
        <translation>
            <numerusform>The vendor folder does not fit go.mod in %n place.</numerusform>
            <numerusform>The vendor folder does not fit go.mod in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is used at %2, but %n module(s) asked for less.</source>
        <translation>
            <numerusform>%1 is used at %2, but %n module asked for less.</numerusform>
            <numerusform>%1 is used at %2, but %n modules asked for less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is there in %n major version(s) at once.</source>
        <translation>
            <numerusform>%1 is there in %n major version at once.</numerusform>
            <numerusform>%1 is there in %n major versions at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 uses other versions of %n module(s) here than it does alone.</source>
        <translation>
            <numerusform>%1 uses other versions of %n module here than it does alone.</numerusform>
            <numerusform>%1 uses other versions of %n modules here than it does alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) are replaced by folders.</source>
        <translation>
            <numerusform>%n module is replaced by a folder.</numerusform>
            <numerusform>%n modules are replaced by folders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>go builds with other versions of %n module(s) here, because of the workspace.</source>
        <translation>
            <numerusform>go builds with another version of %n module here, because of the workspace.</numerusform>
            <numerusform>go builds with other versions of %n modules here, because of the workspace.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>No package of it is compiled in, for none of %n target(s) and in no test.</source>
        <translation>
            <numerusform>No package of it is compiled in, neither for the target nor in a test.</numerusform>
            <numerusform>No package of it is compiled in, for none of %n targets and in no test.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compiled into all %n target(s): %1</source>
        <translation>
            <numerusform>Compiled into the only target: %1</numerusform>
            <numerusform>Compiled into all %n targets: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compiled into %1 of %n target(s) (%2): %3</source>
        <translation>
            <numerusform>Compiled into %1 of %n target (%2): %3</numerusform>
            <numerusform>Compiled into %1 of %n targets (%2): %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n became direct.</source>
        <translation>
            <numerusform>%n became direct.</numerusform>
            <numerusform>%n became direct.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n became indirect.</source>
        <translation>
            <numerusform>%n became indirect.</numerusform>
            <numerusform>%n became indirect.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n files.</source>
        <comment>problems, files</comment>
        <translation>
            <numerusform>%1 in %n files.</numerusform>
            <numerusform>%1 in %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps are done</source>
        <translation>
            <numerusform>%1 of %n step is done</numerusform>
            <numerusform>%1 of %n steps are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed</source>
        <translation>
            <numerusform>%n step failed</numerusform>
            <numerusform>%n steps failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n were not affected.</source>
        <translation>
            <numerusform>The other %n were not affected.</numerusform>
            <numerusform>The other %n were not affected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps were done before.</source>
        <translation>
            <numerusform>%1 of %n step was done before.</numerusform>
            <numerusform>%1 of %n steps were done before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n steps are done</source>
        <translation>
            <numerusform>The step is done</numerusform>
            <numerusform>All %n steps are done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Modules</name>
    <message numerus="yes">
        <source>%n module(s) added.</source>
        <translation>
            <numerusform>%n module added.</numerusform>
            <numerusform>%n modules added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) removed.</source>
        <translation>
            <numerusform>%n module removed.</numerusform>
            <numerusform>%n modules removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) raised.</source>
        <translation>
            <numerusform>%n module raised.</numerusform>
            <numerusform>%n modules raised.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) lowered.</source>
        <translation>
            <numerusform>%n module lowered.</numerusform>
            <numerusform>%n modules lowered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) replaced by other code.</source>
        <translation>
            <numerusform>%n module replaced by other code.</numerusform>
            <numerusform>%n modules replaced by other code.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message numerus="yes">
        <source>%1, for its %n target(s)</source>
        <comment>recipe</comment>
        <translation>
            <numerusform>%1, for its one target</numerusform>
            <numerusform>%1, for its %n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message numerus="yes">
        <source>%n listed, all there</source>
        <translation>
            <numerusform>%n listed, there</numerusform>
            <numerusform>%n listed, all there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sum(s) fit</source>
        <translation>
            <numerusform>%n sum fits</numerusform>
            <numerusform>%n sums fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be unpacked and hold(s) the programs of the folder</source>
        <translation>
            <numerusform>%n can be unpacked and holds the programs of the folder</numerusform>
            <numerusform>%n can be unpacked and hold the programs of the folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built for the target they are listed under, by %1</source>
        <translation>
            <numerusform>%n built for the target it is listed under, by %1</numerusform>
            <numerusform>%n built for the targets they are listed under, by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) do not say from which commit they were built.</source>
        <translation>
            <numerusform>%n program does not say from which commit it was built.</numerusform>
            <numerusform>%n programs do not say from which commit they were built.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>%n module(s) would do with less, down to %1.</source>
        <translation>
            <numerusform>%n module would do with less, down to %1.</numerusform>
            <numerusform>%n modules would do with less, down to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other module(s)</source>
        <translation>
            <numerusform>%1 and %n other module</numerusform>
            <numerusform>%1 and %n other modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ArtifactView</name>
    <message numerus="yes">
        <source>%n file(s) planned</source>
        <translation>
            <numerusform>%n file planned</numerusform>
            <numerusform>%n files planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) · %1</source>
        <comment>made so far, their size</comment>
        <translation>
            <numerusform>%n file · %1</numerusform>
            <numerusform>%n files · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::AuditPanel</name>
    <message numerus="yes">
        <source>Audit · %n</source>
        <comment>number of vulnerabilities</comment>
        <translation>
            <numerusform>Audit · %n</numerusform>
            <numerusform>Audit · %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) looked up.</source>
        <translation>
            <numerusform>%n module looked up.</numerusform>
            <numerusform>%n modules looked up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not looked up: %n module(s), for instance %1. %2</source>
        <translation>
            <numerusform>Not looked up: %1. %2</numerusform>
            <numerusform>%n modules were not looked up, for instance %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n module(s) is known.</source>
        <translation>
            <numerusform>The licence of %n module is known.</numerusform>
            <numerusform>The licences of %n modules are known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The content of %n module(s) is not in the module cache.</source>
        <translation>
            <numerusform>The content of %n module is not in the module cache.</numerusform>
            <numerusform>The content of %n modules is not in the module cache.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) in the module cache are what go.sum says.</source>
        <translation>
            <numerusform>%n module in the module cache is what go.sum says.</numerusform>
            <numerusform>%n modules in the module cache are what go.sum says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known about %n module(s).</source>
        <translation>
            <numerusform>Nothing is known about %n module.</numerusform>
            <numerusform>Nothing is known about %n modules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n update(s) over into go.mod</source>
        <translation>
            <numerusform>Take %n update over into go.mod</numerusform>
            <numerusform>Take %n updates over into go.mod</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::Consequences</name>
    <message numerus="yes">
        <source>go cannot read this: %n mistake(s).</source>
        <translation>
            <numerusform>go cannot read this: %n mistake.</numerusform>
            <numerusform>go cannot read this: %n mistakes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::DepTreeModel</name>
    <message numerus="yes">
        <source>+ %n more for the same version</source>
        <translation>
            <numerusform>+ %n more for the same version</numerusform>
            <numerusform>+ %n more for the same version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n older requirement(s)</source>
        <translation>
            <numerusform>+ %n older requirement</numerusform>
            <numerusform>+ %n older requirements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requires %n module(s)</source>
        <translation>
            <numerusform>requires %n module</numerusform>
            <numerusform>requires %n modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::DependencyPanel</name>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The go.mod of %n module(s) could not be read; what they require is not known.</source>
        <translation>
            <numerusform>The go.mod of %n module could not be read; what they require is not known.</numerusform>
            <numerusform>The go.mod of %n modules could not be read; what they require is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerable</source>
        <translation>
            <numerusform>%n vulnerable</numerusform>
            <numerusform>%n vulnerable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n update</numerusform>
            <numerusform>%n updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show only modules with a newer version. Nothing is known about %n module(s).</source>
        <translation>
            <numerusform>Show only modules with a newer version. Nothing is known about %n module.</numerusform>
            <numerusform>Show only modules with a newer version. Nothing is known about %n modules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::FindBar</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>that match</comment>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::Findings</name>
    <message numerus="yes">
        <source>and %n more note(s)</source>
        <translation>
            <numerusform>and %n more note</numerusform>
            <numerusform>and %n more notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::MainWindow</name>
    <message numerus="yes">
        <source>Started: %n steps</source>
        <translation>
            <numerusform>Started: %n step</numerusform>
            <numerusform>Started: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of go.mod changed; Undo takes them back.</source>
        <translation>
            <numerusform>%n line of go.mod changed; Undo takes it back.</numerusform>
            <numerusform>%n lines of go.mod changed; Undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ModFindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ModuleFacts</name>
    <message numerus="yes">
        <source>%n version(s) asked</source>
        <translation>
            <numerusform>%n version asked</numerusform>
            <numerusform>%n versions asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::OutputHeader</name>
    <message numerus="yes">
        <source>%n done</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>build · %n target(s)</source>
        <translation>
            <numerusform>build · %n target</numerusform>
            <numerusform>build · %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rehearsal · %n step(s)</source>
        <translation>
            <numerusform>rehearsal · %n step</numerusform>
            <numerusform>rehearsal · %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::OutputPanel</name>
    <message numerus="yes">
        <source>%n target(s) are chosen.</source>
        <translation>
            <numerusform>%n target is chosen.</numerusform>
            <numerusform>%n targets are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ProcessJob</name>
    <message numerus="yes">
        <source>It left %n process(es) behind, which were ended.</source>
        <translation>
            <numerusform>It left %n process behind, which were ended.</numerusform>
            <numerusform>It left %n processes behind, which were ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) of fewer than %1 bytes cannot be hidden in the output. Choose longer ones.</source>
        <translation>
            <numerusform>%n secret of fewer than %1 bytes cannot be hidden in the output. Choose a longer one.</numerusform>
            <numerusform>%n secrets of fewer than %1 bytes cannot be hidden in the output. Choose longer ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ProjectBar</name>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::RecipeNotes</name>
    <message numerus="yes">
        <source>The recipe has %n error(s); nothing is run until they are gone.</source>
        <translation>
            <numerusform>The recipe has %n error; nothing is run until they are gone.</numerusform>
            <numerusform>The recipe has %n errors; nothing is run until they are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n note(s) on the recipe.</source>
        <translation>
            <numerusform>There is %n note on the recipe.</numerusform>
            <numerusform>There are %n notes on the recipe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ReleaseHeader</name>
    <message numerus="yes">
        <source>%n changed file(s)</source>
        <comment>that are not committed</comment>
        <translation>
            <numerusform>%n changed file</numerusform>
            <numerusform>%n changed files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ReleasePanel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n file(s), %1, in %2. Nothing was published.</source>
        <comment>files, size, folder</comment>
        <translation>
            <numerusform>Rehearsed: %n file, %1, in %2. Nothing was published.</numerusform>
            <numerusform>Rehearsed: %n files, %1, in %2. Nothing was published.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::SizePanel</name>
    <message numerus="yes">
        <source>%n module(s) in this program differ from go.mod.</source>
        <translation>
            <numerusform>%n module in this program differs from go.mod.</numerusform>
            <numerusform>%n modules in this program differ from go.mod.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::StatusLine</name>
    <message numerus="yes">
        <source>%n modules could not be read</source>
        <translation>
            <numerusform>%n module could not be read</numerusform>
            <numerusform>%n modules could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TargetsPanel</name>
    <message numerus="yes">
        <source>%n target(s) chosen</source>
        <translation>
            <numerusform>%n target chosen</numerusform>
            <numerusform>%n targets chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be built here</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n cannot be built here</numerusform>
            <numerusform>%n cannot be built here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ToolchainProbe</name>
    <message numerus="yes">
        <source>“go %1” has said nothing for %n second(s), so it was stopped.</source>
        <translation>
            <numerusform>“go %1” has said nothing for %n second, so it was stopped.</numerusform>
            <numerusform>“go %1” has said nothing for %n seconds, so it was stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::WhyGraph</name>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) ask for %1, which is not used.</source>
        <translation>
            <numerusform>%n way asks for %1, which is not used.</numerusform>
            <numerusform>%n ways ask for %1, which is not used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further requirement(s):</source>
        <translation>
            <numerusform>%n further requirement:</numerusform>
            <numerusform>%n further requirements:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other module(s) would change.</source>
        <translation>
            <numerusform>%n other module would change.</numerusform>
            <numerusform>%n other modules would change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::WhyPanel</name>
    <message numerus="yes">
        <source>%n requirement(s)</source>
        <extracomment>Button that shows a table of the requirements instead of the picture.</extracomment>
        <translation>
            <numerusform>%n requirement</numerusform>
            <numerusform>%n requirements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::Workspace</name>
    <message numerus="yes">
        <source>%n modules are not as go selects them.</source>
        <translation>
            <numerusform>%n module is not as go selects it.</numerusform>
            <numerusform>%n modules are not as go selects them.</numerusform>
        </translation>
    </message>
</context>
</TS>
