# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# Called by run. Whole processes; every figure is the median of RUNS, and wall time stands beside processor time, since only the
# latter means anything on a machine that does other things too.
import json, os, re, resource, shutil, statistics, subprocess, sys, time
from synthetic import make

build, work, proxy, programs = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
slipway, engine = build + '/bin/slipway', build + '/bin/slipway_modgraph'
RUNS = int(os.environ.get('SLIPWAY_BENCH_RUNS', '7'))


# What reads the answers must not be what is measured: memory that is there already takes them.
ROOM = memoryview(bytearray(b'-' * (64 << 20)))


def once(command, folder, env):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
    size = 0
    while got := process.stdout.readinto(ROOM[size:]):
        size += got
    code = process.wait()
    wall = time.monotonic() - start
    process.stdout.close()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, bytes(ROOM[:size]), code


def measure(questions, folder, env):
    """Medians of the wall and the processor time of each question, its last answer and exit code. One round asks all of them, so that
    all have their share of what else the machine does. A question: name, command, what comes before it."""
    runs = {name: [] for name, _, _ in questions}
    for _ in range(RUNS):
        for name, command, prepare in questions:
            prepare()
            runs[name].append(once(command, folder, env))
    return {name: (statistics.median(r[0] for r in done), statistics.median(r[1] for r in done), done[-1][2], done[-1][3])
            for name, done in runs.items()}


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

    def nothing():
        pass

    if once(['go', 'mod', 'graph'], folder, env)[3] != 0:
        print(f'{name}: go itself cannot print the graph')
        return
    once(['go', 'list', '-m', 'all'], folder, env)
    deps = [slipway, 'deps', '--offline']
    done = measure((('graph', ['go', 'mod', 'graph'], reset), ('first', deps + ['--graph'], lambda: (reset(), forget())), ('again', deps + ['--graph'], nothing),
                    ('listed', ['go', 'list', '-m', 'all'], reset), ('build_first', deps, lambda: (reset(), forget())), ('build_again', deps, nothing),
                    ('conflicts', deps + ['--conflicts'], forget), ('remembered', deps + ['--conflicts'], nothing)), folder, env)
    graph, first, again, listed, build_first, build_again = (done[name] for name in ('graph', 'first', 'again', 'listed', 'build_first', 'build_again'))
    same = 'same bytes' if first[2] == graph[2] == again[2] and build_first[2] == listed[2] == build_again[2] else 'DIFFERENT'
    print(f'{name}: {graph[2].count(10)} edges, {listed[2].count(10)} modules, {same}')
    for label, ours, theirs in (('graph, nothing parsed', first, graph), ('graph, parse cache', again, graph),
                                ('build list, nothing parsed', build_first, listed), ('build list, parse cache', build_again, listed)):
        print(f'    {label:26} {ours[0] * 1e3:8.1f} ms wall {ours[1] * 1e3:8.1f} ms cpu | go {theirs[0] * 1e3:8.1f} ms wall '
              f'{theirs[1] * 1e3:8.1f} ms cpu | {theirs[0] / ours[0]:5.1f} x, {theirs[1] / ours[1]:5.1f} x', flush=True)
    for label, name in (('conflicts, nothing parsed', 'conflicts'), ('conflicts, remembered', 'remembered')):
        print(f'    {label:26} {done[name][0] * 1e3:8.1f} ms wall {done[name][1] * 1e3:8.1f} ms cpu', flush=True)
    for question in ('time', 'whatif'):
        done = subprocess.run([engine, question, folder + '/go.mod', work + '/parsed/slipway/modules'], env=env, capture_output=True, text=True)
        print('    ' + done.stdout.strip(), flush=True)


report('synthetic, 3,000 modules', *synthetic())
for program in programs:
    try:
        report(program, *real(program))
    except SystemError as reason:
        print(f'{program}: cannot be had: {reason}')
