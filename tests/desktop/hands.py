# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
"""A person's hands: finds things by the name a screen reader says, waits for them, presses and types."""
import os
import subprocess
import time

import pyatspi

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
    def __init__(self, command, environment=None):
        self.process = subprocess.Popen(command, env={**os.environ, **(environment or {})})
        self.application = wait(self._application, "the application on the accessibility bus")
        self.window = None

    def _application(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the desktop ended by itself with {self.process.returncode}")
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid and application.childCount:
                return application
        return None

    def each(self, node=None, depth=0):
        node = node or self.application
        yield node
        if depth > 40:
            return
        for i in range(min(node.childCount, 400)):
            try:
                child = node.getChildAtIndex(i)
            except Exception:
                continue
            if child is not None:
                yield from self.each(child, depth + 1)

    def all(self, name, role=None, showing=True):
        def fits(node):
            if callable(name):
                if not name(node.name or ""):
                    return False
            elif (node.name or "") != name:
                return False
            if role and node.getRoleName() != role:
                return False
            return not showing or node.getState().contains(pyatspi.STATE_SHOWING)
        return [node for node in self.each() if fits(node)]

    def find(self, name, role=None, showing=True, patience=PATIENCE):
        return wait(lambda: (self.all(name, role, showing) or [None])[0], f"{role or 'something'} named {name!r}", patience)

    def press(self, name, role=None):
        node = self.find(name, role)
        wait(lambda: node.getState().contains(pyatspi.STATE_ENABLED), f"{name!r} to be enabled")
        action = node.queryAction()
        for i in range(action.nActions):
            if action.getName(i).lower() in ("press", "toggle", "showmenu", "jump"):
                action.doAction(i)
                return node
        action.doAction(0)
        return node

    def focus_window(self):
        ids = subprocess.run(["xdotool", "search", "--pid", str(self.process.pid), "--onlyvisible", "--name", "."],
                             capture_output=True, text=True).stdout.split()
        if ids:
            subprocess.run(["xdotool", "windowfocus", "--sync", ids[-1]], check=False)

    def keys(self, *names):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)

    def focused(self):
        for node in self.each():
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                return node
        return None

    def picture(self, path):
        subprocess.run(["xwd", "-root", "-silent", "-out", path], check=False)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
