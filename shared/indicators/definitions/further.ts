import type { ComputedFrom, SmallNumbers } from '../model.ts';
import { described, type Further, type Head } from './model.ts';

interface Told {
  readonly from: ComputedFrom;
  readonly formula: string;
  /** When it is undefined: zh, en. */
  readonly not: readonly [zh: string, en: string];
  readonly small?: SmallNumbers;
}

const further = (head: Head, { from, formula, not: [zh, en], small = {} }: Told): Further => ({
  ...described(head, small),
  kind: 'further',
  computedFrom: from,
  formula,
  undefinedWhen: { zh, en },
});

/** Fewest values of which a percentile or a spread says something. */
export const LEAST_GROUP = 5;

const GROUP: SmallNumbers = { groupOf: LEAST_GROUP };

/** The indicators of the two years of an agency. */
const YEARS: readonly Further[] = [
  further(['I34', '同比变化', 'Year-on-year change', '%', '~', 'P'], {
    from: 'years',
    formula: 'counts: (x(N) − x(N−1)) / x(N−1); rates: x(N) − x(N−1) in points; other units: the difference',
    not: [
      '没有上一年报告；统计范围不同；x(N−1) = 0（写作“从0到n”）；该年格式没有此项',
      "no report of the year before; other scope; x(N−1) = 0 (said as from 0 to n); not in that year's form",
    ],
  }),
  further(['I37', '规范性文件更替率', 'Document turnover', '%', '~', 'P'], {
    from: 'years',
    formula: '(normdocs.issued + normdocs.repealed) / normdocs.valid(N−1)',
    not: [
      '没有上一年报告或统计范围不同；上一年为 v2019 格式；normdocs.valid(N−1) = 0；单元格没有数字',
      'no report of the year before, or other scope; form v2019; normdocs.valid(N−1) = 0; a cell without a number',
    ],
    small: { rankedFrom: 30 },
  }),
  further(['I38', '规范性文件存量变化', 'Document stock change', '件', '~', 'J'], {
    from: 'years',
    formula: 'normdocs.valid(N) − normdocs.valid(N−1)',
    not: [
      '没有上一年报告或统计范围不同；v2019 格式；单元格没有数字',
      'no report of the year before, or other scope; form v2019; a cell without a number',
    ],
  }),
];

/** Those of a group of agencies in one year. */
const GROUPS: readonly Further[] = [
  further(['I35', '同类位次', 'Peer percentile', 'percentile', '~', 'P'], {
    from: 'group',
    formula: '100 (below + equal / 2) / n among the reports of the same level, kind, scope, region and year',
    not: ['同类报告少于5份；指标本身没有值', 'n < 5; the indicator itself is undefined'],
    small: GROUP,
  }),
  further(['I36', '稳健差距', 'Robust gap', 'points', '~', 'P'], {
    from: 'group',
    formula: 'P90 − P10 of an indicator in the group',
    not: ['有值的报告少于5份', 'n < 5'],
    small: GROUP,
  }),
  further(['I41', '申请集中度', 'Request concentration', 'index', '~', 'J'], {
    from: 'group',
    formula: 'max(new) / Σ new; Gini = Σ (2i − n − 1) new(i) / (n Σ new), units ascending',
    not: ['没有新收申请（Σ new = 0）', 'no new request: Σ new = 0'],
  }),
  further(['I42', '零报告占比', 'Zero-report share', '%', '~', 'J'], {
    from: 'group',
    formula: 'reports with table 3 all zeros / reports whose table 3 tells',
    not: ['没有可判断的报告', 'no report that tells'],
  }),
  further(['I44', '公开覆盖率', 'Coverage rate', '%', '↑', 'O'], {
    from: 'group',
    formula: 'agencies of the roster with a report / agencies of the roster',
    not: ['没有名录', 'no roster'],
  }),
  further(['I49', '地区比率', 'Region rate', '%', '~', 'P'], {
    from: 'group',
    formula: 'micro: Σ numerator / Σ denominator; macro: mean of the units',
    not: ['分母之和为0；没有单位有值', 'Σ denominator = 0; no unit has a value'],
  }),
];

const BESIDE_TABLES: readonly Further[] = [
  further(['I40.residents', '每万人申请数', 'Requests per 10,000 residents', 'per10k', '~', 'J'], {
    from: 'outside',
    formula: 'new / residents × 10,000',
    not: ['没有给出常住人口数；单元格没有数字', 'the number of residents is not given; a cell without a number'],
  }),
  further(['I50', '收费案件数', 'Processing-fee cases', '件', '~', 'J'], {
    from: 'report',
    formula:
      'oth_nofee + requests charged (n.infofee_notices − oth_nofee, at least 0; 0 where n.infofee_charged_yuan = 0)',
    not: [
      'v2019 格式；文字没有写明件数或写法不一；单元格没有数字',
      'form v2019; the text states no number, or several; no number in the cell',
    ],
  }),
  further(['I50.yuan', '信息处理费金额', 'Processing fees charged', '元', '~', 'J'], {
    from: 'report',
    formula: 'n.infofee_charged_yuan',
    not: ['v2019 格式；文字没有写明金额或写法不一', 'form v2019; the text states no amount, or several'],
  }),
];

/** Those of what the checks of a report say. */
const CHECKS: readonly Further[] = [
  further(['I43', '按时公布', 'On-time rate', '%', '↑', 'O'], {
    from: 'checks',
    formula: 'L01 or L02 pass: 100, fail: 0; of a group: reports with L01 or L02 passed / reports due',
    not: ['公布日期不明；不是条例规定期限的机关', 'the date is not known; no statutory deadline'],
  }),
  further(['I45', '完整度', 'Completeness', '%', '↑', 'O'], {
    from: 'checks',
    formula: 'S01–S06 passed / 6 (v2019 without S03: 5)',
    not: ['尚未校验', 'not checked'],
  }),
  further(['I46', '数据质量分', 'Data quality', 'score', '↑', 'J'], {
    from: 'checks',
    formula: '100 − 10 E − 3 W − I, by failed checks; may fall below 0',
    not: ['没有可判断的校验', 'nothing assessable'],
  }),
  further(['I46.assessable', '可判断校验占比', 'Assessable share', '%', '↑', 'J'], {
    from: 'checks',
    formula: 'checks assessed / checks',
    not: ['尚未校验', 'not checked'],
  }),
  further(['I47', '文字与表格一致率', 'Narrative–table agreement', '%', '↑', 'J'], {
    from: 'checks',
    formula: 'N01–N19 passed / assessed',
    not: ['没有可判断的文字校验', 'no N check is assessable'],
  }),
  further(['I48', '提前公布天数', 'Days before deadline', '天', '↑', 'O'], {
    from: 'checks',
    formula: 'statutory deadline − publication (negative: late)',
    not: ['公布日期不明；不是条例规定期限的机关', 'the date is not known; no statutory deadline'],
  }),
];

/** Indicators that need more than the cells of one report's tables (domain specification E, I34–I50). */
export const FURTHER_INDICATORS: readonly Further[] = [...YEARS, ...GROUPS, ...BESIDE_TABLES, ...CHECKS];
