import type { CellId, FormVersion } from '../form/model.ts';
import type { Report } from '../reading/report.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { cellOf, isUnfilled } from './cells.ts';
import { type Equation, equationsById } from './equations.ts';
import { blockName, cellName, cellNames, columnName, rowName } from './names.ts';

/** Sums told in words, with the numbers of the report. */

/** What a cell is called inside its sum: the part of its name that differs from the other cells. */
function nameInSum({ family }: Equation, form: FormVersion, id: CellId, language: Language): string {
  const [, row = '', column = ''] = id.split('.');
  if (family === 'C01') return blockName(form, column, language);
  return family === 'B01' ? columnName(form, column, language) : rowName(form, row, language);
}

/** Where a sum stands. */
function placeOf({ family, part }: Equation, form: FormVersion, language: Language): string {
  const zh = language === 'zh';
  if (family === 'B01')
    return zh ? `表三“${rowName(form, part, 'zh')}”行` : `Table 3, row “${rowName(form, part, 'en')}”`;
  if (family === 'C01')
    return zh ? `表四“${blockName(form, part, 'zh')}”` : `Table 4, “${blockName(form, part, 'en')}”`;
  return zh ? `表三“${columnName(form, part, 'zh')}”列` : `Table 3, column “${columnName(form, part, 'en')}”`;
}

/** What a sum of many cells says when all of them are 0. */
const NOTHING: Readonly<Record<Equation['family'], Bilingual>> = {
  B01: { zh: '各类申请人都是 0', en: 'all applicants are 0' },
  B02: { zh: '各项办理结果都是 0', en: 'all results are 0' },
  B03: { zh: '各项都是 0', en: 'all addends are 0' },
  C01: { zh: '各类结果都是 0', en: 'all outcomes are 0' },
};

const bothZero = (names: readonly string[], language: Language) =>
  language === 'zh' ? `${names.join('和')}都是 0` : `${names.join(' and ')} are 0`;

/** The addends that are not 0, with their names: 自然人 5 + 其他 1 = 6. Zeros would only hide them. */
function addends(report: Report, equation: Equation, ids: readonly CellId[], language: Language): string {
  const name = (id: CellId) => nameInSum(equation, report.form, id, language);
  const values = ids.map((id) => ({ id, value: cellOf(report, id).value ?? 0 }));
  const shown = values.filter(({ value }) => value !== 0);
  const sum = Math.round(values.reduce((all, { value }) => all + value, 0) * 1e6) / 1e6;
  if (shown.length === 0)
    return ids.length > 2 ? NOTHING[equation.family][language] : bothZero(ids.map(name), language);
  const terms = shown.map(({ id, value }) => `${name(id)} ${value}`).join(' + ');
  return shown.length === 1 ? terms : `${terms} = ${sum}`;
}

/** The other side: one cell with what stands in it, or a sum. */
function other(report: Report, equation: Equation, language: Language): string {
  const [first, ...more] = equation.negative;
  if (first === undefined || more.length > 0) return addends(report, equation, equation.negative, language);
  const name = nameInSum(equation, report.form, first, language);
  const cell = cellOf(report, first);
  if (isUnfilled(cell)) return language === 'zh' ? `“${name}”没有填` : `“${name}” is left blank`;
  return language === 'zh' ? `“${name}”填的是 ${cell.value}` : `“${name}” says ${cell.value}`;
}

/** A sum with its numbers: 表三“一、本年新收”行：自然人 5 + 其他 1 = 6，但“总计”填的是 5. */
export function sumInWords(report: Report, id: string, agrees: boolean, language: Language): string {
  const equation = equationsById(report.form).get(id);
  if (equation === undefined) return id;
  const place = placeOf(equation, report.form, language);
  const sides = [addends(report, equation, equation.positive, language), other(report, equation, language)];
  return language === 'zh'
    ? `${place}：${sides.join(agrees ? '，' : '，但')}`
    : `${place}: ${sides.join(agrees ? '; ' : ', but ')}`;
}

const LISTED = 6;

/** Names joined, the rest counted. */
export function listed(names: readonly string[], language: Language): string {
  const shown = names.slice(0, LISTED).join(language === 'zh' ? '、' : '; ');
  if (names.length <= LISTED) return shown;
  return language === 'zh' ? `${shown}等${names.length}处` : `${shown} and others, ${names.length} in all`;
}

/** `t3.new.sum=6,…` as names with values. */
export function fillings(report: Report, written: string, language: Language): string {
  const each = written.split(',').map((one) => {
    const [id = '', value = ''] = one.split('=');
    return `${cellName(report.form, id, language)} ${value}`;
  });
  return listed(each, language);
}

/** Cells that are added up: one by its name, several as a sum. */
function cellsInWords(form: FormVersion, ids: readonly CellId[], language: Language): string {
  const names = listed(cellNames(form, ids, language), language);
  if (ids.length === 1) return names;
  return language === 'zh' ? `${names}合计` : `the sum of ${names}`;
}

/** Sentences joined; in English the first begins with a capital. */
function sentences(each: readonly string[], language: Language): string {
  const joined = each.join(language === 'zh' ? '；' : '; ');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** Lines of words, number, cells and what they say, as sentences: 正文写“废止8件”，而表二“行政规范性文件”的“本年废止件数”是 7. */
export function stated(report: Report, lines: string, language: Language): string {
  const each = lines.split('\n').map((line) => {
    const [words = '', , ids = '', found = ''] = line.split('\t');
    const cells = cellsInWords(report.form, ids.split(','), language);
    return language === 'zh'
      ? `正文写“${words}”，而${cells}是 ${found}`
      : `the text says “${words}”, but ${cells} is ${found}`;
  });
  return sentences(each, language);
}

/** Lines of a whole and its parts (words, count, first part, sum, whole) as sentences. */
export function partsInWords(lines: string, language: Language): string {
  const each = lines.split('\n').map((line) => {
    const [whole = '', count = '', first = '', sum = '', value = ''] = line.split('\t');
    const apart = Math.round((Number(sum) - Number(value)) * 1e6) / 1e6;
    if (language === 'zh') {
      const more = `${apart > 0 ? '多' : '少'} ${Math.abs(apart)}`;
      return `正文写“${whole}”，列出的${count}项（从“${first}”起）合计 ${sum}，比总数 ${value} ${more}`;
    }
    const more = `${Math.abs(apart)} ${apart > 0 ? 'more' : 'less'}`;
    return `the text says “${whole}”; the ${count} parts listed (from “${first}” on) add up to ${sum}, ${more} than ${value}`;
  });
  return sentences(each, language);
}
