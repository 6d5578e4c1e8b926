# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
"""measure.py DESKTOP PROJECT ROUNDS: medians (and the slowest) of that many starts."""
import re
import statistics
import subprocess
import sys
import time

desktop, project, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])


def start(*arguments):
    """Milliseconds to each thing that was reported, and kilobytes of memory."""
    began = time.monotonic_ns()
    said = subprocess.run([desktop, "--report-start", *arguments], capture_output=True, text=True, timeout=120, check=True).stdout
    times = {name: (int(at) - began) / 1e6 for name, at in re.findall(r"^(shown|read) (\d+)$", said, re.M)}
    memory = {name: int(size) for name, size in re.findall(r"^(Rss|Pss|Private_Dirty|Private_Clean): +(\d+) kB$", said, re.M)}
    return times, memory


def measure(title, *arguments):
    for _ in range(2):
        start(*arguments)
    results = [start(*arguments) for _ in range(rounds)]
    for name in results[0][0]:
        values = [times[name] for times, _ in results]
        print(f"{title}: {name} after {statistics.median(values):.0f} ms (slowest {max(values):.0f} ms, {rounds} starts)")
    own = statistics.median(memory["Private_Dirty"] + memory["Private_Clean"] for _, memory in results) / 1024
    print(f"{title}: idle memory {statistics.median(memory['Rss'] for _, memory in results) / 1024:.0f} MiB resident, "
          f"{statistics.median(memory['Pss'] for _, memory in results) / 1024:.0f} MiB with shared pages divided, {own:.0f} MiB of its own")


measure("without a project")
measure("with a project", project)
