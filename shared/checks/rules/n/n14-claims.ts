import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, underEveryReading } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { type Claim, claimsOf } from '../../narrative/claims.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { plainFigures } from '../../statements.ts';
import { sumOf, whyIncomparable } from '../comparable.ts';
import { difference, together } from './compare.ts';

/** The cells that a claim says are 0. */
const EMPTY: Readonly<Record<Claim['says'], readonly CellId[]>> = {
  'all-closed': ['t3.carry_out.sum'],
  'nothing-left': ['t3.carry_out.sum'],
  'nothing-brought': ['t3.carry_in.sum'],
  'reviews-upheld': ['t4.rev.corrected', 't4.rev.other', 't4.rev.pending'],
  'lawsuits-upheld': ['t4.dir.corrected', 't4.post.corrected'],
};

/** The text says itself how many are left: “all” then means those that were due. */
const admitsRest = (report: Report, { says }: Claim) =>
  says === 'all-closed' &&
  plainFigures(report, 'n.carry_out').some(
    ({ value }) => value > 0 && value === cellOf(report, 't3.carry_out.sum').value,
  );

function judge(report: Report, claim: Claim): Outcome {
  const cells = EMPTY[claim.says];
  const reason = whyIncomparable(report, cells);
  if (reason !== null) return notAssessed(reason, { cells });
  return underEveryReading(report, cells, (values) => {
    const found = sumOf(cells, values);
    if (found === 0 || admitsRest(report, claim)) return pass({ cells });
    const wrong = cells.filter((id) => values(id) !== 0);
    return fail({ cells: wrong, values: { differences: difference(claim.words, 0, wrong, found) } });
  });
}

/** N14: claims that all are closed, upheld or that nothing is left fit the tables. */
export const claimsInText = rule({
  id: 'N14',
  severity: 'W',
  title: {
    zh: '“全部办结”“均获维持”“无结转”等说法与表格相符',
    en: 'Claims such as “all closed” or “all upheld” fit the tables',
  },
  why: {
    zh: '说全部办结就不应有结转，说均获维持就不应有纠正、其他结果或尚未审结',
    en: 'If all are closed none is carried over; if all were upheld none was corrected or is pending',
  },
  formula:
    'all closed, nothing left ⇒ t3.carry_out.sum = 0 (unless the text states that number); nothing brought ⇒ t3.carry_in.sum = 0; reviews all upheld ⇒ t4.rev.corrected = other = pending = 0; lawsuits all upheld ⇒ none corrected',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{differences|stated}，与这一说法不符。请核对后改成一致。',
      en: '{differences|stated}, which does not fit. Please check and make them agree.',
    },
  },
  evaluate: ({ report }) => [together(claimsOf(report).map((claim) => judge(report, claim)))],
});
