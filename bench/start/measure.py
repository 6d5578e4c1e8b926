# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
"""measure.py DESKTOP PROJECT ROUNDS: medians (and the slowest) of that many starts."""
import os
import re
import statistics
import subprocess
import sys
import time

desktop, project, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])


def start(*arguments):
    """Milliseconds to each thing that was reported, kilobytes of memory, and seconds of processor time until the end."""
    began = time.monotonic_ns()
    process = subprocess.Popen([desktop, "--report-start", *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, process.returncode
    times = {name: (int(at) - began) / 1e6 for name, at in re.findall(r"^(shown|read) (\d+)$", said, re.M)}
    memory = {name: int(size) for name, size in re.findall(r"^(Rss|Pss|Private_Dirty|Private_Clean): +(\d+) kB$", said, re.M)}
    return times, memory, usage.ru_utime + usage.ru_stime


def measure(title, *arguments):
    for _ in range(2):
        start(*arguments)
    results = [start(*arguments) for _ in range(rounds)]
    for name in results[0][0]:
        values = [times[name] for times, _, _ in results]
        print(f"{title}: {name} after {statistics.median(values):.0f} ms (slowest {max(values):.0f} ms, {rounds} starts)")
    own = statistics.median(memory["Private_Dirty"] + memory["Private_Clean"] for _, memory, _ in results) / 1024
    print(f"{title}: idle memory {statistics.median(memory['Rss'] for _, memory, _ in results) / 1024:.0f} MiB resident, "
          f"{statistics.median(memory['Pss'] for _, memory, _ in results) / 1024:.0f} MiB with shared pages divided, {own:.0f} MiB of its own")
    print(f"{title}: {statistics.median(cpu for _, _, cpu in results):.2f} s of processor time, three idle seconds included")


measure("without a project")
measure("with a project", project)
