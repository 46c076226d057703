import { presentIds, underEveryReading, whyAbsent } from '../../cells.ts';
import type { CheckContext, NotAssessed, Outcome, Severity } from '../../model.ts';
import { levelOf, type Standing, standingOf } from '../../organ.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

/** How certain it is that the organ makes no rules; or why that is not known. */
function judgeOrgan(context: CheckContext, standing: Standing | null): Severity | NotAssessed {
  if (standing === 'department') return 'W';
  if (standing === 'township') return 'E';
  const level = levelOf(context);
  if (level === null) return 'no_config';
  if (level === 'county' || level === 'township') return 'E';
  return standing === 'government' ? 'not_applicable' : 'W';
}

const isSeverity = (word: Severity | NotAssessed): word is Severity => word.length === 1;

/** L13: only who may make rules (规章) reports any. */
export const whoMakesRules = rule({
  id: 'L13',
  severity: 'E',
  title: { zh: '无权制定规章的单位规章数为0', en: 'Who may not make rules reports none' },
  why: {
    zh: '规章只能由部委、省级政府和设区的市、自治州政府制定（《立法法》第九十一、九十三条）；县级以下的“规章”多为规范性文件',
    en: 'Rules (规章) are made by ministries, provinces, cities with districts and autonomous prefectures only (articles 91 and 93 of the Legislation Law)',
  },
  formula: 't2.rules.* = 0 at county level and below (E), in departments (W)',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{cells|cells}填了数字，但本单位无权制定规章。如是规范性文件，请填到“行政规范性文件”行，规章填0。',
      en: '{cells|cells} hold numbers, but your agency may not make rules (规章). Normative documents belong in the row below; please enter 0 for rules.',
    },
  },
  evaluate: (context): Outcome[] => {
    const { report } = context;
    const cells = presentIds(report, 't2').filter((id) => id.split('.')[1] === 'rules');
    if (cells.length === 0) return [notAssessed(whyAbsent(report, 't2'))];
    const judged = judgeOrgan(context, standingOf(context));
    if (judged === 'not_applicable') return [notAssessed(judged)];
    const outcome = underEveryReading(report, cells, (values) => {
      const some = cells.filter((id) => (values(id) ?? 0) > 0);
      if (some.length === 0) return cells.every((id) => values(id) === null) ? notAssessed('blank', { cells }) : pass();
      if (!isSeverity(judged)) return notAssessed(judged, { cells: some });
      return fail({ severity: judged, cells: some, values: { cells: list(some) } });
    });
    return [outcome];
  },
});
