import type { Heading } from './model.ts';

/** The three blocks of table 4, in the order of the form (domain specification A.4). */
export const TABLE4_BLOCKS: readonly Heading[] = [
  { id: 'rev', label: { zh: '行政复议', en: 'Administrative review' }, variants: [] },
  { id: 'dir', label: { zh: '未经复议直接起诉', en: 'Lawsuit without prior review' }, variants: [] },
  { id: 'post', label: { zh: '复议后起诉', en: 'Lawsuit after review' }, variants: [] },
];

/** The five columns that each block repeats. */
export const TABLE4_COLUMNS: readonly Heading[] = [
  { id: 'upheld', label: { zh: '结果维持', en: 'Upheld' }, variants: [] },
  { id: 'corrected', label: { zh: '结果纠正', en: 'Corrected' }, variants: [] },
  { id: 'other', label: { zh: '其他结果', en: 'Other result' }, variants: [] },
  { id: 'pending', label: { zh: '尚未审结', en: 'Pending' }, variants: [] },
  { id: 'total', label: { zh: '总计', en: 'Total' }, variants: ['合计'] },
];
