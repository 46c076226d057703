import type { Outcome } from '../../model.ts';
import { type Standing, standingOfName } from '../../organ.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { plainFigures } from '../../statements.ts';
import type { RosterMember } from '../../surroundings.ts';

const standingOf = ({ name, kind }: RosterMember): Standing => {
  const byName = standingOfName(name);
  return byName === 'other' && kind === 'department' ? 'department' : byName;
};

const count = (roster: readonly RosterMember[], standing: Standing) =>
  roster.filter((member) => standingOf(member) === standing).length;

/** What the text may say of the roster, and the numbers that agree with it; none where the roster does not tell. */
const STATED: readonly {
  readonly id: string;
  readonly known: (roster: readonly RosterMember[]) => readonly number[];
}[] = [
  // Those below, or with the region's own.
  { id: 'n.unit_reports_published', known: (roster) => [roster.length, roster.length + 1] },
  { id: 'n.townships_streets', known: (roster) => [count(roster, 'township')].filter((number) => number > 0) },
  { id: 'n.departments', known: (roster) => [count(roster, 'department')].filter((number) => number > 0) },
];

/** H06: the number of agencies that the text states is that of the roster. */
export const rosterInText = rule({
  id: 'H06',
  severity: 'I',
  title: { zh: '正文写的单位数与名录相符', en: 'The number of agencies stated is that of the roster' },
  why: {
    zh: '正文常写下级单位或其报告的数量；名录不全或机构变动时会不同',
    en: 'Reports state how many agencies or reports there are; it differs where the roster is incomplete or changed',
  },
  formula: 'n.unit_reports_published, n.townships_streets, n.departments = agencies of the roster (of the kind)',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文写“{quote}”，名录里相应的是 {right} 个，相差 {difference}。请核对正文；如果正文没错，请补充名录。',
      en: 'The text says “{quote}”, the roster has {right} of them; they differ by {difference}. Please check the text; if it is right, complete the roster.',
    },
  },
  evaluate: ({ report, roster }): Outcome[] => {
    if (roster === null || roster.length === 0) return [notAssessed('no_config')];
    const comparisons = STATED.flatMap(({ id, known }) => {
      const numbers = known(roster);
      return numbers.length === 0 ? [] : plainFigures(report, id).map((figure) => ({ figure, numbers }));
    });
    if (comparisons.length === 0) return [notAssessed('not_stated')];
    const odd = comparisons.find(({ figure, numbers }) => !numbers.includes(figure.value));
    if (odd === undefined) return [pass()];
    return [fail({ left: odd.figure.value, right: odd.numbers[0] ?? 0, values: { quote: odd.figure.raw } })];
  },
});
