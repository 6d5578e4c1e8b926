# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
"""journey.py BUILD PROJECT LANGUAGE PICTURES: from an opened project to rehearsed packages, as a person does it."""
import json
import os
import subprocess
import sys

from hands import Hands, Lost, wait

build, project, language, pictures = sys.argv[1:5]



def translate():
    """English text -> text of the window, read from the translation file so that the story is told once."""
    if language == "en":
        return lambda text: text
    import xml.etree.ElementTree as tree
    here = os.path.dirname(os.path.abspath(__file__))
    known = {}
    for message in tree.parse(os.path.join(here, "../../translations/slipway_zh_CN.ts")).iter("message"):
        translation = message.find("translation")
        forms = [form.text for form in translation.iter("numerusform")]
        known.setdefault(message.find("source").text, (forms or [translation.text])[0])
    return lambda text: known[text]


say = translate()


def plain(text):
    """A label without its accelerator: "&Build" and "构建(&B)" are read as the bare word."""
    import re
    return re.sub(r"\(&\w\)", "", say(text)).replace("&", "")


def settings():
    folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "slipway")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings.json"), "w") as file:
        json.dump({"version": 1, "language": language}, file)


def main():
    settings()
    hands = Hands([os.path.join(build, "bin/slipway-desktop"), "--new-instance", project])
    try:
        story(hands)
    finally:
        hands.close()
    print("the journey is done")


def step(text):
    print(f"-- {text}", flush=True)


def story(hands):
    step("the project opens restricted, and says so")
    hands.find(lambda name: name.startswith(say("Restricted: this folder is read and drawn, but no program runs on its behalf. "
                                                "Building and releasing need your trust.")))
    hands.focus_window()

    step("the dependencies are there without any program: filter by keyboard")
    hands.keys("ctrl+l")
    hands.type("tide")
    hands.find(lambda name: "example.org/tide" in name)

    step("the palette leads to why a module has its version")
    hands.keys("ctrl+k")
    wait(lambda: (hands.focused() or hands.window).name == say("Find anything"), "the palette has the focus")
    hands.type("example.org/morse")
    hands.keys("Return")
    hands.find(lambda name: "example.org/morse" in name and "v1.4.0" in name)

    step("trust, and go answers")
    hands.press(say("Trust this folder"))
    hands.find(lambda name: name == say("The build list is confirmed by go list -m all"))

    step("build what is ticked")
    hands.focus_window()
    hands.keys("ctrl+k")
    wait(lambda: hands.focused().name == say("Find anything"), "the palette has the focus")
    hands.type("linux/amd64")
    hands.keys("Return")
    hands.keys("ctrl+b")
    hands.find(lambda name: name == say("The build is done."), patience=300)

    step("rehearse the release")
    hands.keys("ctrl+shift+r")
    hands.find(lambda name: name == say("The rehearsal is done. Nothing left this machine."), patience=600)
    dist = os.path.join(project, "dist")
    names = set(os.listdir(dist))
    assert {"checksums.txt", "artifacts.json", "metadata.json"} <= names, names
    subprocess.run(["sha256sum", "--check", "--quiet", "checksums.txt"], cwd=dist, check=True)
    hands.find(lambda name: name.endswith(".tar.gz"))


if __name__ == "__main__":
    try:
        main()
    except Lost as lost:
        print(f"not found: {lost}", file=sys.stderr)
        sys.exit(1)
