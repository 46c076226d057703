import type { Scope } from '../report.ts';
import type { Line } from './line.ts';
import { lastMark, type Mark, type Period, periodsOf, scopesOf, type Topic, topicsOf } from './marks.ts';

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

/** Answers for any place of a line what it speaks of, of which year, and of whom. */
export class LineContext {
  readonly line: Line;
  readonly report: ReportContext;
  #topics: Mark<Topic>[] | null = null;
  #periods: Mark<Period>[] | null = null;
  #scopes: Mark<Scope>[] | null = null;

  constructor(line: Line, report: ReportContext) {
    this.line = line;
    this.report = report;
  }

  topicAt(place: number): Topic | null {
    this.#topics ??= topicsOf(this.line.text);
    return lastMark(this.#topics, place, 0)?.says ?? SECTION_TOPIC[this.line.section] ?? null;
  }

  scopeAt(place: number): Scope {
    this.#scopes ??= scopesOf(this.line.text);
    return lastMark(this.#scopes, place, this.line.sentenceStart(place))?.says ?? this.report.scope;
  }

  /** Whether a statement at `place` is of the report's year: not of last year, not of all the years until now. */
  isOfYear(place: number): boolean {
    return this.#periodAt(place) !== 'cumulative' && this.holdsForYear(place);
  }

  /** Whether what is denied at `place` is denied for the report's year; what never was, was not in it. */
  holdsForYear(place: number): boolean {
    const period = this.#periodAt(place);
    return period === null || period === 'cumulative' || this.report.year === null || period === this.report.year;
  }

  #periodAt(place: number): Period | null {
    this.#periods ??= periodsOf(this.line.text, this.report.year);
    return lastMark(this.#periods, place, this.line.sentenceStart(place))?.says ?? null;
  }

  /** Whether a statement on reviews and lawsuits at `place` is about disclosure, and not about all of an agency's cases. */
  isAboutDisclosure(place: number): boolean {
    const from = Math.max(this.line.sentenceStart(place), place - 120);
    return DISCLOSURE_SECTIONS.has(this.line.section) || DISCLOSURE.test(this.line.text.slice(from, place + 30));
  }
}
