import type { SmallNumbers } from '../model.ts';
import type { Terms } from '../quantities.ts';
import { described, type Head, type Rate, type TableIndicator } from './model.ts';

const words = (terms: string): Terms => terms.split(' ');

/** Below 30 cases the interval of a rate is wider than what agencies differ by. */
const OF_RATES: SmallNumbers = { rankedFrom: 30 };

const rate = (part: string, whole: string, ...head: Head): Rate => ({
  ...described(head, OF_RATES),
  kind: 'rate',
  part: words(part),
  whole: words(whole),
});

const family = (members: readonly string[], part: (member: string) => string, whole: string, ...head: Head): Rate[] =>
  members.map((member) => ({ ...rate(part(member), whole, ...head), member }));

const DENY_ROWS = words(
  'deny_secret deny_law deny_safety deny_third deny_internal deny_process deny_casefile deny_inquiry',
);
const APPLICANTS = words('nat com res pub law oth');
const OUTCOMES = words('granted partial DENY UNABLE NP OTH');
const CONCLUDED_REVIEWS = 'R.total -R.pending';
const CONCLUDED_LAWSUITS = 'L.total -L.pending';
const CONCLUDED = `${CONCLUDED_REVIEWS} ${CONCLUDED_LAWSUITS}`;

/**
 * The indicators of the tables of one report (domain specification E). W = workload, H = handled, O = carried out,
 * R = reviews, L = lawsuits, DENY, UNABLE, NP, OTH = the groups of result rows; a row of table 3 stands for its total
 * column; license, penalty, coercion = the decisions of table 2.
 */
export const TABLE_INDICATORS: readonly TableIndicator[] = [
  rate('granted', 'H', 'I01', '予以公开率', 'Full disclosure rate', '%', '↑', 'S'),
  rate('partial', 'H', 'I02', '部分公开率', 'Partial disclosure rate', '%', '~', 'S'),
  rate('granted partial', 'H', 'I03', '实质公开率', 'Substantive disclosure rate', '%', '↑', 'P'),
  rate('granted partial', 'H -NP -OTH', 'I04', '实体决定公开率', 'Merits disclosure rate', '%', '↑', 'J'),
  rate('DENY', 'H', 'I05', '不予公开率', 'Refusal rate', '%', '~', 'S'),
  ...family(DENY_ROWS, (row) => row, 'H', 'I06', '分理由不予公开率', 'Refusal rate by reason', '%', '~', 'S'),
  ...family(DENY_ROWS, (row) => row, 'DENY', 'I07', '不予公开理由占比', 'Share of refusal reason', '%', '~', 'P'),
  rate('UNABLE', 'H', 'I08', '无法提供率', 'Unable-to-provide rate', '%', '↓', 'S'),
  rate('unable_notheld', 'UNABLE', 'I09', '本机关不掌握占比', 'Not-held share', '%', '~', 'P'),
  rate('NP', 'H', 'I10', '不予处理率', 'Not-processed rate', '%', '~', 'S'),
  rate('np_repeat np_massive', 'H', 'I11', '重复及大量申请占比', 'Abuse-type share', '%', '~', 'J'),
  rate('np_petition', 'H', 'I12', '信访举报投诉类占比', 'Petition-type share', '%', '~', 'J'),
  rate('OTH', 'H', 'I13', '其他处理率', 'Other-handling rate', '%', '~', 'S'),
  rate('oth_nocorrect oth_nofee', 'H', 'I14', '逾期终止率', 'Lapse rate', '%', '~', 'J'),
  rate('unable_unclear oth_nocorrect', 'H', 'I15', '申请内容不明确率', 'Unclear-request rate', '%', '↓', 'J'),
  rate('H', 'W', 'I16', '办结率', 'Completion rate', '%', '↑', 'O'),
  rate('O', 'W', 'I17', '结转率', 'Carry-over rate', '%', '↓', 'P'),
  {
    ...described(['I18', '结转净增量', 'Backlog change', '件', '↓', 'J']),
    kind: 'count',
    part: ['O', '-carry_in'],
  },
  rate('R.total', 'H', 'I19', '行政复议率', 'Review rate', 'per100', '↓', 'S'),
  rate('L.total', 'H', 'I20', '行政诉讼率', 'Litigation rate', 'per100', '↓', 'S'),
  rate('R.total L.total', 'H', 'I21', '争议转化率', 'Dispute rate', 'per100', '↓', 'P'),
  rate('R.corrected', CONCLUDED_REVIEWS, 'I22', '复议纠错率', 'Review correction rate', '%', '↓', 'O'),
  rate('L.corrected', CONCLUDED_LAWSUITS, 'I23', '败诉率', 'Lawsuit loss rate', '%', '↓', 'O'),
  rate('R.corrected L.corrected', CONCLUDED, 'I24', '综合纠错率', 'Combined correction rate', '%', '↓', 'P'),
  rate('R.corrected L.corrected', 'H', 'I25', '每千件办结被纠错数', 'Corrections per 1,000 handled', '‰', '↓', 'P'),
  rate('R.upheld', CONCLUDED_REVIEWS, 'I26', '复议维持率', 'Review uphold rate', '%', '↑', 'S'),
  rate('post.total', CONCLUDED_REVIEWS, 'I27', '复议后起诉率', 'Onward litigation rate', '%', '↓', 'J'),
  rate('dir.total', 'L.total', 'I28', '直接起诉占比', 'Direct-suit share', '%', '~', 'J'),
  ...family(APPLICANTS, (c) => `new.${c}`, 'new.sum', 'I29', '申请人构成', 'Applicant composition', '%', '~', 'S'),
  rate('new.law', 'new.sum', 'I30', '法律服务机构申请占比', 'Professional applicant share', '%', '~', 'P'),
  {
    ...described(['I31', '组织申请人公开率差', 'Organisation advantage', 'points', '~', 'J'], OF_RATES),
    kind: 'gap',
    first: { part: ['granted.org', 'partial.org'], whole: ['total.org'] },
    second: { part: ['granted.nat', 'partial.nat'], whole: ['total.nat'] },
  },
  {
    ...described(['I32', '不予公开理由集中度', 'Refusal-reason concentration', 'index', '~', 'J'], {
      ...OF_RATES,
      readFrom: 10,
    }),
    kind: 'concentration',
    parts: DENY_ROWS.map(words),
    whole: ['DENY'],
  },
  {
    ...described(['I33', '办理结果集中度', 'Outcome concentration', 'index', '~', 'J'], OF_RATES),
    kind: 'concentration',
    parts: OUTCOMES.map(words),
    whole: ['H'],
  },
  rate('license', 'penalty coercion', 'I39', '许可与执法之比', 'Licence to enforcement ratio', 'ratio', '~', 'P'),
  rate('new', 'license penalty', 'I40', '每件许可处罚的申请数', 'Requests per licence and penalty', 'ratio', '~', 'J'),
];
