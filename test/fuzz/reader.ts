/**
 * Reads damaged reports, in a process of its own: for each task `{ name, seed }` it answers what came of it. Run from the
 * project's folder.
 */
import { platform } from '../../bin/commands/platform.ts';
import { examine } from '../../shared/engine.ts';
import { damaged } from './damage.ts';
import { subjects } from './subjects.ts';

export interface Task {
  readonly name: string;
  readonly seed: number;
}

/** `thrown` is the stack of what was no ReadingError. */
export interface Answer extends Task {
  readonly outcome: 'report' | 'refused' | 'thrown';
  readonly detail: string;
  readonly milliseconds: number;
}

const all = subjects();

async function answer({ name, seed }: Task): Promise<Answer> {
  const subject = all.get(name);
  if (subject === undefined) throw new Error(`no subject ${name}`);
  const bytes = damaged(subject, seed);
  const start = performance.now();
  const took = () => Math.round(performance.now() - start);
  try {
    const { error } = await examine(bytes, { file: name, filed: null }, platform);
    const outcome = error === null ? 'report' : 'refused';
    return { name, seed, outcome, detail: error?.code ?? '', milliseconds: took() };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, seed, outcome: 'thrown', detail, milliseconds: took() };
  }
}

process.on('message', async (task: Task) => process.send?.(await answer(task)));
process.on('disconnect', () => platform.close());
