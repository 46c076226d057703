import { cellsOfForm } from '../../../shared/form/forms.ts';
import type { CellId, FormVersion, TableId } from '../../../shared/form/model.ts';
import type { SectionId } from '../../../shared/form/sections.ts';
import type { Cell, Figure, Report, Section, TableShape } from '../../../shared/reading/report.ts';

const SECTIONS: readonly SectionId[] = ['s1', 's2', 's3', 's4', 's5', 's6'];

export const numberCell = (value: number): Cell => ({
  value,
  raw: String(value),
  semantic: value === 0 ? 'zero' : 'number',
  basis: 'read',
  confidence: 1,
  source: null,
  alternatives: [],
});

const withoutNumber = (semantic: Cell['semantic'], raw: string | null, basis: Cell['basis'] = 'read'): Cell => ({
  ...numberCell(0),
  value: null,
  raw,
  semantic,
  basis,
});

export const BLANK = withoutNumber('blank', '');
export const SLASH = withoutNumber('slash', '/');
export const ABSENT = withoutNumber('absent', null, 'absent');
export const DASH = withoutNumber('dash', '—');
export const words = (raw: string) => withoutNumber('text', raw);
export const inferred = (value: number): Cell => ({
  ...numberCell(value),
  raw: null,
  semantic: 'absent',
  basis: 'inferred',
});
export const ambiguous = (value: number): Cell => ({ ...inferred(value), basis: 'ambiguous', confidence: 0.5 });

const shape = (table: TableId): TableShape => ({
  table,
  present: true,
  rowsExpected: 1,
  rowsFound: 1,
  inOrder: true,
  oddRows: [],
  extraRows: [],
  extraColumns: [],
});

/** The least that sections five and six have to say. */
const SAID: Readonly<Partial<Record<SectionId, string>>> = {
  s5: '(一)存在的问题。政策解读形式比较单一,有的信息更新不够及时,业务人员变动较多,队伍能力有待提高。\n(二)改进措施。增加图解和视频解读,按月检查栏目更新,组织两次业务培训,并把检查结果通报各科室。',
  s6: '本年度未收取信息处理费。',
};

const section = (id: SectionId, order: number): Section => ({
  id,
  title: id,
  present: true,
  occurrences: 1,
  order,
  text: SAID[id] ?? '',
  start: null,
  end: null,
  topics: id === 's1' ? ['s1.1', 's1.2', 's1.3', 's1.4', 's1.5'] : [],
});

export const figure = (id: string, value: number, overrides: Partial<Figure> = {}): Figure => ({
  id,
  label: null,
  value,
  unit: '件',
  qualifier: 'exact',
  raw: `${value}件`,
  section: 's1.2',
  scope: 'own',
  includesCarryIn: false,
  start: 0,
  end: 1,
  ...overrides,
});

export type CellOverrides = Readonly<Record<CellId, number | null | Cell>>;

function cellsWith(form: FormVersion, overrides: CellOverrides): Record<CellId, Cell> {
  const cells: Record<CellId, Cell> = {};
  for (const id of cellsOfForm(form).keys()) cells[id] = numberCell(0);
  for (const [id, own] of Object.entries(overrides)) {
    if (!(id in cells)) throw new Error(`${id} is no cell of ${form}`);
    cells[id] = own === null ? BLANK : typeof own === 'number' ? numberCell(own) : own;
  }
  return cells;
}

export type ReportOverrides = Partial<Omit<Report, 'cells' | 'evidence'>> & {
  readonly cells?: CellOverrides;
  readonly evidence?: Partial<Report['evidence']>;
};

/** The smallest report that nothing is wrong with: an office that received no request. */
export function report({ cells = {}, evidence = {}, ...overrides }: ReportOverrides = {}): Report {
  const form = overrides.form ?? 'v2021';
  const year = form === 'v2021' ? 2024 : 2020;
  return {
    title: `青禾区柳湾街道办事处${year}年政府信息公开工作年度报告`,
    authority: '青禾区柳湾街道办事处',
    year,
    form,
    scope: 'own',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    published: null,
    sections: SECTIONS.map(section),
    readings: [],
    figures: [],
    ...overrides,
    cells: cellsWith(form, cells),
    evidence: {
      years: [{ value: year, where: 'title', raw: `${year}年`, start: null, end: null }],
      authorities: [],
      dates: [],
      preamble: '',
      tables: { t2: shape('t2'), t3: shape('t3'), t4: shape('t4') },
      formShown: form,
      lists: [],
      noise: {
        traditional: false,
        pinyinGlosses: 0,
        questionMarks: 0,
        lostRuns: 0,
        pageChrome: 0,
        spam: 0,
        undecodable: 0,
      },
      ...evidence,
    },
  };
}

/** Evidence that tables are not in the source; use it with `absentCells`. */
export const tablesWithout = (...missing: readonly TableId[]): Report['evidence']['tables'] => ({
  t2: { ...shape('t2'), present: !missing.includes('t2') },
  t3: { ...shape('t3'), present: !missing.includes('t3') },
  t4: { ...shape('t4'), present: !missing.includes('t4') },
});

/** All cells of one table, or of one row of it, each made by `make`. */
export function cellsUnder(prefix: string, make: (id: CellId) => Cell, form: FormVersion = 'v2021'): CellOverrides {
  const ids = [...cellsOfForm(form).keys()].filter((id) => id.startsWith(`${prefix}.`));
  return Object.fromEntries(ids.map((id) => [id, make(id)]));
}

/** The street office of the worked examples: one request from a legal-service body, granted in part. */
export const ONE_REQUEST: CellOverrides = {
  't3.new.law': 1,
  't3.new.sum': 1,
  't3.partial.law': 1,
  't3.partial.sum': 1,
  't3.total.law': 1,
  't3.total.sum': 1,
};
