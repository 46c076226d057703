import type { ChangeReason, CheckResult, CorrectionVerdict, NotAssessed, Severity } from '../checks/model.ts';
import type { FormVersion, TableId } from '../form/model.ts';
import type { Bilingual } from '../text/bilingual.ts';

export const TABLE_TITLES: Readonly<Record<TableId, Bilingual>> = {
  t2: { zh: '二、主动公开政府信息情况', en: 'Table 2: proactive disclosure' },
  t3: { zh: '三、收到和处理政府信息公开申请情况', en: 'Table 3: requests received and handled' },
  t4: { zh: '四、政府信息公开行政复议、行政诉讼情况', en: 'Table 4: reviews and lawsuits' },
};

export const TABLE_NAMES: Readonly<Record<TableId, Bilingual>> = {
  t2: { zh: '表二', en: 'table 2' },
  t3: { zh: '表三', en: 'table 3' },
  t4: { zh: '表四', en: 'table 4' },
};

export const FORM_NAMES: Readonly<Record<FormVersion, Bilingual>> = {
  v2019: { zh: '2019 年版格式（国办公开办函〔2019〕60号）', en: 'form of 2019' },
  v2021: { zh: '2021 年版格式（国办公开办函〔2021〕30号）', en: 'form of 2021' },
};

const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  E: { zh: '错误', en: 'Error' },
  W: { zh: '疑点', en: 'Doubt' },
  I: { zh: '提示', en: 'Hint' },
};

const FILL: Bilingual = { zh: '待补', en: 'To fill in' };

/** What a finding is called: by severity, or as a blank that can be filled. */
export const kindOf = (check: Pick<CheckResult, 'severity' | 'status'>): Bilingual =>
  check.status === 'fillable' ? FILL : SEVERITIES[check.severity];

export const CHANGE_REASONS: Readonly<Record<ChangeReason, Bilingual>> = {
  'digits-swapped': { zh: '两位数字录反了', en: 'two digits swapped' },
  'digit-added': { zh: '多录了一位数字', en: 'one digit too many' },
  'digit-dropped': { zh: '少录了一位数字', en: 'one digit missing' },
  'digit-changed': { zh: '录错了一位数字', en: 'one digit wrong' },
  'copied-from-neighbour': { zh: '与相邻单元格重复', en: 'same as the neighbouring cell' },
  'off-by-little': { zh: '相差很小', en: 'off by little' },
  'other-value': { zh: '数值不符', en: 'another value' },
  'values-shifted': { zh: '整行数字错了一格', en: 'the row slipped by one cell' },
  'values-split': { zh: '一个数字被拆进了两格', en: 'one number split over two cells' },
  'values-merged': { zh: '两格的数字连在了一起', en: 'two numbers run together' },
  'columns-swapped': { zh: '两列的数字填反了', en: 'two columns swapped' },
  'row-slipped': { zh: '填成了相邻一行的数字', en: 'the values of a neighbouring row' },
  'total-misplaced': { zh: '整张表的列错了位', en: 'the columns of the whole table slipped' },
  'lines-dropped': { zh: '与上一行相同而被略去', en: 'left out because it repeats the row above' },
  'unit-confused': { zh: '元和万元混淆', en: 'yuan taken for 10,000 yuan' },
  'last-years-values': { zh: '填成了上一年的数字', en: 'the values of last year' },
  'blank-filled': { zh: '原为空白', en: 'was blank' },
};

export const VERDICTS: Readonly<Record<CorrectionVerdict, Bilingual>> = {
  consistent: { zh: '表内数据相互一致。', en: 'The figures of the tables agree with each other.' },
  located: {
    zh: '很可能只需要这样改（请与台账核对后再改）：',
    en: 'This is very likely all that has to be corrected (compare with your records first):',
  },
  ambiguous: {
    zh: '下面几种改法都能使等式成立，请与台账核对，选其中一种：',
    en: 'Each of these would make the sums hold; find out from your records which one is right:',
  },
  unlocatable: {
    zh: '错处不止三个，无法自动定位，请逐行核对不成立的等式。',
    en: 'More than three cells are wrong; they cannot be located. Go through the sums that fail, row by row.',
  },
  not_assessable: {
    zh: '表格不完整，无法推算错在哪个单元格。',
    en: 'The tables are incomplete, so the wrong cell cannot be worked out.',
  },
};

/** Reasons that lie in what could be read, so that the filer should send another file. */
export const LOST: Partial<Readonly<Record<NotAssessed, Bilingual>>> = {
  cell_absent: { zh: '表格中缺少单元格', en: 'cells are missing from the table' },
  position_unknown: { zh: '单元格的位置无法确定', en: 'the position of cells is uncertain' },
  parse_low_confidence: { zh: '文字读取不可靠', en: 'the text could not be read reliably' },
};
