import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Bilingual } from '../text/bilingual.ts';
import { type Agency, agency as agencySchema } from './agency.ts';

/** A row that cannot be taken, by its line in the file (the heading is line 1). */
export interface RowError {
  readonly line: number;
  readonly message: Bilingual;
}

export interface AgencyTable {
  readonly agencies: readonly Agency[];
  readonly errors: readonly RowError[];
}

interface Column {
  readonly zh: string;
  readonly must: Bilingual;
  /** Words that stand for a value; without them the text is the value. */
  readonly words?: Readonly<Record<string, string>>;
}

const text = { zh: '不能为空，最多 200 字', en: 'must not be empty and has at most 200 characters' };
const idOf = {
  zh: '应为 3 至 64 位小写字母、数字和连字符',
  en: 'must be 3 to 64 lowercase letters, digits and hyphens',
};
const oneOf = (words: Readonly<Record<string, string>>): Column['must'] => ({
  zh: `应为 ${Object.keys(words).join('、')} 之一`,
  en: `must be one of ${[...new Set(Object.values(words))].join(', ')}`,
});

const LEVELS = { 省级: 'province', 市级: 'prefecture', 县级: 'county', 乡级: 'township' };
const KINDS = { 政府: 'government', 部门: 'department', 其他: 'other' };
const LANGUAGES = { 中文: 'zh', 英文: 'en' };

/** The columns by their English heading; their order in the file does not matter. */
const COLUMNS: Readonly<Record<keyof Agency, Column>> = {
  id: { zh: '机构代码', must: idOf },
  name: { zh: '机构名称', must: text },
  region: { zh: '行政区划代码', must: { zh: '应为 6、9 或 12 位数字', en: 'must have 6, 9 or 12 digits' } },
  level: { zh: '层级', must: oneOf(LEVELS), words: LEVELS },
  kind: { zh: '类别', must: oneOf(KINDS), words: KINDS },
  parent: { zh: '上级机构代码', must: idOf },
  contacts: {
    zh: '联系邮箱',
    must: {
      zh: '应为邮箱地址，多个用分号隔开，最多 10 个',
      en: 'must be e-mail addresses, at most 10, separated by semicolons',
    },
  },
  language: { zh: '语言', must: oneOf(LANGUAGES), words: LANGUAGES },
};

const REQUIRED: readonly (keyof Agency)[] = ['id', 'name'];
const names = Object.keys(COLUMNS) as (keyof Agency)[];

/** The column that a heading names, in Chinese or English; null for one that is none of ours. */
const columnOf = (heading: string): keyof Agency | null =>
  names.find((name) => name === heading.trim().toLowerCase() || COLUMNS[name].zh === heading.trim()) ?? null;

function candidateOf(row: Partial<Record<keyof Agency, string>>): Record<keyof Agency, unknown> {
  const value = (name: keyof Agency): string | null => {
    const given = row[name]?.trim() ?? '';
    return given === '' ? null : (COLUMNS[name].words?.[given] ?? given);
  };
  return {
    id: value('id'),
    name: value('name'),
    region: value('region'),
    level: value('level'),
    kind: value('kind'),
    parent: value('parent'),
    contacts: (value('contacts') ?? '').split(/[;；\s]+/).filter((address) => address !== ''),
    language: value('language') ?? 'zh',
  };
}

function explain({ issues }: z.ZodError): Bilingual {
  const columns = [...new Set(issues.map(({ path }) => path[0]))].map((name) => String(name) as keyof Agency);
  return {
    zh: columns.map((name) => `“${COLUMNS[name].zh}”${COLUMNS[name].must.zh}`).join('；'),
    en: columns.map((name) => `${name} ${COLUMNS[name].must.en}`).join('; '),
  };
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function rowsOf(csv: string): readonly Row[] {
  return parse(csv, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as Row[];
}

function headingErrors(headings: readonly string[]): readonly RowError[] {
  const known = headings.map(columnOf);
  const unknown = headings.filter((_, index) => known[index] === null);
  const missing = REQUIRED.filter((name) => !known.includes(name));
  const errors: Bilingual[] = [];
  if (unknown.length > 0) {
    const list = names.map((name) => COLUMNS[name].zh).join('、');
    errors.push({
      zh: `不认识的列：${unknown.join('、')}；可用的列：${list}`,
      en: `unknown columns: ${unknown.join(', ')}; known: ${names.join(', ')}`,
    });
  }
  if (missing.length > 0) {
    errors.push({
      zh: `缺少列：${missing.map((name) => COLUMNS[name].zh).join('、')}`,
      en: `missing columns: ${missing.join(', ')}`,
    });
  }
  return errors.map((message) => ({ line: 1, message }));
}

/** Takes the rows one by one; a wrong one is told with its line and keeps none of the others out. */
function take(rows: readonly Row[], columns: readonly (keyof Agency | null)[]): AgencyTable {
  const agencies = new Map<string, Agency>();
  const errors: RowError[] = [];
  for (const { record, info } of rows) {
    const cells = Object.fromEntries(columns.map((name, index) => [name, record[index]]));
    const { success, data, error } = agencySchema.safeParse(candidateOf(cells));
    if (!success) {
      errors.push({ line: info.lines, message: explain(error) });
    } else if (agencies.has(data.id)) {
      const message = { zh: `机构代码 ${data.id} 重复`, en: `the id ${data.id} stands in the file twice` };
      errors.push({ line: info.lines, message });
    } else {
      agencies.set(data.id, data);
    }
  }
  return { agencies: [...agencies.values()], errors };
}

/** Reads the registry from CSV with a heading, in Chinese or English. */
export function readAgencies(csv: string): AgencyTable {
  try {
    const [heading, ...rows] = rowsOf(csv);
    const headings = heading?.record ?? [];
    const errors = headingErrors(headings);
    return errors.length > 0 ? { agencies: [], errors } : take(rows, headings.map(columnOf));
  } catch (error) {
    if (error instanceof CsvError) {
      const line = Number(error.lines ?? 1);
      const message = { zh: `不是有效的 CSV：${error.message}`, en: `not valid CSV: ${error.message}` };
      return { agencies: [], errors: [{ line, message }] };
    }
    throw error;
  }
}
