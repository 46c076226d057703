import { LOCAL_DEADLINES } from '../../config/deadlines.ts';
import type { LocalDeadline } from '../../config/schema.ts';
import type { CheckContext, Outcome } from '../../model.ts';
import { levelOf, liesIn, standingOf } from '../../organ.ts';
import { BOTH_FORMS, notAssessed, rule } from '../../rule.ts';
import { judgeDeadline } from './l01-l02-statutory-dates.ts';

/** Whether a notice speaks to the organ; the level counts as met where nobody knows it and the place is the organ's own. */
function concerns(context: CheckContext, { region, years, standing, levels }: LocalDeadline): boolean {
  const { year } = context.report;
  const level = levelOf(context);
  return (
    year !== null &&
    year >= years.from &&
    (years.until === null || year <= years.until) &&
    standingOf(context) === standing &&
    (level === null || levels.includes(level)) &&
    liesIn(context, region)
  );
}

const written = LOCAL_DEADLINES.map(
  ({ region, years, standing, date }) => `${region.name} ${years.from}–${years.until ?? ''} ${standing}: ${date}`,
);

/** L03: the earlier day that a local notice sets. */
export const localDate = rule({
  id: 'L03',
  severity: 'W',
  title: { zh: '在当地规定的日期前公布', en: 'Published by the local date' },
  why: {
    zh: '各地编制通知常规定早于法定期限的日期；已登记的通知见公式',
    en: 'Local notices often ask for an earlier day than the law; the formula lists those that are registered',
  },
  formula: `published ≤ the local date (${written.join('; ')})`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '公布日期是{published}，晚于当地规定的{due}（{notice}）。请核对公布日期。',
      en: 'It was published on {published}, after the local date of {due} ({notice}). Please check the date.',
    },
  },
  evaluate: (context): Outcome[] => {
    const own = LOCAL_DEADLINES.find((one) => concerns(context, one));
    if (own === undefined) return [notAssessed('no_config')];
    const outcome = judgeDeadline(context, `${(context.report.year ?? 0) + 1}-${own.date}`);
    return [{ ...outcome, severity: 'W', values: { ...outcome.values, notice: own.reason } }];
  },
});
