# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
"""synthetic.py FOLDER: makes the synthetic project there and prints the folder of its go.mod and of the proxy that has its modules."""
import os, random, sys

COUNT = 3000


def name(i):
    return f'syn.t/m{i:05d}'


def make(work):
    """3,000 modules in 4 versions, about 230,000 requirements; the same each time."""
    folder, source = work + '/synthetic', work + '/proxy'
    if os.path.exists(folder + '/go.mod'):
        return folder, source
    dice = random.Random(7)
    for i in range(COUNT):
        versions = f'{source}/{name(i)}/@v'
        os.makedirs(versions, exist_ok=True)
        for v in range(4):
            needs = {}
            for _ in range(dice.randint(0, 40) if i < COUNT - 1 else 0):
                needs[dice.randint(i + 1, min(COUNT - 1, i + 1 + COUNT // 4))] = dice.randint(0, 3)
            lines = ''.join(f'\t{name(j)} v1.{w}.0\n' for j, w in sorted(needs.items()))
            with open(f'{versions}/v1.{v}.0.mod', 'w') as out:
                out.write(f'module {name(i)}\n\ngo {dice.choice(["1.16", "1.20", "1.22.0"])}\n\nrequire (\n{lines})\n')
            with open(f'{versions}/v1.{v}.0.info', 'w') as out:
                out.write('{"Version":"v1.%d.0","Time":"2024-01-01T00:00:00Z"}' % v)
    os.makedirs(folder, exist_ok=True)
    with open(folder + '/go.mod', 'w') as out:
        roots = sorted(dice.sample(range(COUNT), 250))
        out.write('module ex.t/main\n\ngo 1.22.0\n\nrequire (\n' + ''.join(f'\t{name(i)} v1.{dice.randint(0, 3)}.0\n' for i in roots) + ')\n')
    return folder, source


if __name__ == '__main__':
    print(*make(sys.argv[1]))
