import type { CellId, FormVersion } from '../form/model.ts';
import type { Report } from '../reading/report.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import type { AssessedEquation, Equation } from './equations.ts';
import { blockName, columnName, rowName } from './names.ts';
import { sumsOf } from './sums.ts';

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

/** What is said of a sum whatever the report: where it stands, and what the cells of its two sides are called. */
interface SumWords {
  readonly place: string;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

const known = new WeakMap<Equation, Readonly<Record<Language, SumWords>>>();

/** Put together once for each sum of a form: most of what a report is told is that its sums hold. */
function wordsOf(equation: Equation, form: FormVersion): Readonly<Record<Language, SumWords>> {
  const make = (language: Language): SumWords => {
    const name = (id: CellId) => nameInSum(equation, form, id, language);
    const [positive, negative] = [equation.positive.map(name), equation.negative.map(name)];
    return { place: placeOf(equation, form, language), positive, negative };
  };
  const words = known.get(equation) ?? { zh: make('zh'), en: make('en') };
  known.set(equation, words);
  return words;
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
function addends(
  { family }: Equation,
  names: readonly string[],
  values: readonly number[],
  sum: number,
  language: Language,
): string {
  const terms: string[] = [];
  values.forEach((value, index) => {
    if (value !== 0) terms.push(`${names[index]} ${value}`);
  });
  if (terms.length === 0) return names.length > 2 ? NOTHING[family][language] : bothZero(names, language);
  return terms.length === 1 ? terms.join() : `${terms.join(' + ')} = ${sum}`;
}

/** The other side: one cell with what stands in it, or a sum. */
function other({ equation, values, right, blanks }: AssessedEquation, names: readonly string[], language: Language) {
  const own = values.slice(equation.positive.length);
  if (names.length > 1) return addends(equation, names, own, right, language);
  if (equation.negative.some((id) => blanks.includes(id)))
    return language === 'zh' ? `“${names[0]}”没有填` : `“${names[0]}” is left blank`;
  return language === 'zh' ? `“${names[0]}”填的是 ${own[0]}` : `“${names[0]}” says ${own[0]}`;
}

/** A sum that was assessed, with its numbers: 表三“一、本年新收”行：自然人 5 + 其他 1 = 6，但“总计”填的是 5. */
export function sumInWords(report: Report, id: string, agrees: boolean, language: Language): string {
  const sum = sumsOf(report).assessed.get(id);
  if (sum === undefined) return id;
  const { equation, values, left } = sum;
  const { place, positive, negative } = wordsOf(equation, report.form)[language];
  const one = addends(equation, positive, values.slice(0, positive.length), left, language);
  const two = other(sum, negative, language);
  if (language === 'zh') return `${place}：${one}${agrees ? '，' : '，但'}${two}`;
  return `${place}: ${one}${agrees ? '; ' : ', but '}${two}`;
}
