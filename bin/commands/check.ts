import { stat } from 'node:fs/promises';
import { fromCaller } from '../../local/data/caller.ts';
import type { Status } from '../../shared/presentation/result.ts';
import { resultText, summaryText } from '../../shared/presentation/terminal.ts';
import { PAINT } from './paint.ts';
import { examineAll, exitCodeOf, sourcesOf } from './reports.ts';
import { languageOf, parseOptions, UsageError } from './usage.ts';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh' },
  previous: { type: 'string' },
} as const;

/** The option is there for the checks between years; until the first of them exists it changes nothing, and says so. */
async function notePrevious(previous: string | undefined): Promise<void> {
  if (previous === undefined) return;
  if (!(await stat(fromCaller(previous)).catch(() => null))?.isFile()) {
    throw new UsageError(`--previous：找不到文件 ${previous}。`, `--previous: there is no file ${previous}.`);
  }
  console.error(
    '--previous：目前没有使用上年报告的检查项，结果不受影响。\n--previous: no check uses last year’s report yet; it changes nothing.',
  );
}

/**
 * `check FILE…`: reads, checks and computes on this machine alone. Standard output has the results only: text for people,
 * or with `--json` one object a line (docs/interfaces.md).
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const language = languageOf(values.lang);
  if (positionals.length === 0)
    throw new UsageError(
      '请给出要核验的文件、文件夹或压缩包(zip)。',
      'Name the files, folders or archives (zip) to check.',
    );
  await notePrevious(values.previous);
  const sources = (await Promise.all(positionals.map(sourcesOf))).flat();
  if (sources.length === 0) throw new UsageError('文件夹里没有文件。', 'There is no file in the folder.');

  // Of one file everything is shown; of many, what needs somebody's eyes.
  const drawn = sources.length === 1 ? 'all' : 'marked';
  const statuses: (Status | null)[] = [];
  for await (const result of examineAll(sources)) {
    statuses.push(result.status);
    console.log(values.json ? JSON.stringify(result) : resultText(result, language, PAINT, drawn));
  }
  if (!values.json && sources.length > 1) console.log(summaryText(statuses, language, PAINT));
  return exitCodeOf(statuses);
}
