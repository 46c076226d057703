import { LABELS, labelOf } from '../labels.ts';
import type { Snippet } from './snippets.ts';
import { beginnings, UNIT, VALUE } from './wording.ts';

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

/** Parts of the font size: how far the next line of a label may stand below, the next word beside. */
const NEXT_LINE = 2.6;
const NEXT_WORD = 1.5;
const SAME_LINE = 0.3;

const spanOf = (snippets: readonly Span[]): Span => ({
  left: Math.min(...snippets.map(({ left }) => left)),
  right: Math.max(...snippets.map(({ right }) => right)),
});

/** Whether a word stands beside the last of a label, or its line below what there is of the label. */
function follows(last: Snippet, { left, right }: Span, { snippet, line }: Candidate): boolean {
  const below = snippet.baseline - last.baseline;
  if (Math.abs(below) < last.size * SAME_LINE) {
    return snippet.left >= last.right - 1 && snippet.left - last.right <= last.size * NEXT_WORD;
  }
  return below > 0 && below <= last.size * NEXT_LINE && line.left < right && left < line.right;
}

/** A label ends within so many words. */
const NEAR = 120;

interface Candidate {
  readonly snippet: Snippet;
  readonly key: string;
  /** What stands on its line without a gap. */
  readonly line: Span;
}

const candidateOf = (snippet: Snippet, line: Span): Candidate => ({ snippet, key: labelOf(snippet.text), line });

const CLOSING = /^[)）”"》]+$/;

/** Part of the font size between the words of one line of a cell. */
const GAP = 0.2;

/** Words without a gap between them, by word. */
function linesOf(snippets: readonly Snippet[]): Map<Snippet, Span> {
  const found = new Map<Snippet, { left: number; right: number }>();
  let before: Snippet | undefined;
  for (const next of snippets.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const line = before === undefined ? undefined : found.get(before);
    const goesOn = before?.baseline === next.baseline && next.left - before.right <= next.size * GAP;
    if (line !== undefined && goesOn) {
      line.right = Math.max(line.right, next.right);
      found.set(next, line);
    } else {
      found.set(next, { left: next.left, right: next.right });
    }
    before = next;
  }
  return found;
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
      .filter((one) => follows(last, span, one) && beginnings().has(key + one.key) && !snippets.includes(one.snippet))
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

/** A label and the bracket in which an office explains it, which may go on below. */
const EXPLAINED = /^([^(（]+)[(（]/;
const CLOSED = /[)）]$/;
/** Most words of an explanation. */
const EXPLANATION = 12;

/** A label in front of an explanation in brackets that is none of the form's own wording, to the closing bracket. */
function explainedFrom(first: Candidate, others: readonly Candidate[]): Snippet[] | null {
  const [, label = ''] = EXPLAINED.exec(first.snippet.text) ?? [];
  const snippets = [first.snippet];
  if (!LABELS().has(labelOf(label))) {
    return null;
  }
  for (let last = first.snippet; !CLOSED.test(last.text); ) {
    const span = spanOf(snippets);
    const next = others.find((one) => follows(last, span, one) && !snippets.includes(one.snippet))?.snippet;
    if (next === undefined || snippets.length === EXPLANATION) {
      return null;
    }
    snippets.push(next);
    last = next;
  }
  return snippets;
}

/** A label with the closing bracket that its narrow cell put on a line of its own. */
function withClosing(label: readonly Snippet[], marks: readonly Snippet[]): readonly Snippet[] {
  const [last, span] = [label.at(-1), spanOf(label)];
  const closing = marks.find(
    (mark) => last !== undefined && mark.baseline > last.baseline && follows(last, span, candidateOf(mark, mark)),
  );
  return closing === undefined ? label : [...label, closing];
}

const linesFrom = (snippets: readonly Snippet[]): Lines => ({
  first: Math.min(...snippets.map(({ baseline }) => baseline)),
  last: Math.max(...snippets.map(({ baseline }) => baseline)),
});

function foundLabel(snippets: readonly [Snippet, ...Snippet[]]): FoundLabel {
  const text = snippets.map((one) => one.text).join('');
  const [{ page, size }] = snippets;
  const key = labelOf(text);
  const [, own = text] = LABELS().has(key) ? [] : (EXPLAINED.exec(text) ?? []);
  return {
    key: labelOf(own),
    text,
    snippets,
    ...spanOf(snippets),
    ...linesFrom(snippets),
    parts: [...Map.groupBy(snippets, (one) => one.page).values()].map(linesFrom),
    size,
    page,
  };
}

/** Between a number and its unit, in parts of the font size. */
const BEFORE_UNIT = 0.4;

/** Whether a word is the unit of a number in front of it, and no end of a heading above. */
const isUnitOfValue = (one: Snippet, snippets: readonly Snippet[]) =>
  UNIT.test(one.text) &&
  snippets.some(
    ({ text, baseline, right }) =>
      VALUE.test(text) && baseline === one.baseline && Math.abs(one.left - right) <= one.size * BEFORE_UNIT,
  );

/** All labels of the form, whatever lines they are broken into, from the top. */
export function labelsIn(snippets: readonly Snippet[]): FoundLabel[] {
  const words = snippets.filter((one) => !VALUE.test(one.text) && !isUnitOfValue(one, snippets));
  const lines = linesOf(words);
  const all = words.map((snippet) => candidateOf(snippet, lines.get(snippet) ?? snippet));
  const candidates = all.filter(({ key }) => key !== '');
  const marks = words.filter(({ text }) => CLOSING.test(text));
  const taken = new Set<Snippet>();
  const found: FoundLabel[] = [];
  for (const [at, candidate] of candidates.entries()) {
    if (taken.has(candidate.snippet) || !(beginnings().has(candidate.key) || EXPLAINED.test(candidate.snippet.text))) {
      continue;
    }
    const near = candidates.slice(at + 1, at + 1 + NEAR).filter(({ snippet }) => !taken.has(snippet));
    const label = labelFrom(candidate, near) ?? explainedFrom(candidate, near);
    const [first, ...others] = label === null ? [] : withClosing(label, marks);
    if (first !== undefined) {
      for (const snippet of [first, ...others]) {
        taken.add(snippet);
      }
      found.push(foundLabel([first, ...others]));
    }
  }
  return found.sort((a, b) => a.first - b.first || a.left - b.left);
}
