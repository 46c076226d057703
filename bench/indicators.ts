import { packCells, unpackCells } from '../shared/filing/packed-cells.ts';
import { concentrationOf } from '../shared/indicators/group/concentration.ts';
import { distributionOf } from '../shared/indicators/group/distribution.ts';
import { groupFiguresOf } from '../shared/indicators/group/figures.ts';
import type { GroupMember } from '../shared/indicators/group/member.ts';
import { rankingOf } from '../shared/indicators/group/ranking.ts';
import { regionRateOf } from '../shared/indicators/group/region-rate.ts';
import { zeroShareOf } from '../shared/indicators/group/reports.ts';
import { changesOf } from '../shared/indicators/years/change.ts';
import { randomNumbers } from '../test/generate/figures.ts';
import { type Random, randomFrom } from '../test/generate/random.ts';
import { makeReport } from '../test/unit/builders/report.ts';
import { type Bench, percentile, type Rows } from './bench.ts';

/** The reports of a province of a hundred counties, and how often each computation is timed. */
const REPORTS = 5000;
const ROUNDS = 15;

/** A third of the agencies has requests. */
function packed(random: Random): string {
  const size = random.chance(1 / 3) ? 'county' : 'none';
  return packCells(makeReport(Object.fromEntries(randomNumbers('v2021', size, random))));
}

const member = (text: string, index: number): GroupMember => ({
  agency: `agency-${index}`,
  name: null,
  form: 'v2021',
  scope: 'own',
  level: 'county',
  kind: 'department',
  region: String(530_102 + (index % 90)),
  year: 2024,
  cells: unpackCells('v2021', text),
  indicators: {},
});

/**
 * Of this thread's processor time, which other programs on the machine do not lengthen. Every round has a group of its own,
 * as every request has: nothing is remembered from the one before.
 */
function timed(group: readonly GroupMember[], run: (members: readonly GroupMember[]) => unknown): Rows[string] {
  const times = Array.from({ length: ROUNDS }, () => {
    const members = group.map((one) => ({ ...one }));
    const before = process.threadCpuUsage();
    run(members);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return { 'first ms': percentile(times.slice(0, 1), 1), 'median ms': percentile(times, 0.5) };
}

/** How long it takes to compare the reports of a group. */
export const bench: Bench = {
  title: `Indicators of a group of ${REPORTS} reports, from their packed cells`,
  run: async (): Promise<Rows> => {
    const random = randomFrom(7);
    const texts = Array.from({ length: REPORTS }, () => packed(random));
    const group = texts.map(member);
    return {
      'unpack all cells': timed([], () => texts.map(member)),
      'rank by I03': timed(group, (members) => rankingOf(members, 'I03')),
      'rank by I03, shrunken': timed(group, (members) => rankingOf(members, 'I03', 'shrunken')),
      'rank by I33, all rows of results': timed(group, (members) => rankingOf(members, 'I33')),
      'ranking, distribution and region rate': timed(group, (members) =>
        [rankingOf, distributionOf, regionRateOf].map((compute) => compute(members, 'I03')),
      ),
      'concentration of requests': timed(group, concentrationOf),
      'zero reports': timed(group, zeroShareOf),
      'figures of the group, all cells': timed(group, (members) => groupFiguresOf('v2021', members)),
      'all changes of a hundred agencies': timed(group.slice(0, 100), (members) =>
        members.map((one) => changesOf(one, { ...one, year: one.year + 1 })),
      ),
    };
  },
};
