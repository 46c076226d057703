import type { Status } from '../../shared/presentation/result.ts';
import { resultText, summaryText } from '../../shared/presentation/terminal.ts';
import { PAINT } from './paint.ts';
import { noteOtherYear, readPrevious } from './previous.ts';
import { examineAll, exitCodeOf, sourcesOf } from './reports.ts';
import { languageOf, parseOptions, UsageError } from './usage.ts';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh' },
  previous: { type: 'string' },
  conformance: { type: 'boolean', default: false },
} as const;

/**
 * `check FILE…`: reads, checks and computes on this machine alone. Standard output has the results only: text for people,
 * or with `--json` one object a line (docs/interfaces.md). `check --conformance` judges the conformance corpus instead.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const language = languageOf(values.lang);
  if (values.conformance) return (await import('./conformance.ts')).runConformance(positionals, values.json);
  if (positionals.length === 0)
    throw new UsageError(
      '请给出要核验的文件、文件夹或压缩包(zip)。',
      'Name the files, folders or archives (zip) to check.',
    );
  const previous = values.previous === undefined ? null : await readPrevious(values.previous);
  const sources = (await Promise.all(positionals.map(sourcesOf))).flat();
  if (sources.length === 0) throw new UsageError('文件夹里没有文件。', 'There is no file in the folder.');
  if (previous !== null && sources.length > 1) {
    throw new UsageError(
      '--previous 只能与一个文件一起用：一份上年报告只属于一个单位。',
      'Use --previous with one file: a report of last year is that of one agency.',
    );
  }

  // Of one file everything is shown; of many, what needs somebody's eyes.
  const drawn = sources.length === 1 ? 'all' : 'marked';
  const statuses: (Status | null)[] = [];
  for await (const result of examineAll(sources, previous)) {
    statuses.push(result.status);
    if (previous !== null && result.report !== null) noteOtherYear(previous, result.report.year);
    console.log(values.json ? JSON.stringify(result) : resultText(result, language, PAINT, drawn));
  }
  if (!values.json && sources.length > 1) console.log(summaryText(statuses, language, PAINT));
  return exitCodeOf(statuses);
}
