import { readFigures } from '../../../../shared/reading/figures/read-figures.ts';
import type { Passage } from '../../../../shared/reading/passage.ts';
import type { Figure, Scope } from '../../../../shared/reading/report.ts';

/** A passage whose text is its own original. */
export function passage(text: string, section = 's1.1'): Passage {
  return { section, text, offsets: Array.from({ length: text.length + 1 }, (_, index) => index) };
}

/** What invented paragraphs of a report for 2024 state. */
export function read(
  texts: string | readonly string[],
  section = 's1.1',
  year: number | null = 2024,
  scope: Scope = 'own',
) {
  const passages = (typeof texts === 'string' ? [texts] : texts).map((text) => passage(text, section));
  return readFigures(passages, { year, scope });
}

/** `id value unit qualifier` of every figure that is not `n.other`; exact and the unit 件 are left out. */
export function closed(texts: string | readonly string[], section?: string, year?: number | null): string[] {
  return read(texts, section, year)
    .figures.filter(({ id }) => id !== 'n.other')
    .map(shown);
}

export function shown({ id, value, unit, qualifier, includesCarryIn }: Figure): string {
  const words = [id, String(value), unit, qualifier, includesCarryIn ? 'with-carry-in' : null];
  return words.filter((word) => word !== null && word !== 'exact' && word !== '件').join(' ');
}

/** `kind whole = part + part` of every list. */
export function lists(texts: string | readonly string[], section?: string): string[] {
  return read(texts, section).lists.map(
    ({ kind, whole, parts }) => `${kind} ${whole.value} = ${parts.map(({ value }) => value).join(' + ')}`,
  );
}
