import type { CellId, FormVersion } from '../form/model.ts';
import type { Report } from '../reading/report.ts';
import type { Language } from '../text/bilingual.ts';
import { cellName, cellNames } from './names.ts';

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
