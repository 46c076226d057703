import { cellsOfForm } from '../../../shared/form/forms.ts';
import type { CellId, FormVersion } from '../../../shared/form/model.ts';
import type { SectionId } from '../../../shared/form/sections.ts';
import type { Cell, Report, TableShape } from '../../../shared/reading/report.ts';

/** A cell as it would be read from `raw`. */
export const readCell = (value: number | null, raw: string | null = value === null ? '' : String(value)): Cell => ({
  value,
  raw,
  semantic: value === null ? 'blank' : value === 0 ? 'zero' : 'number',
  basis: 'read',
  confidence: 1,
  source: null,
  alternatives: [],
});

/** A cell whose row or table is not in the source. */
export const absentCell = (): Cell => ({ ...readCell(null, null), semantic: 'absent', basis: 'absent', confidence: 0 });

export const ambiguousCell = (value: number, alternatives: readonly number[]): Cell => ({
  ...readCell(value),
  basis: 'ambiguous',
  confidence: 0.5,
  alternatives,
});

const shape = (table: TableShape['table']): TableShape => ({
  table,
  present: true,
  rowsExpected: 0,
  rowsFound: 0,
  inOrder: true,
  oddRows: [],
  extraRows: [],
  extraColumns: [],
});

const section = (id: SectionId, index: number, title: string) => ({
  id,
  title,
  present: true,
  occurrences: 1,
  order: index,
  text: '本镇……',
  start: null,
  end: null,
  topics: [],
});

const TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '行政复议、行政诉讼情况',
  '问题',
  '其他',
];

const NO_NOISE = {
  traditional: false,
  pinyinGlosses: 0,
  questionMarks: 0,
  lostRuns: 0,
  pageChrome: 0,
  spam: 0,
  undecodable: 0,
};

export type Figures = Readonly<Record<CellId, number | null | Cell>>;

const toCell = (figure: number | null | Cell) =>
  typeof figure === 'number' || figure === null ? readCell(figure) : figure;

/** An invented report: every cell 0 except the given ones. */
export function makeReport(
  figures: Figures = {},
  form: FormVersion = 'v2021',
  overrides: Partial<Report> = {},
): Report {
  const cells = Object.fromEntries([...cellsOfForm(form).keys()].map((id) => [id, toCell(figures[id] ?? 0)]));
  for (const [id, figure] of Object.entries(figures)) {
    if (!(id in cells)) throw new Error(`${id} is not a cell of ${form}`);
    cells[id] = toCell(figure);
  }
  const year = form === 'v2021' ? 2024 : 2020;
  return {
    title: `青禾镇${year}年政府信息公开工作年度报告`,
    authority: '青禾镇人民政府',
    year,
    form,
    scope: 'own',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    published: null,
    sections: TITLES.map((title, index) => section(`s${index + 1}` as SectionId, index, title)),
    cells,
    readings: [],
    figures: [],
    evidence: {
      years: [],
      authorities: [],
      dates: [],
      preamble: '',
      tables: { t2: shape('t2'), t3: shape('t3'), t4: shape('t4') },
      formShown: form,
      lists: [],
      noise: NO_NOISE,
    },
    ...overrides,
  };
}

const APPLICANTS = ['nat', 'com', 'res', 'pub', 'law', 'oth'];

/** Rows of table 3 given by their total; all of it falls to natural persons unless `others` says more. */
export function table3(totals: Readonly<Record<string, number>>, others: Figures = {}): Figures {
  const figures: Record<CellId, number | null | Cell> = { ...others };
  for (const [row, total] of Object.entries(totals)) {
    const rest = APPLICANTS.slice(1).map((column) => others[`t3.${row}.${column}`] ?? 0);
    figures[`t3.${row}.sum`] = total;
    figures[`t3.${row}.nat`] = total - rest.reduce<number>((sum, one) => sum + Number(one), 0);
  }
  return figures;
}
