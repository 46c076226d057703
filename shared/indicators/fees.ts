import type { Figure, Report } from '../reading/report.ts';
import { type Outcome, plain, undefinedBecause } from './evaluate.ts';
import type { IndicatorValue, UndefinedReason } from './model.ts';

type Stated = { readonly value: number } | { readonly reason: UndefinedReason };

const inYuan = ({ value, unit }: Figure) => (unit?.endsWith('万元') === true ? value * 10_000 : value);

/** The one number that the text states; a number that is only about right, or several, are no number. */
function stated({ figures, scope }: Report, id: string, inUnit: (figure: Figure) => number): Stated {
  const found = figures
    .filter((one) => one.id === id && one.qualifier !== 'garbled')
    .filter((one) => [one.scope, scope].includes('unknown') || one.scope === scope);
  const [value, ...others] = new Set(found.map(inUnit));
  if (value === undefined) return { reason: 'not_stated' };
  const isExact = found.every(({ qualifier }) => qualifier === 'exact' || qualifier === 'negation');
  return others.length === 0 && isExact ? { value } : { reason: 'ambiguous' };
}

/** Requests that lapsed because the fee was not paid. */
function lapsed({ cells }: Report): Stated {
  const cell = cells['t3.oth_nofee.sum'];
  if (cell === undefined || cell.basis === 'absent') return { reason: 'cell_absent' };
  if (cell.basis === 'ambiguous') return { reason: 'ambiguous' };
  return cell.value === null ? { reason: 'blank' } : { value: cell.value };
}

/**
 * Requests in which a fee was asked: those that lapsed and those that were charged. A notice is paid or lapses, so the
 * notices are both together; where nothing was charged, only lapsed ones are left.
 */
function cases(report: Report, yuan: Stated): Outcome {
  const notPaid = lapsed(report);
  if ('reason' in notPaid) return undefinedBecause(notPaid.reason);
  if ('value' in yuan && yuan.value === 0) return plain(notPaid.value);
  const notices = stated(report, 'n.infofee_notices', ({ value }) => value);
  if ('reason' in notices) return undefinedBecause(notices.reason);
  return plain(Math.max(notices.value, notPaid.value));
}

/** I50: the processing fee (信息处理费), which only the form of 2021 knows. */
export function feeIndicators(report: Report, unsound: boolean): Record<'I50' | 'I50.yuan', IndicatorValue> {
  const isAsked = report.form === 'v2021';
  const yuan = stated(report, 'n.infofee_charged_yuan', inYuan);
  const amount = 'value' in yuan ? plain(yuan.value) : undefinedBecause(yuan.reason);
  const none = undefinedBecause('other_form');
  return {
    I50: { ...(isAsked ? cases(report, yuan) : none), unit: '件', unsound },
    'I50.yuan': { ...(isAsked ? amount : none), unit: '元', unsound: false },
  };
}
