import type { Scope } from '../report.ts';
import { FIGURE_KINDS } from './catalogue.ts';
import type { FigureKind } from './kinds/kind.ts';
import type { Line } from './line.ts';
import { lastMark, type Mark } from './marks.ts';
import { type Period, periodsOf } from './periods.ts';
import { type StatedScope, scopesOf } from './scopes.ts';
import { type Topic, topicsOf } from './topics.ts';
import { WordList } from './words.ts';

/** What is known of the report before its figures are read. */
export interface ReportContext {
  readonly year: number | null;
  readonly scope: Scope;
}

/** Sections whose sentences speak of one thing even where they do not name it. */
const SECTION_TOPIC: Readonly<Record<string, Topic>> = {
  's1.2': 'requests',
  s3: 'requests',
  s4: 'remedies',
  s6: 'processing-fee',
};
const DISCLOSURE_SECTIONS: ReadonlySet<string> = new Set(['s1.2', 's3', 's4']);
const DISCLOSURE = /信息公开|依申请公开|政务公开/;

let kindWords: WordList<FigureKind> | undefined;

/** The words without which no figure of a kind is stated. */
function wordsOfKinds(): WordList<FigureKind> {
  kindWords ??= new WordList(FIGURE_KINDS.flatMap((kind) => kind.words.map((word) => [word, kind] as const)));
  return kindWords;
}

/** Answers for any place of a line what it speaks of, of which year, and of whom. */
export class LineContext {
  readonly line: Line;
  readonly report: ReportContext;
  #topics: Mark<Topic | null>[] | null = null;
  readonly #periods = new Map<number, Mark<Period | null>[]>();
  readonly #scopes = new Map<number, Mark<StatedScope>[]>();

  constructor(line: Line, report: ReportContext) {
    this.line = line;
    this.report = report;
  }

  /** The kinds of figures of which a word stands between `from` and `to`; no other can be stated there. */
  kindsNamed(from: number, to: number): ReadonlySet<FigureKind> {
    return wordsOfKinds().said(this.line.text, from, to);
  }

  topicAt(place: number): Topic | null {
    this.#topics ??= topicsOf(this.line);
    return lastMark(this.#topics, place, 0)?.says ?? SECTION_TOPIC[this.line.section] ?? null;
  }

  scopeAt(place: number): Scope {
    const stated = this.#saidBefore(place, this.#scopes, scopesOf) ?? this.report.scope;
    // In the report of a region its highest level is a part; in that of an organ of that level, perhaps the whole.
    return stated === 'level' ? (this.report.scope === 'region' ? 'own' : 'unknown') : stated;
  }

  /** Whether a statement at `place` is of the report's year: not of last year, not of all the years until now. */
  isOfYear(place: number): boolean {
    return this.#periodAt(place) !== 'cumulative' && this.holdsForYear(place);
  }

  /** Whether what is denied at `place` is denied for the report's year; what never was, was not in it. */
  holdsForYear(place: number): boolean {
    const period = this.#periodAt(place);
    return (
      period === null ||
      period === 'cumulative' ||
      (typeof period === 'number' && (this.report.year === null || period === this.report.year))
    );
  }

  /** Whether a statement at `place` is of what is still to come. */
  isPlan(place: number): boolean {
    return this.#periodAt(place) === 'future';
  }

  #periodAt(place: number): Period | null {
    return this.#saidBefore(place, this.#periods, (sentence) => periodsOf(sentence, this.report.year));
  }

  /** What the last mark before a place says, within its sentence; each sentence is searched once, and only if asked for. */
  #saidBefore<T>(place: number, known: Map<number, Mark<T>[]>, marksIn: (sentence: string) => Mark<T>[]): T | null {
    const start = this.line.sentenceStart(place);
    let marks = known.get(start);
    if (marks === undefined) {
      marks = marksIn(this.line.text.slice(start, this.line.sentenceEnd(start)));
      known.set(start, marks);
    }
    return lastMark(marks, place - start, 0)?.says ?? null;
  }

  /** Whether a statement on reviews and lawsuits at `place` is about disclosure, and not about all of an agency's cases. */
  isAboutDisclosure(place: number): boolean {
    const from = Math.max(this.line.sentenceStart(place), place - 120);
    return DISCLOSURE_SECTIONS.has(this.line.section) || DISCLOSURE.test(this.line.text.slice(from, place + 30));
  }
}
