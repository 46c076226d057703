import { BOTH_FORMS, rule } from '../../rule.ts';
import { type Comparing, compareFigures, DIFFERENCES, usualSeverity } from './compare.ts';

/** The text may count only the cases that began this year, the table also those of last year that were still open. */
const REMEDIES: Comparing = {
  severity: (report, compared) => (compared.value > compared.found ? usualSeverity(report, compared) : 'W'),
};

/** N06: the reviews of the text are those of table 4. */
export const reviewsInText = rule({
  id: 'N06',
  severity: 'E',
  title: { zh: '正文的行政复议件数与表四一致', en: "The text's number of reviews is that of table 4" },
  why: {
    zh: '正文和表四说的是同一批复议；正文少于表四时，可能只写了当年新发生的',
    en: 'Text and table count the same reviews; a text that says fewer may count only those of this year',
  },
  formula: 'n.review_total = t4.rev.total; W unless exact, of the same scope and more than the table says',
  forms: BOTH_FORMS,
  messages: DIFFERENCES,
  evaluate: ({ report }) => [compareFigures(report, ['n.review_total'], REMEDIES)],
});

/** N07: the lawsuits of the text are those of table 4. */
export const lawsuitsInText = rule({
  id: 'N07',
  severity: 'E',
  title: { zh: '正文的行政诉讼件数与表四一致', en: "The text's number of lawsuits is that of table 4" },
  why: {
    zh: '正文和表四说的是同一批诉讼；正文少于表四时，可能只写了当年新发生的',
    en: 'Text and table count the same lawsuits; a text that says fewer may count only those of this year',
  },
  formula:
    'n.litig_total = t4.dir.total + t4.post.total; n.litig_direct = t4.dir.total; n.litig_post = t4.post.total; W unless exact, of the same scope and more than the table says',
  forms: BOTH_FORMS,
  messages: DIFFERENCES,
  evaluate: ({ report }) => [compareFigures(report, ['n.litig_total', 'n.litig_direct', 'n.litig_post'], REMEDIES)],
});
