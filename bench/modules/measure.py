# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# Called by run. Whole processes; every figure is the median of RUNS, and wall time stands beside processor time, since only the
# latter means anything on a machine that does other things too.
import json, os, re, resource, shutil, statistics, subprocess, sys, time
from synthetic import make

build, work, proxy, programs = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
slipway, engine = build + '/bin/slipway', build + '/bin/slipway_modgraph'
RUNS = int(os.environ.get('SLIPWAY_BENCH_RUNS', '7'))


def once(command, folder, env):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, done.stdout, done.returncode


def measure(command, folder, env, reset=lambda: None):
    runs = []
    for _ in range(RUNS):
        reset()
        runs.append(once(command, folder, env))
    return statistics.median(r[0] for r in runs), statistics.median(r[1] for r in runs), runs[-1][2], runs[-1][3]


def environment(cache, source):
    return dict(os.environ, GOMODCACHE=cache, GOPROXY=source, XDG_CACHE_HOME=work + '/parsed')


def synthetic():
    folder, source = make(work)
    return folder, environment(work + '/synthetic-cache', 'file://' + source)


def real(program):
    env = environment(work + '/cache', proxy)
    folder = work + '/programs/' + program.replace('/', '_')
    os.makedirs(folder, exist_ok=True)
    os.makedirs(work + '/empty', exist_ok=True)
    with open(work + '/empty/go.mod', 'w') as out:
        out.write('module ex.t/empty\n')
    done = subprocess.run(['go', 'list', '-m', '-json', program], cwd=work + '/empty', env=env, capture_output=True, text=True)
    path = json.loads(done.stdout or '{}').get('GoMod')
    if not path:
        raise SystemError(done.stderr.strip().splitlines()[0] if done.stderr.strip() else 'no go.mod')
    shutil.copyfile(path, folder + '/go.mod')
    with open(folder + '/go.mod') as text:
        for old, to in re.findall(r'^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>\s+(\.\.?/\S*)', text.read(), re.M):
            if not os.path.abspath(os.path.join(folder, to)).startswith(work):
                continue  # it leads out of where we may write
            os.makedirs(os.path.join(folder, to), exist_ok=True)
            with open(os.path.join(folder, to, 'go.mod'), 'w') as out:
                out.write(f'module {old}\n\ngo 1.20\n')
    return folder, env


def report(name, folder, env):
    saved = open(folder + '/go.mod').read()

    def reset():
        with open(folder + '/go.mod', 'w') as out:
            out.write(saved)

    def forget():
        shutil.rmtree(work + '/parsed', ignore_errors=True)

    if once(['go', 'mod', 'graph'], folder, env)[3] != 0:
        print(f'{name}: go itself cannot print the graph')
        return
    once(['go', 'list', '-m', 'all'], folder, env)
    graph = measure(['go', 'mod', 'graph'], folder, env, reset)
    listed = measure(['go', 'list', '-m', 'all'], folder, env, reset)
    reset()
    first = measure([slipway, 'deps', '--graph', '--offline'], folder, env, forget)
    again = measure([slipway, 'deps', '--graph', '--offline'], folder, env)
    build_first = measure([slipway, 'deps', '--offline'], folder, env, forget)
    build_again = measure([slipway, 'deps', '--offline'], folder, env)
    same = 'same bytes' if first[2] == graph[2] == again[2] and build_first[2] == listed[2] == build_again[2] else 'DIFFERENT'
    print(f'{name}: {graph[2].count(10)} edges, {listed[2].count(10)} modules, {same}')
    for label, ours, theirs in (('graph, nothing parsed', first, graph), ('graph, parse cache', again, graph),
                                ('build list, nothing parsed', build_first, listed), ('build list, parse cache', build_again, listed)):
        print(f'    {label:26} {ours[0] * 1e3:8.1f} ms wall {ours[1] * 1e3:8.1f} ms cpu | go {theirs[0] * 1e3:8.1f} ms wall '
              f'{theirs[1] * 1e3:8.1f} ms cpu | {theirs[0] / ours[0]:5.1f} x, {theirs[1] / ours[1]:5.1f} x', flush=True)
    for label, reset_first in (('conflicts, nothing parsed', forget), ('conflicts, remembered', lambda: None)):
        ours = measure([slipway, 'deps', '--conflicts', '--offline'], folder, env, reset_first)
        print(f'    {label:26} {ours[0] * 1e3:8.1f} ms wall {ours[1] * 1e3:8.1f} ms cpu', flush=True)
    for question in ('time', 'whatif'):
        done = subprocess.run([engine, question, folder + '/go.mod', work + '/parsed/slipway/modules'], env=env, capture_output=True, text=True)
        print('    ' + done.stdout.strip(), flush=True)


report('synthetic, 3,000 modules', *synthetic())
for program in programs:
    try:
        report(program, *real(program))
    except SystemError as reason:
        print(f'{program}: cannot be had: {reason}')
