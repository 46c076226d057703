import { FORMS } from '../form/forms.ts';
import type { CellId, FormVersion, Heading, TableId } from '../form/model.ts';
import { SECTIONS, type SectionId } from '../form/sections.ts';
import { RESULT_GROUPS } from '../form/table3.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';

/** How messages name the parts of a report, in words that stand on the form. */

const TABLE_NAMES: Readonly<Record<TableId, Bilingual>> = {
  t2: { zh: '表二（主动公开政府信息情况）', en: 'table 2 (proactive disclosure)' },
  t3: { zh: '表三（收到和处理政府信息公开申请情况）', en: 'table 3 (requests)' },
  t4: { zh: '表四（行政复议、行政诉讼情况）', en: 'table 4 (reviews and lawsuits)' },
};

/** The five topics that section one has to speak of. */
const TOPIC_NAMES: Readonly<Record<string, Bilingual>> = {
  's1.1': { zh: '主动公开', en: 'proactive disclosure' },
  's1.2': { zh: '依申请公开', en: 'requests' },
  's1.3': { zh: '政府信息管理', en: 'management of government information' },
  's1.4': { zh: '政府信息公开平台建设', en: 'disclosure platforms' },
  's1.5': { zh: '监督保障', en: 'supervision' },
};

/** What may be wrong with the text of a file. */
const NOISE_NAMES: Readonly<Record<string, Bilingual>> = {
  spam: { zh: '混入广告或博彩网站名', en: 'names of advertising or betting sites' },
  traditional: { zh: '繁体字', en: 'traditional characters' },
  pinyinGlosses: { zh: '拼音夹注', en: 'glosses in pinyin' },
  questionMarks: { zh: '多余的问号', en: 'question marks for lost characters' },
  lostRuns: { zh: '丢字或数字粘连', en: 'lost characters or digits run together' },
  undecodable: { zh: '乱码', en: 'characters that cannot be decoded' },
  pageChrome: { zh: '网页杂项（导航、二维码提示等）', en: 'lines of the web page around the report' },
  tables: { zh: '有标题而没有表格', en: 'a heading without its table' },
};

const RESULT_NAMES: Readonly<Record<string, Bilingual>> = {
  assessment: { zh: '工作考核', en: 'assessment' },
  review: { zh: '社会评议', en: 'social review' },
  accountability: { zh: '责任追究', en: 'accountability' },
};

/** `pinyinGlosses=496` as words; the number only where it is a number of places. */
export function noiseName(sign: string, language: Language): string {
  const [kind = '', count = ''] = sign.split('=');
  const name = NOISE_NAMES[kind]?.[language] ?? kind;
  if (kind === 'traditional' || kind === 'tables') return name;
  return language === 'zh' ? `${name}${count}处` : `${name} (${count})`;
}

/** Results of supervision that governments report. */
export const supervisionName = (id: string, language: Language) => RESULT_NAMES[id]?.[language] ?? id;

export const tableName = (table: string, language: Language) => TABLE_NAMES[table as TableId]?.[language] ?? table;

const isSection = (id: string): id is SectionId => Object.hasOwn(SECTIONS, id);

/** A section in quotation marks, as a Chinese sentence names it, or a topic of section one. */
export function sectionName(id: string, language: Language): string {
  if (!isSection(id)) return TOPIC_NAMES[id]?.[language] ?? id;
  return language === 'zh' ? `“${SECTIONS[id].zh}”` : SECTIONS[id].en;
}

export function formName(version: string, language: Language): string {
  const form = FORMS[version as FormVersion];
  return language === 'zh' ? `${form.circular}格式` : `the form of ${form.since}`;
}

const shorten = (label: string) =>
  label.replace(/政府信息公开申请数量$/, '').replace(/\s*\((?:区分处理|单位|separable).*\)$/, '');

const shortened = new WeakMap<Heading, Bilingual>();

/** Label of a heading, without what a message does not need: the footnote in brackets, the words every row repeats. */
function short(heading: Heading | undefined, language: Language): string {
  if (heading === undefined) return '';
  const known = shortened.get(heading) ?? { zh: shorten(heading.label.zh), en: shorten(heading.label.en) };
  shortened.set(heading, known);
  return known[language];
}

/** Row of table 3 with its group, such as (三)不予公开 1.属于国家秘密. */
export function rowName(form: FormVersion, id: string, language: Language): string {
  const row = FORMS[form].table3.rows.find((one) => one.id === id);
  const group = id === 'oth_all' ? undefined : RESULT_GROUPS.find((one) => one.id === row?.group);
  const label = short(row, language);
  return group !== undefined && language === 'zh' ? `${group.label.zh} ${label}` : label;
}

/** Names of cells; all rows of one result in the total column together: 表三“(三)不予公开”各行“总计”列. */
export function cellNames(form: FormVersion, ids: readonly CellId[], language: Language): string[] {
  const { rows } = FORMS[form].table3;
  const groups = RESULT_GROUPS.map(({ id, label }) => ({
    label: label[language],
    cells: rows.filter((row) => row.group === id).map((row) => `t3.${row.id}.sum`),
  })).filter(({ cells }) => cells.length > 1 && cells.every((cell) => ids.includes(cell)));
  const single = ids.filter((id) => !groups.some(({ cells }) => cells.includes(id)));
  const named = groups.map(({ label }) =>
    language === 'zh' ? `表三“${label}”各行“总计”列` : `table 3, all rows “${label}”, column “Total”`,
  );
  return [...single.map((id) => cellName(form, id, language)), ...named];
}

export const columnName = (form: FormVersion, id: string, language: Language): string =>
  short(
    FORMS[form].table3.columns.find((one) => one.id === id),
    language,
  );

export function blockName(form: FormVersion, id: string, language: Language): string {
  const { blocks, columns } = FORMS[form].table4;
  return short(
    [...blocks, ...columns].find((one) => one.id === id),
    language,
  );
}

function table2Names(form: FormVersion, row: string, column: string, language: Language): readonly [string, string] {
  const block = FORMS[form].table2.find((one) => one.rows.some((own) => own.id === row));
  const find = (headings: readonly Heading[] | undefined, id: string) => headings?.find((one) => one.id === id);
  return [short(find(block?.rows, row), language), short(find(block?.columns, column), language)];
}

/** A cell as a clerk finds it: 表三“一、本年新收”行“自然人”列. */
export function cellName(form: FormVersion, id: CellId, language: Language): string {
  const [table = '', row = '', column = ''] = id.split('.');
  if (table === 't3') {
    const [rowLabel, columnLabel] = [rowName(form, row, language), columnName(form, column, language)];
    return language === 'zh'
      ? `表三“${rowLabel}”行“${columnLabel}”列`
      : `table 3, row “${rowLabel}”, column “${columnLabel}”`;
  }
  const [rowLabel, columnLabel] =
    table === 't4'
      ? [blockName(form, row, language), blockName(form, column, language)]
      : table2Names(form, row, column, language);
  const number = table === 't4' ? (language === 'zh' ? '表四' : 'table 4') : language === 'zh' ? '表二' : 'table 2';
  return language === 'zh' ? `${number}“${rowLabel}”的“${columnLabel}”` : `${number}, “${rowLabel}”, “${columnLabel}”`;
}
