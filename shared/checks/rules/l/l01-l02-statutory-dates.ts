import { NATIONAL_DEADLINES } from '../../config/deadlines.ts';
import type { CheckContext, Outcome } from '../../model.ts';
import { standingOf } from '../../organ.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { datesStated } from './dates.ts';

/** The national deadline of a report; null where the law sets none for the organ, or the year is not known. */
export function statutoryDeadline(context: CheckContext): string | null {
  const { year } = context.report;
  const own = NATIONAL_DEADLINES.find(({ standing }) => standing === standingOf(context));
  return own === undefined || year === null ? null : `${year + 1}-${own.date}`;
}

/** Late by the day of publication: an error, or a warning where another date of the report is in time. */
export function judgeDeadline({ report }: CheckContext, due: string): Outcome {
  const { published } = report;
  if (published === null) return notAssessed('date_unknown');
  if (published <= due) return pass({ values: { due, published } });
  const certain = datesStated(report).every((date) => date > due);
  return fail({ values: { due, published }, ...(certain ? {} : { severity: 'W' }) });
}

const statutory = (id: string, standing: 'department' | 'government', zh: string, en: string) => {
  const { date, reason } = NATIONAL_DEADLINES.find((one) => one.standing === standing) ?? { date: '', reason: '' };
  return rule({
    id,
    severity: 'E',
    title: { zh: `${zh}按期公布`, en: `${en} publishes in time` },
    why: { zh: reason, en: 'Article 49 of the Regulations; a weekend does not move the date' },
    formula: `published ≤ ${date} of the next year; W where another date of the report is in time`,
    forms: BOTH_FORMS,
    messages: {
      fail: {
        zh: '公布日期是{published}，晚于规定的{due}。请核对公布日期；确实逾期的，请向主管部门说明。',
        en: 'It was published on {published}, after the deadline of {due}. Please check the date; if it is right, tell the authority in charge why.',
      },
    },
    evaluate: (context): Outcome[] => {
      const own = standingOf(context);
      if (own === null) return [notAssessed('not_stated')];
      if (own !== standing) return [notAssessed('not_applicable')];
      const due = statutoryDeadline(context);
      return [due === null ? notAssessed('date_unknown') : judgeDeadline(context, due)];
    },
  });
};

/** L01 and L02: departments publish by 31 January, governments by 31 March. */
export const statutoryDates = [
  statutory('L01', 'department', '政府部门', 'A department'),
  statutory('L02', 'government', '政府', 'A government'),
];
