import type { Report } from '../../../reading/report.ts';
import { cellOf, isDoubtful, isWords, tableOf, type Values, whyAbsent } from '../../cells.ts';
import type { NotAssessed, Outcome } from '../../model.ts';
import { blanksOf, type Filling, fillingsOf } from './blanks-of-years.ts';
import { type Balance, holds, underAllReadings, type Weighed } from './last-year.ts';

/** A balance with what it comes to (domain specification C.0). */
export interface Judged extends Weighed {
  readonly status: 'pass' | 'fail' | 'fillable';
  /** Where it is fillable: the only way to fill the blanks, or null if there are several. */
  readonly filling: Filling | null;
}

const cellsOf = ({ now }: Balance) => now.map(([, id]) => id);

function whyNot(report: Report, previous: Report, balance: Balance): NotAssessed | null {
  if (!holds(previous, [balance.before])) return 'other_report_missing';
  const cells = cellsOf(balance);
  const absent = cells.find((id) => cellOf(report, id).basis === 'absent');
  if (absent !== undefined) return whyAbsent(report, tableOf(absent));
  const illegible = cells.map((id) => cellOf(report, id)).some((cell) => isWords(cell) || isDoubtful(cell));
  return illegible ? 'parse_low_confidence' : null;
}

const sum = ({ now }: Balance, values: Values) => now.reduce((all, [sign, id]) => all + sign * (values(id) ?? 0), 0);

const isEven = ({ left, right }: Weighed) => left === right;

function weigh(report: Report, previous: Report, balance: Balance): Weighed | NotAssessed {
  const reason = whyNot(report, previous, balance);
  if (reason !== null) return reason;
  const weighed = underAllReadings(
    report,
    previous,
    { now: cellsOf(balance), before: [balance.before] },
    (now, then): Weighed => ({ balance, left: then(balance.before) ?? 0, right: sum(balance, now) }),
    (one, other) => isEven(one) === isEven(other),
  );
  return weighed ?? 'position_unknown';
}

/**
 * The blank-aware evaluation of balances between two years: a balance holds with blanks read as 0, or numbers in the
 * blanks fit all sums of both reports that touch them, or it fails; `say` makes the outcome of it.
 */
export function evaluateBalances(
  report: Report,
  previous: Report,
  balances: readonly Balance[],
  say: (judged: Judged) => Outcome,
): Outcome[] {
  const weighed = balances.map((balance) => weigh(report, previous, balance));
  const fillings = fillingsOf(
    report,
    previous,
    weighed.filter((one) => typeof one !== 'string'),
  );
  return weighed.map((one, index): Outcome => {
    const part = balances[index]?.part ?? null;
    if (typeof one === 'string') return { part, status: 'na', reason: one };
    if (isEven(one)) {
      const assumesBlankIsZero = blanksOf(report, previous, one.balance).length > 0;
      return { ...say({ ...one, status: 'pass', filling: null }), assumesBlankIsZero };
    }
    const filling = fillings.get(one.balance.part);
    return say({ ...one, status: filling === undefined ? 'fail' : 'fillable', filling: filling ?? null });
  });
}
