import { fuzz } from './rounds.ts';
import { subjects } from './subjects.ts';
import { KNOWN_CODES, tasksFor } from './tasks.ts';

/** Rounds with every format; `npm run bench -- fuzz` makes many more. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 6);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const MEMORY = 512 * 1024 * 1024;

it('answers every damaged file with a report or a known code, in time and within memory', async () => {
  const names = [...subjects().keys()];
  const { answers, faults, peak } = await fuzz(tasksFor(names, ROUNDS, SEED), KNOWN_CODES);
  expect(faults).toEqual([]);
  expect(answers).toHaveLength(ROUNDS * names.length);
  // Damage that no reader notices would prove nothing.
  expect(answers.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(names.length);
  expect(peak ?? 0).toBeLessThan(MEMORY);
}, 300_000);
