import { THRESHOLDS } from '../../config/thresholds.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { dateReadings, daysBetween } from './dates.ts';
import { statutoryDeadline } from './l01-l02-statutory-dates.ts';

const GAP = THRESHOLDS.dateGap.value;

/** Whether two days contradict each other: far apart, or one in time and the other late. */
const apart = (one: string, other: string, due: string | null) =>
  Math.abs(daysBetween(one, other)) > GAP || (due !== null && one <= due !== other <= due);

/** L15: the dates of the report and of its page tell one story. */
export const datesAgree = rule({
  id: 'L15',
  severity: 'I',
  title: { zh: '报告上的日期与网页的日期不矛盾', en: 'The dates of report and page do not contradict' },
  why: {
    zh: '落款日期与发布日期相差很大，或一个按期、一个逾期，可能是发布后改过或重新发布',
    en: 'Dates far apart, or one in time and one late, may mean that the report was altered or published again',
  },
  formula: `any two dates: ≤ ${GAP} days apart and on the same side of the deadline`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '报告有两个日期：{one}和{other}，相差{days}天。请核对哪一个是公布日期，发布后是否改动过。',
      en: 'There are two dates, {one} and {other}, {days} days apart. Please check which one is that of publication, and whether the report was changed afterwards.',
    },
  },
  evaluate: (context): Outcome[] => {
    const dates = dateReadings(context.report);
    const [first, ...more] = dates;
    if (first === undefined || more.length === 0) return [notAssessed('date_unknown')];
    const due = statutoryDeadline(context);
    for (const [at, ones] of dates.entries()) {
      for (const others of dates.slice(at + 1)) {
        // A damaged date contradicts only if all that it may be does.
        const contradict = ones.every((one) => others.every((other) => apart(one, other, due)));
        const [one = '', other = ''] = [ones[0], others[0]].sort();
        if (contradict) return [fail({ values: { one, other, days: daysBetween(one, other) } })];
      }
    }
    return [pass()];
  },
});
