import { equationsOfForm } from '../../../shared/checks/equations.ts';
import { sumsOf } from '../../../shared/checks/sums.ts';
import { BLANK, report, words } from './builder.ts';

describe('the sums of a report', () => {
  test('know what their cells hold, blanks as 0', () => {
    const cells = { 't4.rev.upheld': 4, 't4.rev.other': BLANK, 't4.rev.pending': 2, 't4.rev.total': 7 };
    expect(sumsOf(report({ cells })).assessed.get('C01.rev')).toMatchObject({
      values: [4, 0, 0, 2, 7],
      left: 6,
      right: 7,
      residual: -1,
      blanks: ['t4.rev.other'],
    });
  });

  test('hang together in table 3, and in each block of table 4', () => {
    const sets = (of = report()) => sumsOf(of).sets.map((set) => set.map(({ equation }) => equation.id));
    const ids = equationsOfForm('v2021').map(({ id }) => id);
    expect(sets()).toEqual([ids.slice(0, -3), ['C01.rev'], ['C01.dir'], ['C01.post']]);
    expect(sets(report({ cells: { 't4.dir.other': words('若干') } }))).toEqual([
      ids.slice(0, -3),
      ['C01.rev'],
      ['C01.post'],
    ]);
  });
});
