import type { Heading, ResultGroup, Table3Row } from './model.ts';

/** Group headings of the result rows, which stand in front of the first row of their group. */
export const RESULT_GROUPS: readonly (Heading & { readonly id: ResultGroup })[] = [
  { id: 'deny', label: { zh: '(三)不予公开', en: 'Refused' }, variants: ['不予公开'] },
  { id: 'unable', label: { zh: '(四)无法提供', en: 'Cannot be provided' }, variants: ['无法提供'] },
  { id: 'np', label: { zh: '(五)不予处理', en: 'Not processed' }, variants: ['不予处理'] },
  { id: 'oth', label: { zh: '(六)其他处理', en: 'Handled otherwise' }, variants: ['其他处理', '(六)其他'] },
];

/** The heading that stands in front of all result rows. */
export const RESULTS_HEADING: Heading = {
  id: 'results',
  label: { zh: '三、本年度办理结果', en: 'Results this year' },
  variants: ['本年度办理结果', '办理结果'],
};

/** Applicant columns of table 3, in the order of the form; `sum` is the total column. */
export const TABLE3_COLUMNS: readonly Heading[] = [
  { id: 'nat', label: { zh: '自然人', en: 'Natural persons' }, variants: [] },
  { id: 'com', label: { zh: '商业企业', en: 'Businesses' }, variants: [] },
  { id: 'res', label: { zh: '科研机构', en: 'Research institutes' }, variants: ['科研企业'] },
  { id: 'pub', label: { zh: '社会公益组织', en: 'Public-benefit organisations' }, variants: ['益组织'] },
  { id: 'law', label: { zh: '法律服务机构', en: 'Legal-service bodies' }, variants: [] },
  { id: 'oth', label: { zh: '其他', en: 'Others' }, variants: [] },
  { id: 'sum', label: { zh: '总计', en: 'Total' }, variants: ['合计'] },
];

const row = (
  id: string,
  role: Table3Row['role'],
  group: ResultGroup | null,
  zh: string,
  en: string,
  variants: readonly string[] = [],
): Table3Row => ({ id, role, group, label: { zh, en }, variants });

const INTAKE: readonly Table3Row[] = [
  row('new', 'new', null, '一、本年新收政府信息公开申请数量', 'Received this year', ['本年新收政府信息公开数量']),
  row('carry_in', 'carry_in', null, '二、上年结转政府信息公开申请数量', 'Carried over from last year', [
    '上年结转政府信息公开数量',
  ]),
];

const RESULTS: readonly Table3Row[] = [
  row('granted', 'result', null, '(一)予以公开', 'Granted'),
  row(
    'partial',
    'result',
    null,
    '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
    'Granted in part (separable: counted here only)',
    ['(二)部分公开'],
  ),
  row('deny_secret', 'result', 'deny', '1.属于国家秘密', 'Refused: state secret'),
  row('deny_law', 'result', 'deny', '2.其他法律行政法规禁止公开', 'Refused: forbidden by law or regulation'),
  row('deny_safety', 'result', 'deny', '3.危及“三安全一稳定”', 'Refused: endangers security or stability', [
    '3.及“三安全一稳定”',
  ]),
  row('deny_third', 'result', 'deny', '4.保护第三方合法权益', 'Refused: rights of third parties'),
  row('deny_internal', 'result', 'deny', '5.属于三类内部事务信息', 'Refused: internal affairs'),
  row('deny_process', 'result', 'deny', '6.属于四类过程性信息', 'Refused: deliberative records'),
  row('deny_casefile', 'result', 'deny', '7.属于行政执法案卷', 'Refused: enforcement case file'),
  row('deny_inquiry', 'result', 'deny', '8.属于行政查询事项', 'Refused: has its own inquiry procedure'),
  row('unable_notheld', 'result', 'unable', '1.本机关不掌握相关政府信息', 'Not held by this organ'),
  row('unable_create', 'result', 'unable', '2.没有现成信息需要另行制作', 'Would have to be created'),
  row('unable_unclear', 'result', 'unable', '3.补正后申请内容仍不明确', 'Still unclear after correction'),
  row('np_petition', 'result', 'np', '1.信访举报投诉类申请', 'Petition, report or complaint'),
  row('np_repeat', 'result', 'np', '2.重复申请', 'Repeated request'),
  row('np_publication', 'result', 'np', '3.要求提供公开出版物', 'Asks for a publication'),
  row('np_massive', 'result', 'np', '4.无正当理由大量反复申请', 'Massive requests without good reason'),
  row(
    'np_reconfirm',
    'result',
    'np',
    '5.要求行政机关确认或重新出具已获取信息',
    'Asks to confirm or reissue information already received',
  ),
];

const OTHER_V2021: readonly Table3Row[] = [
  row(
    'oth_nocorrect',
    'result',
    'oth',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'Not corrected in time without good reason',
    ['1.逾期不补正'],
  ),
  row(
    'oth_nofee',
    'result',
    'oth',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'Fee not paid in time',
    ['2.逾期不缴费'],
  ),
  row('oth_misc', 'result', 'oth', '3.其他', 'Other', ['3.其他情形', '3.其他处理', '3.其他原因']),
];

const OTHER_V2019: readonly Table3Row[] = [
  row('oth_all', 'result', 'oth', '(六)其他处理', 'Handled otherwise', ['(六)其他', '其他处理']),
];

const CLOSING: readonly Table3Row[] = [
  row('total', 'total', null, '(七)总计', 'Total of the results'),
  row('carry_out', 'carry_out', null, '四、结转下年度继续办理', 'Carried over to next year'),
];

/** Table 3 of the form of 2021 (domain specification A.3): 25 rows. */
export const TABLE3_ROWS_V2021: readonly Table3Row[] = [...INTAKE, ...RESULTS, ...OTHER_V2021, ...CLOSING];

/** Table 3 of the form of 2019: 23 rows, (六)其他处理 is one row. */
export const TABLE3_ROWS_V2019: readonly Table3Row[] = [...INTAKE, ...RESULTS, ...OTHER_V2019, ...CLOSING];
