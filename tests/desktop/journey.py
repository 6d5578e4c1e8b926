# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
"""journey.py BUILD PROJECT LANGUAGE PICTURES: from an opened project to rehearsed packages, as a person does it."""
import json
import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree

from hands import Hands, Lost, wait

build, project, language, pictures = sys.argv[1:5]
started = time.monotonic()


def known_texts():
    """English text -> text of the window, read from the translation file so that the story is told once."""
    if language == "en":
        return {}
    here = os.path.dirname(os.path.abspath(__file__))
    known = {}
    for message in xml.etree.ElementTree.parse(os.path.join(here, f"../../translations/slipway_{language}.ts")).iter("message"):
        translation = message.find("translation")
        forms = [form.text for form in translation.iter("numerusform")]
        known.setdefault(message.find("source").text, (forms or [translation.text])[0])
    return known


known = known_texts()


def say(text):
    return text if language == "en" else known[text]


def like(text, *values):
    """A pattern for a text with places: `values` for the first ones, anything for the rest."""
    pattern = re.escape(say(text))
    for number, value in enumerate(values, 1):
        pattern = pattern.replace(f"%{number}", re.escape(value))
    return re.compile(re.sub(r"%(\d|n)", ".+", pattern))


def step(hands, text):
    step.count += 1
    print(f"-- {time.monotonic() - started:5.1f} s  {text}", flush=True)
    hands.picture(os.path.join(pictures, f"{language}-{step.count:02d}.png"))


step.count = 0


def read(name):
    with open(os.path.join(project, name), encoding="utf-8") as file:
        return file.read()


def palette(hands, words):
    hands.keys("ctrl+k")
    hands.await_focus(say("Find anything"))
    hands.type(words)
    hands.keys("Return")


def opening(hands):
    step(hands, "the project opens restricted, and says so")
    hands.find(like("Restricted: this folder is read and drawn, but no program runs on its behalf. Building and releasing need your trust."))
    hands.focus_window()
    step(hands, "its dependencies are there without any program: filtered by keyboard")
    hands.keys("ctrl+l")
    hands.await_focus(say("Filter the modules"))
    hands.type("tide")
    hands.find(like("%1 at %2: %3", "example.org/tide", "v1.0.5"))
    hands.keys("Escape")
    step(hands, "only conflicts")
    hands.keys("ctrl+shift+c")
    hands.find(like("%n conflict(s)") if language != "en" else re.compile(r"\d+ conflicts?$"))
    hands.find(like("%1 at %2: %3", "example.org/signal", "v0.9.2"))


def why(hands):
    step(hands, "the palette leads to why a module has its version")
    palette(hands, "example.org/morse")
    hands.find(re.compile(r"example\.org/morse.+v1\.4\.0"), "page tab")
    hands.find(re.compile(r"example\.org/morse .*v1\.4\.0.*example\.org/signal v0\.9\.2"))


def editing(hands):
    step(hands, "edit go.mod, and take it back")
    before = read("go.mod")
    hands.keys("alt+1")
    hands.await_focus(like("Text of %1", "go.mod"))
    hands.keys("ctrl+End")
    hands.type("// checked by hand")
    hands.find("go.mod ●", "page tab")
    hands.keys("ctrl+s")
    wait(lambda: read("go.mod").rstrip().endswith("// checked by hand"), "the saved go.mod")
    hands.find("go.mod", "page tab")
    def taken_back():
        hands.keys("ctrl+z")
        return hands.find("go.mod ●", "page tab", patience=1)
    wait(taken_back, "an edit to take back")
    for _ in range(3):
        hands.keys("ctrl+z")
    hands.keys("ctrl+s")
    wait(lambda: read("go.mod") == before, "go.mod as it was")


def targets(hands):
    step(hands, "trust, and go answers")
    hands.press(say("Trust this folder"))
    hands.find(say("The build list of the workspace is confirmed by go list -m all"))
    step(hands, "tick one target by keyboard")
    hands.focus_window()
    hands.keys("alt+5")
    hands.await_focus(say("Target matrix: operating systems and architectures"))
    # The recipe ticks five: the row of darwin goes, and two more.
    hands.type("darwin")
    hands.keys("shift+space")
    for target in ("windows/amd64", "linux/arm64"):
        hands.type(target)
        hands.keys("space")
    hands.find(re.compile("^1 target chosen$" if language == "en" else like("%n target(s) chosen").pattern))


def building(hands):
    step(hands, "build it, and read what is printed")
    hands.keys("ctrl+b")
    hands.find(say("The build is done."), patience=300)
    hands.read(say("Output"), "terminal", "GOOS=linux")


def rehearsing(hands):
    step(hands, "rehearse the release")
    hands.keys("ctrl+shift+r")
    hands.find(say("The rehearsal is done. Nothing left this machine."), patience=600)
    dist = os.path.join(project, "dist")
    names = set(os.listdir(dist))
    assert {"checksums.txt", "artifacts.json", "metadata.json"} <= names, names
    subprocess.run(["sha256sum", "--check", "--quiet", "checksums.txt"], cwd=dist, check=True)
    hands.find(re.compile(r"\.tar\.gz"))
    step(hands, "the artifacts are listed")


def main():
    folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "slipway")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings.json"), "w", encoding="utf-8") as file:
        json.dump({"version": 1, "language": language}, file)
    hands = Hands([os.path.join(build, "bin/slipway-desktop"), "--new-instance", project])
    try:
        for part in (opening, why, editing, targets, building, rehearsing):
            part(hands)
    except Lost:
        step(hands, "lost here")
        raise
    finally:
        hands.close()
    print("the journey is done")


if __name__ == "__main__":
    try:
        main()
    except Lost as lost:
        print(f"not found: {lost}", file=sys.stderr)
        sys.exit(1)
