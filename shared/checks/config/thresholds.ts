import type { Threshold } from './schema.ts';

/** The numbers behind the checks of plausibility (domain specification C.9). All of them only ask for a look. */
export const THRESHOLDS = {
  outlierScore: {
    value: 3.5,
    reason: 'robust z-score beyond which a value is commonly called an outlier (Iglewicz and Hoaglin, 1993)',
  },
  outlierGroup: { value: 8, reason: 'with fewer reports median and deviation say little of what is usual' },
  reviewShare: { value: 0.5, reason: 'a few reviews in a hundred requests are usual; one for every two is not' },
  reviewRequests: { value: 10, reason: 'with fewer requests a single stubborn dispute makes the share' },
  noneGrantedRequests: { value: 20, reason: 'of twenty requests some ask for what is public anyway' },
  oneReasonShare: { value: 0.8, reason: 'the eight grounds of refusal are hardly ever met by one alone' },
  oneReasonRefusals: { value: 20, reason: 'with fewer refusals one applicant with many requests makes the share' },
  otherShare: { value: 0.2, reason: '“3.其他” is for what no other row covers; a fifth of all is a dumping row' },
  otherRequests: { value: 30, reason: 'with fewer requests a handful of odd cases makes the share' },
  largeFigure: { value: 1000, reason: 'two numbers of four digits are hardly ever equal by chance' },
  equalDecisions: { value: 100, reason: 'licences and penalties have nothing in common; small numbers may coincide' },
  roundFigure: { value: 100, reason: 'one count in a hundred ends in 00 by chance' },
  roundFigures: { value: 3, reason: 'three counts that all end in 00 by chance: one report in a million' },
  copiedShare: {
    value: 0.8,
    reason: 'specification P06; of five narratives of unrelated agencies no two share more than 3 % of their shingles',
  },
  copiedText: {
    value: 400,
    reason:
      'of a shorter narrative too few shingles are in a fingerprint to estimate a share (characters without digits and marks)',
  },
  jumpFactor: {
    value: 5,
    reason: 'work doubles or halves from year to year; five times is another scope or another column',
  },
  jumpCount: { value: 10, reason: 'small counts jump by chance, from 2 to 11 without any meaning' },
  equalShare: {
    value: 0.9,
    reason: 'counts of two years are hardly ever equal; stocks may be, but not nine of ten numbers',
  },
  equalCells: { value: 5, reason: 'a single request in each of two years fills a few cells alike' },
  repeatedShare: {
    value: 0.9,
    reason: 'common phrases return every year, nine tenths of a text do not (specification Y08)',
  },
  repeatedText: {
    value: 100,
    reason: 'a shorter section is one or two common sentences (characters without digits and marks)',
  },
  dateGap: {
    value: 60,
    reason: 'days between signing and publishing are days or weeks; two months are two publications',
  },
  problemText: {
    value: 30,
    reason: 'a problem or a measure said in fewer characters says nothing (specification S12)',
  },
} as const satisfies Readonly<Record<string, Threshold>>;
