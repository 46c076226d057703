/** A random report of an organ that does not exist: what it prints, and what each of its cells says. */
import { formOfYear } from '../../shared/form/forms.ts';
import type { CellId, FormVersion } from '../../shared/form/model.ts';
import type { SectionId } from '../../shared/form/sections.ts';
import { type Row, type Tables, tablesOf } from '../fixtures/tables/report.ts';
import { randomNumbers, type Size } from './figures.ts';
import { type Lettering, letter, OFFICIAL, randomLettering } from './labels.ts';
import { withMistakes } from './mistakes.ts';
import { headingOf, randomNarrative, randomOrgan } from './narrative.ts';
import { PLAIN, printNumbers, randomStyle, type Style } from './printed.ts';
import { type Random, randomFrom } from './random.ts';

export interface GeneratedReport {
  readonly seed: number;
  readonly title: string;
  readonly organ: string;
  readonly year: number;
  readonly form: FormVersion;
  readonly headings: Readonly<Record<SectionId, string>>;
  readonly narrative: Readonly<Record<SectionId, readonly string[]>>;
  /** Labels and cells as printed. */
  readonly tables: Tables;
  /** The number that each cell of the form says; null where it says none. */
  readonly truth: ReadonlyMap<CellId, number | null>;
  readonly style: Style;
  /** How many mistakes the office made in its sums. */
  readonly mistakes: number;
}

/** What is not left to chance. */
export interface Wish {
  readonly year?: number;
  readonly size?: Size;
  readonly mistakes?: number;
  /** `plain`: official labels, plain digits in every cell. */
  readonly plain?: boolean;
}

export const SECTIONS: readonly SectionId[] = ['s1', 's2', 's3', 's4', 's5', 's6'];

/** One wording for each label all over a report, as one hand writes it. */
function lettered(tables: Tables, lettering: Lettering, random: Random): Tables {
  const known = new Map<string, string>();
  const written = (label: string) => {
    const text = known.get(label) ?? letter(label, lettering, random);
    known.set(label, text);
    return text;
  };
  const rows = (of: readonly Row[]) => of.map((row) => ({ ...row, labels: row.labels.map(written) }));
  return { t2: rows(tables.t2), t3: rows(tables.t3), t4: rows(tables.t4) };
}

/** The report of a seed; the same seed gives the same report. */
export function randomReport(seed: number, wish: Wish = {}): GeneratedReport {
  const random = randomFrom(seed);
  const year = wish.year ?? random.pick([2019, 2020, 2021, 2022, 2023, 2024, 2024]);
  const form = formOfYear(year);
  const organ = randomOrgan(random);
  const size = wish.size ?? random.pick(['none', 'township', 'township', 'county', 'county', 'city']);
  const mistakes = wish.mistakes ?? (random.chance(0.3) ? random.between(1, 3) : 0);
  const numbers = withMistakes(randomNumbers(form, size, random), mistakes, random);
  const style = wish.plain === true ? PLAIN : randomStyle(random);
  const { figures, truth } = printNumbers(form, numbers, style, random);
  const lettering = wish.plain === true ? OFFICIAL : randomLettering(random);
  return {
    seed,
    title: `${organ.name}${year}年政府信息公开工作年度报告`,
    organ: organ.name,
    year,
    form,
    headings: Object.fromEntries(SECTIONS.map((id) => [id, headingOf(id, random)])) as Record<SectionId, string>,
    narrative: randomNarrative(organ, year, random),
    tables: lettered(tablesOf(form, figures), lettering, random),
    truth,
    style,
    mistakes,
  };
}
