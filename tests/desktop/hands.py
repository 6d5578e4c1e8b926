# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
"""A person's hands: finds things by the name a screen reader says, waits for them, presses and types."""
import os
import re
import subprocess
import time

import pyatspi

import framebuffer

PATIENCE = 60.0  # seconds that anything may take on a busy machine


class Lost(Exception):
    """What should be there is not there."""


def wait(what, description, patience=PATIENCE):
    """The first true answer of what(), asked again and again; there is nothing else to wait on from outside."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = what()
        except Exception:  # a widget may vanish while its tree is read
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise Lost(description)


class Hands:
    def __init__(self, command):
        self.process = subprocess.Popen(command)
        self.application = wait(self._application, "the application on the accessibility bus")

    def _application(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the desktop ended by itself with {self.process.returncode}")
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid and application.childCount:
                return application
        return None

    def each(self, node=None, depth=0):
        """Everything that shows. What does not show is left out with all that is in it: it is not read out either."""
        node = node or self.application
        yield node
        if depth > 40:
            return
        for i in range(min(node.childCount, 400)):
            try:
                child = node.getChildAtIndex(i)
                isShown = child is not None and (depth < 1 or child.getState().contains(pyatspi.STATE_SHOWING))
            except Exception:
                continue
            if isShown:
                yield from self.each(child, depth + 1)

    def find(self, name, role=None, patience=PATIENCE):
        """`name`: a text, or a compiled pattern that is searched for in names."""
        def fits(node):
            said = node.name or ""
            isNamed = name.search(said) if isinstance(name, re.Pattern) else said == name
            return isNamed and (not role or node.getRoleName() == role)
        described = name.pattern if isinstance(name, re.Pattern) else name
        return wait(lambda: next((node for node in self.each() if fits(node)), None), f"{role or 'something'} named {described!r}", patience)

    def read(self, name, role, words, patience=PATIENCE):
        """The text of the thing named `name`, once it contains `words`."""
        def text():
            seen = self.find(name, role, patience=1).queryText()
            whole = seen.getText(0, seen.characterCount)
            return whole if words in whole else None
        return wait(text, f"{name!r} to say {words!r}", patience)

    def press(self, name, role=None):
        node = self.find(name, role)
        wait(lambda: node.getState().contains(pyatspi.STATE_ENABLED), f"{name!r} to be enabled")
        action = node.queryAction()
        names = [action.getName(i).lower() for i in range(action.nActions)]
        action.doAction(next((i for i, said in enumerate(names) if said in ("press", "toggle", "showmenu", "jump")), 0))
        return node

    def await_focus(self, name):
        wait(lambda: self.find(name, patience=0.5).getState().contains(pyatspi.STATE_FOCUSED), f"{name!r} to have the focus")

    def focus_window(self):
        """There is no window manager that would give it the keyboard."""
        def ids():
            return subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        subprocess.run(["xdotool", "windowfocus", "--sync", wait(ids, "a window on the screen")[-1]], check=False)

    def keys(self, *names):
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "20", *names], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)

    def picture(self, path):
        if screen := os.environ.get("SLIPWAY_SCREEN"):
            framebuffer.save(screen, path)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
