import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf, numberRead } from '../cells.ts';
import type { AcrossYears, Mending } from '../model.ts';
import { sumsOf } from '../sums.ts';
import { anchorsOf, carriedOver } from './anchors.ts';
import { cheapestSet } from './cheapest.ts';
import { costsOf, exact } from './cost.ts';
import { inOrderOfForm } from './rank.ts';
import { errorSystem, type SignedSum, signedSum } from './system.ts';

/** The cheapest corrections of one report after which its table 3 adds up and the given cells hold what is asked. */
function mending(report: Report, asked: readonly (readonly [CellId, number])[]): Mending | null {
  const numberOf = (id: CellId) => cellOf(report, id).value ?? 0;
  const own = [...sumsOf(report).assessed.values()].filter(({ equation }) => equation.table === 't3');
  const joint = asked.map(
    ([cell, value]): SignedSum => ({
      family: 'Y01',
      terms: [[cell, 1]],
      residual: numberOf(cell) - value,
    }),
  );
  const costs = costsOf(report, anchorsOf(report, null));
  const found = cheapestSet(errorSystem(numberOf, [...own.map(signedSum), ...joint]), costs.least);
  if (found === null) return null;
  const changed = found.set.map(({ cell, excess }) => costs.change(cell, numberOf(cell) - excess));
  const changes = inOrderOfForm(
    report.form,
    changed.map(({ change }) => change),
  );
  const cost = changed.reduce((sum, one) => sum + one.cost, costs.anchored(changes, 'of-several-cells'));
  return { cost: exact(cost), changes };
}

/**
 * The joint system of two years (D.3): where last year's report carried over other numbers than this one took over, what
 * it would cost to mend either of them so that it agrees with the other and adds up. Undefined where nothing differs.
 */
export function acrossYears(report: Report, previous: Report | null): AcrossYears | undefined {
  if (previous === null) return undefined;
  const taken = carriedOver(report, previous).flatMap(([column, there]) => {
    const here = numberRead(report, `t3.carry_in.${column}`);
    return here === null ? [] : [{ column, there, here }];
  });
  const columns = taken.filter(({ here, there }) => here !== there).map(({ column }) => column);
  if (columns.length === 0) return undefined;
  return {
    columns,
    here: mending(
      report,
      taken.map(({ column, there }) => [`t3.carry_in.${column}`, there]),
    ),
    there: mending(
      previous,
      taken.map(({ column, here }) => [`t3.carry_out.${column}`, here]),
    ),
  };
}
