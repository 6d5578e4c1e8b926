// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "randomtemplate.h"

QByteArray RandomTemplate::next()
{
    QByteArray text = body(3);
    if (below(25) == 0 && !text.isEmpty()) // a slip of the finger
        text.remove(below(int(text.size())), 1);
    return text;
}

QByteArray RandomTemplate::body(int depth)
{
    QByteArray result;
    for (int i = below(4); i >= 0; --i)
        result += below(3) == 0 ? pick({"v", "_", " text ", "\n", "-", " {", "} ", "\t x", "ä"}) : action(depth);
    return result;
}

QByteArray RandomTemplate::action(int depth)
{
    const QByteArray left = below(6) == 0 ? "{{- " : below(3) == 0 ? "{{" : "{{ ";
    const QByteArray right = below(6) == 0 ? " -}}" : below(3) == 0 ? "}}" : " }}";
    const auto inBraces = [&](const QByteArray &inner) { return left + inner + right; };
    switch (depth > 0 ? below(12) : 11) {
    case 0:
        return inBraces("if " + pipeline(depth - 1)) + body(depth - 1) + inBraces("end");
    case 1:
        return inBraces("if " + pipeline(depth - 1)) + body(depth - 1) + inBraces("else") + body(depth - 1) + inBraces("end");
    case 2:
        return inBraces("if " + pipeline(depth - 1)) + body(depth - 1) + inBraces("else if " + pipeline(depth - 1)) + body(depth - 1)
            + inBraces("end");
    case 3:
        return inBraces("with " + pipeline(depth - 1)) + pick({"{{ . }}", "x"}) + body(depth - 1) + inBraces("end");
    case 4:
        return inBraces("range $i, $w := " + pick({".Words", ".Env", ".None", "list \"a\" \"b\"", "split .Version \".\"", ".Os"}))
            + pick({"{{ $i }}{{ $w }};", "{{ . }}", "{{ if $w }}{{ continue }}{{ end }}-"}) + inBraces("end");
    case 5:
        return inBraces("$x := " + pipeline(depth - 1)) + "{{ $x }}"
            + (below(2) ? inBraces("$x = " + pipeline(0)) + "{{ $x }}" : QByteArray());
    case 6:
        return inBraces("/* note */").replace("{{ /*", "{{/*").replace("*/ }}", "*/}}");
    default:
        return inBraces(pipeline(depth - 1));
    }
}

QByteArray RandomTemplate::pipeline(int depth)
{
    QByteArray result = command(depth);
    while (below(5) == 0)
        result += pick({" | ", "|", " |"})
            + pick({"toupper", "len", "print", "printf \"%v\"", "printf \"%5s|\"", "not", "index .Words", "replace \"a\" \"b\"", "html",
                    "eq 1", "count"});
    return result;
}

QByteArray RandomTemplate::command(int depth)
{
    switch (below(16)) {
    case 0:
        return pick({"eq", "ne", "lt", "le", "gt", "ge"}) + ' ' + argument(depth) + ' ' + argument(depth);
    case 1:
        return pick({"and", "or"}) + ' ' + argument(depth) + ' ' + argument(depth) + (below(3) == 0 ? ' ' + argument(depth) : QByteArray());
    case 2:
        return pick({"not", "len", "print", "println", "html", "js", "urlquery", "toupper", "count", "isSet"}) + ' ' + argument(depth);
    case 3:
        return "printf "
            + pick({"\"%s\"", "\"%v-%v\"", "\"%d\"", "\"%q\"", "\"%x\"", "\"%5d|%-5d|\"", "\"%08.3f\"", "\"%T\"", "\"%t\"", "\"%+v\"",
                    "\"%#v\"", "\"%c\"", "\"%U\"", "\"%e\"", "\"%g\"", "\"%6.2v|\"", "\"%[2]v %[1]v\"", "\"%*d\""})
            + ' ' + argument(depth) + (below(2) ? ' ' + argument(depth) : QByteArray());
    case 4:
        return "index " + pick({".Words", ".Env", ".Os", ".", "(split .Version \".\")"}) + ' ' + argument(depth);
    case 5:
        return "slice " + pick({".Words", ".Os", ".Version"}) + ' ' + pick({"1", "0", "2 3", "3 2", "1 9", "0 1 2"});
    case 6:
        return pick({"pick", "map", "list", "replace", "split", "fails"}) + ' ' + argument(depth) + ' ' + argument(depth);
    case 7:
        return ".Now.Format " + pick({"\"2006-01-02\"", "\"15:04:05\"", "\"Jan _2\"", "\"06002\"", "\"3:04PM\"", "\"Mon .00 .99\"", ".Os"});
    default:
        return argument(depth);
    }
}

QByteArray RandomTemplate::argument(int depth)
{
    switch (below(depth > 0 ? 10 : 8)) {
    case 0:
        return pick({"1", "0", "-3", "2.5", "1e3", "0x1f", "'a'", "7", "1_000", "00"});
    case 1:
        return pick({"\"\"", "\"linux\"", "\"FOO\"", "\"a b\"", "`raw`", "\"%d\"", "\"\\u00e4\"", "\"<&>\""});
    case 2:
        return pick({"true", "false", "nil", ".", "$"});
    case 3:
        return pick({".Words", ".None", ".Env", ".Runtime", ".Now", ".Major", ".CommitTimestamp", ".Odd"});
    case 4:
        return pick(
            {".Env.FOO", ".Env.NOPE", ".Runtime.Goos", ".Runtime.Nope", ".Nope", ".Os.Nope", "$.Version", ".Now.Year", ".Now.Month"});
    case 8:
    case 9:
        return '(' + pipeline(depth - 1) + ')' + (below(8) == 0 ? pick({".Foo", ".FOO", ".Goos"}) : QByteArray());
    default:
        return pick({".Version", ".Os", ".Arch", ".Empty", ".ProjectName", ".Tag", ".IsSnapshot", ".IsGitDirty", ".Minor", ".Patch"});
    }
}
