/** The mistakes that an office makes when it fills in the tables; what it printed is then what the report says. */
import type { CellId } from '../../shared/form/model.ts';
import type { Numbers } from './figures.ts';
import type { Random } from './random.ts';

type Mistake = (numbers: Map<CellId, number>, ids: readonly [CellId, ...CellId[]], random: Random) => void;

const MISTAKES: readonly [Mistake, ...Mistake[]] = [
  function miscounted(numbers, ids, random) {
    const id = random.pick(ids);
    numbers.set(id, Math.max(0, (numbers.get(id) ?? 0) + random.pick([-10, -2, -1, 1, 2, 3, 10])));
  },
  function inTheNextCell(numbers, ids, random) {
    const at = random.below(ids.length - 1);
    const [from = '', to = ''] = ids.slice(at, at + 2);
    const [value = 0, other = 0] = [numbers.get(from), numbers.get(to)];
    numbers.set(from, other).set(to, value);
  },
  function leftAtZero(numbers, ids, random) {
    numbers.set(random.pick(ids), 0);
  },
  function digitsSwapped(numbers, ids, random) {
    const id = random.pick(ids);
    const digits = String(numbers.get(id) ?? 0);
    numbers.set(id, Number([...digits].reverse().join('')));
  },
];

/** The same figures with that many mistakes in tables 3 and 4. */
export function withMistakes(numbers: Numbers, count: number, random: Random): Numbers {
  const changed = new Map(numbers);
  const [first = '', ...others] = [...numbers.keys()].filter((id) => !id.startsWith('t2'));
  for (let made = 0; made < count; made += 1) {
    random.pick(MISTAKES)(changed, [first, ...others], random);
  }
  return changed;
}
