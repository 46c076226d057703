import { resolve } from 'node:path';
import { fromCaller } from '../../local/data/caller.ts';
import { corpusIn } from './conformance/corpus.ts';
import { judge, type Verdict } from './conformance/judge.ts';
import { PAINT } from './paint.ts';

/** The corpus that comes with the program. */
const OWN = resolve(import.meta.dirname, '../../test/conformance');

const inWords = (values: object) =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(' ');

function lineOf({ name, agrees, expected, found }: Verdict): string {
  if (agrees) return `${PAINT.good('✓')} ${name}  ${expected.id} ${expected.status}`;
  const instead = found === null ? '没有这个检查项 no such check' : inWords(found);
  return `${PAINT.error('✗')} ${name}  应为 expected ${inWords(expected)}；结果 found ${instead}`;
}

/**
 * `check --conformance [FOLDER]`: judges every case of the corpus and prints a line for each, with `--json` an object.
 * @returns 0 if all came out as expected, 1 if not
 */
export async function runConformance(folders: readonly string[], json: boolean): Promise<number> {
  let [judged, wrong] = [0, 0];
  for (const folder of folders.length === 0 ? [OWN] : folders.map(fromCaller)) {
    const corpus = await corpusIn(folder);
    for (const one of corpus.cases) {
      const verdict = await judge(corpus, one);
      judged += 1;
      wrong += verdict.agrees ? 0 : 1;
      console.log(json ? JSON.stringify(verdict) : lineOf(verdict));
    }
  }
  if (!json) console.log(`${judged} 个案例，${wrong} 个不符。${judged} cases, ${wrong} not as expected.`);
  return wrong === 0 ? 0 : 1;
}
