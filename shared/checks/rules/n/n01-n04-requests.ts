import { BOTH_FORMS, rule } from '../../rule.ts';
import { compareFigure, usualSeverity } from './compare.ts';

interface Comparison {
  readonly id: string;
  readonly figure: string;
  readonly row: string;
  /** E whatever the wording, or only where the figure is exact and of the report's scope. */
  readonly severity: 'E' | 'E/W';
  readonly zh: string;
  readonly en: string;
}

const requests = (comparison: Comparison) =>
  rule({
    id: comparison.id,
    severity: 'E',
    title: { zh: `正文的${comparison.zh}与表三一致`, en: `The text's number of ${comparison.en} is that of table 3` },
    why: { zh: '正文和表格说的是同一批申请', en: 'Text and table count the same requests' },
    formula:
      `${comparison.figure} = t3.${comparison.row}.sum` +
      (comparison.figure === 'n.received' ? ' (+ t3.carry_in.sum where the text includes it)' : '') +
      (comparison.severity === 'E/W' ? '; W unless exact and of the same scope' : ''),
    forms: BOTH_FORMS,
    messages: {
      fail: {
        zh: `正文写“{quote}”，即${comparison.zh} {left} 件，而{cells|cells}填的是 {right}，相差 {difference}。请核对后改成一致。`,
        en: `The text says “{quote}”, ${comparison.en}: {left}, but {cells|cells} is {right}; they differ by {difference}. Please check and make them agree.`,
      },
    },
    evaluate: ({ report }) => [
      compareFigure(report, comparison.figure, {
        severity: comparison.severity === 'E' ? () => 'E' : usualSeverity,
      }),
    ],
  });

const COMPARISONS: readonly Comparison[] = [
  { id: 'N01', figure: 'n.received', row: 'new', severity: 'E/W', zh: '收到申请', en: 'requests received' },
  { id: 'N02', figure: 'n.carry_in', row: 'carry_in', severity: 'E', zh: '上年结转', en: 'requests carried in' },
  { id: 'N03', figure: 'n.answered', row: 'total', severity: 'E/W', zh: '办结', en: 'requests closed' },
  { id: 'N04', figure: 'n.carry_out', row: 'carry_out', severity: 'E', zh: '结转下年度', en: 'requests carried out' },
];

/** N01–N04: the movements of requests as the text tells them. */
export const requestsInText = COMPARISONS.map(requests);
