import type { Line } from './lines.ts';
import { type ReportName, reportNames } from './names.ts';

/** A report that a sentence of the opening announces as this one. */
export interface Announced {
  readonly line: Line;
  readonly name: ReportName;
}

/** Words of a sentence that announces this report; a sentence may also mention last year's or a unit's. */
const ANNOUNCES = /编制|公布|发布|本报告|现将|撰写|报告如下|形成/;

/** The reports that a line announces as this one, and does not count (发布年度报告51篇). */
export function announced(line: Line): Announced[] {
  return reportNames(line.text).flatMap((name) => {
    const from = Math.max(line.text.lastIndexOf('。', name.start), line.text.lastIndexOf(';', name.start)) + 1;
    const sentence = line.text.slice(from).split(/[。;]/, 1)[0] ?? '';
    const counted = /^》?\s*\d/.test(line.text.slice(name.end));
    return name.year !== null && ANNOUNCES.test(sentence) && !counted && !/[上去]一?年|已/.test(sentence)
      ? [{ line, name }]
      : [];
  });
}
