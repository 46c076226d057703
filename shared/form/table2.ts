import type { ColumnDefinition, Heading, Table2Block } from './model.ts';

const heading = (id: string, zh: string, en: string, variants: readonly string[] = []): Heading => ({
  id,
  label: { zh, en },
  variants,
});

const count = (id: string, zh: string, en: string, variants: readonly string[] = []): ColumnDefinition => ({
  ...heading(id, zh, en, variants),
  kind: 'count',
  unit: '件',
});

const RULES = heading('rules', '规章', 'Rules (规章)');
const NORMDOCS_VARIANTS = ['规范性文件', '行政规范性文件', '规范性档案'];
const LICENSE = heading('license', '行政许可', 'Administrative licences');
const PENALTY = heading('penalty', '行政处罚', 'Administrative penalties');
const COERCION = heading('coercion', '行政强制', 'Administrative coercion', ['行政强制措施']);
const FEE = heading('fee', '行政事业性收费', 'Administrative fees', ['行政事业型收费', '行政事业收费']);

const DECISIONS = count('decisions', '本年处理决定数量', 'Decisions this year', [
  '处理决定数量',
  '本年处理绝对数量',
  '本年度处理决定数量',
]);

/** Table 2 of the form of 2021 (domain specification A.1): 10 cells. */
export const TABLE2_V2021: readonly Table2Block[] = [
  {
    article: '第二十条第(一)项',
    columns: [
      count('issued', '本年制发件数', 'Issued this year', ['本年制发数', '本年度制发数', '本年发件', '本年制发数量']),
      count('repealed', '本年废止件数', 'Repealed this year', ['本年废止数', '本年度废止数', '本年废止数量']),
      count('valid', '现行有效件数', 'In force', ['现行有效数', '现行有效件', '现行有效数量']),
    ],
    rows: [RULES, heading('normdocs', '行政规范性文件', 'Normative documents', NORMDOCS_VARIANTS)],
  },
  { article: '第二十条第(五)项', columns: [DECISIONS], rows: [LICENSE] },
  { article: '第二十条第(六)项', columns: [DECISIONS], rows: [PENALTY, COERCION] },
  {
    article: '第二十条第(八)项',
    columns: [
      {
        ...heading('amount_wan', '本年收费金额(单位:万元)', 'Amount collected this year (10,000 yuan)', [
          '收费金额',
          '本年收费金额',
          '本年度收费金额',
          '本年收费金额(万元)',
        ]),
        kind: 'amount',
        unit: '万元',
      },
    ],
    rows: [FEE],
  },
];

const items = (id: 'prev_items' | 'delta_items'): ColumnDefinition =>
  id === 'prev_items'
    ? { ...heading(id, '上一年项目数量', 'Items last year'), kind: 'count', unit: '项' }
    : {
        ...heading(id, '本年增/减', 'Change this year', ['本年增/', '本年增减', '本年增\\减']),
        kind: 'change',
        unit: '项',
      };

const ITEMS = [items('prev_items'), items('delta_items')];
const ITEMS_AND_DECISIONS = [...ITEMS, count('decisions', '处理决定数量', 'Decisions', ['本年处理决定数量'])];

/** Table 2 of the form of 2019 (domain specification A.2): 22 cells. */
export const TABLE2_V2019: readonly Table2Block[] = [
  {
    article: '第二十条第(一)项',
    columns: [
      count('new_made', '本年新制作数量', 'Newly made this year'),
      count('new_public', '本年新公开数量', 'Newly published this year'),
      count('total_public', '对外公开总数量', 'Published in all'),
    ],
    rows: [RULES, heading('normdocs', '规范性文件', 'Normative documents', NORMDOCS_VARIANTS)],
  },
  {
    article: '第二十条第(五)项',
    columns: ITEMS_AND_DECISIONS,
    rows: [LICENSE, heading('othersvc', '其他对外管理服务事项', 'Other administrative and service matters')],
  },
  { article: '第二十条第(六)项', columns: ITEMS_AND_DECISIONS, rows: [PENALTY, COERCION] },
  { article: '第二十条第(八)项', columns: ITEMS, rows: [FEE] },
  {
    article: '第二十条第(九)项',
    columns: [
      { ...heading('projects', '采购项目数量', 'Procurement projects'), kind: 'count', unit: '个' },
      {
        ...heading('amount_wan', '采购总金额', 'Procurement amount (10,000 yuan)', ['采购总金额(万元)']),
        kind: 'amount',
        unit: '万元',
      },
    ],
    rows: [heading('procurement', '政府集中采购', 'Government procurement', ['政府集中採购'])],
  },
];
