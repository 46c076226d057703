import { FORMS } from '../../../form/forms.ts';
import type { TableId } from '../../../form/model.ts';
import { LABELS, labelOf } from '../labels.ts';
import type { Snippet } from './snippets.ts';

/** Baselines of the first and the last of some lines. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** A label of the form that words under or beside each other make. */
export interface FoundLabel extends Lines, Span {
  readonly key: string;
  readonly text: string;
  readonly snippets: readonly Snippet[];
  /** Its lines on each page. */
  readonly parts: readonly Lines[];
  readonly size: number;
  readonly page: number;
}

let rows: ReadonlyMap<string, TableId> | undefined;

/** Row labels of tables 2 and 3. */
export function rowLabels(): ReadonlyMap<string, TableId> {
  rows ??= new Map(
    Object.values(FORMS).flatMap(({ table2, table3 }) => {
      const of = (
        table: TableId,
        headings: readonly {
          label: { zh: string };
          variants: readonly string[];
        }[],
      ) =>
        headings.flatMap(({ label, variants }) =>
          [label.zh, ...variants].map((text) => [labelOf(text), table] as const),
        );
      return [...table2.flatMap((block) => of('t2', block.rows)), ...of('t3', table3.rows)];
    }),
  );
  return rows;
}

let prefixes: ReadonlySet<string> | undefined;

/** What labels begin with. */
function beginnings(): ReadonlySet<string> {
  prefixes ??= new Set([...LABELS()].flatMap((label) => Array.from(label, (_, at) => label.slice(0, at + 1))));
  return prefixes;
}

/** Whether a text is a label or what one begins with, in so many characters at least. */
export function beginsLabel(text: string, characters: number): boolean {
  const key = labelOf(text);
  return key.length >= characters && beginnings().has(key);
}

/** A value as it stands alone in a cell. */
export const VALUE = /^(?:[+-]?\d[\d,]*(?:\.\d+)?|[-—–/]+)$/;

/** Parts of the font size: how far the next line of a label may stand below, the next word beside. */
const NEXT_LINE = 2.6;
const NEXT_WORD = 1.5;
const SAME_LINE = 0.3;

const spanOf = (snippets: readonly Span[]): Span => ({
  left: Math.min(...snippets.map(({ left }) => left)),
  right: Math.max(...snippets.map(({ right }) => right)),
});

/** Whether a word stands beside the last of a label, or below what there is of it. */
function follows(last: Snippet, { left, right }: Span, next: Snippet): boolean {
  const below = next.baseline - last.baseline;
  if (Math.abs(below) < last.size * SAME_LINE) {
    return next.left >= last.right - 1 && next.left - last.right <= last.size * NEXT_WORD;
  }
  return below > 0 && below <= last.size * NEXT_LINE && next.left < right && left < next.right;
}

/** A label ends within so many words. */
const NEAR = 120;

interface Candidate {
  readonly snippet: Snippet;
  readonly key: string;
}

const middle = ({ left, right }: Snippet) => (left + right) / 2;

/** The longest label that begins with a word, and goes on in the words after it. */
function labelFrom(first: Candidate, others: readonly Candidate[]): Snippet[] | null {
  let key = first.key;
  const snippets = [first.snippet];
  let best = LABELS().has(key) ? [first.snippet] : null;
  for (;;) {
    const last = snippets.at(-1) ?? first.snippet;
    const span = spanOf(snippets);
    const next = others
      .filter(
        ({ snippet, key: own }) =>
          follows(last, span, snippet) && beginnings().has(key + own) && !snippets.includes(snippet),
      )
      .sort(
        (a, b) =>
          a.snippet.baseline - b.snippet.baseline ||
          Math.abs(middle(a.snippet) - middle(last)) - Math.abs(middle(b.snippet) - middle(last)),
      )[0];
    if (next === undefined) {
      return best;
    }
    snippets.push(next.snippet);
    key += next.key;
    best = LABELS().has(key) ? [...snippets] : best;
  }
}

const linesOf = (snippets: readonly Snippet[]): Lines => ({
  first: Math.min(...snippets.map(({ baseline }) => baseline)),
  last: Math.max(...snippets.map(({ baseline }) => baseline)),
});

function foundLabel(snippets: readonly [Snippet, ...Snippet[]]): FoundLabel {
  const text = snippets.map((one) => one.text).join('');
  const [{ page, size }] = snippets;
  return {
    key: labelOf(text),
    text,
    snippets,
    ...spanOf(snippets),
    ...linesOf(snippets),
    parts: [...Map.groupBy(snippets, (one) => one.page).values()].map(linesOf),
    size,
    page,
  };
}

/** All labels of the form, whatever lines they are broken into, from the top. */
export function labelsIn(snippets: readonly Snippet[]): FoundLabel[] {
  const candidates = snippets
    .filter(({ text }) => !VALUE.test(text))
    .map((snippet) => ({ snippet, key: labelOf(snippet.text) }))
    .filter(({ key }) => key !== '');
  const taken = new Set<Snippet>();
  const found: FoundLabel[] = [];
  for (const [at, candidate] of candidates.entries()) {
    if (taken.has(candidate.snippet) || !beginnings().has(candidate.key)) {
      continue;
    }
    const near = candidates.slice(at + 1, at + 1 + NEAR).filter(({ snippet }) => !taken.has(snippet));
    const [first, ...others] = labelFrom(candidate, near) ?? [];
    if (first !== undefined) {
      for (const snippet of [first, ...others]) {
        taken.add(snippet);
      }
      found.push(foundLabel([first, ...others]));
    }
  }
  return found.sort((a, b) => a.first - b.first || a.left - b.left);
}
