import { cellsOfForm } from '../../../shared/form/forms.ts';
import type { FormVersion, TableId } from '../../../shared/form/model.ts';
import type { SectionId } from '../../../shared/form/sections.ts';
import type { Base, Changes, Document, Printed } from './schema.ts';

/** A report as it is to be printed. */
export interface Composed extends Pick<Changes, 'slots' | 'localRows' | 'localColumn'> {
  readonly form: FormVersion;
  readonly title: string;
  readonly opening: readonly string[];
  readonly sections: readonly { readonly id: SectionId; readonly heading: string; readonly text: readonly string[] }[];
  readonly closing: readonly string[];
  readonly cells: Readonly<Record<string, Printed>>;
  /** Tables (`t3`) and rows (`t3.new`) that are not printed. */
  readonly without: readonly string[];
}

/** A case does not fit its base; the message, in English, tells the corpus's author how. */
export class Misfit extends Error {
  override readonly name = 'Misfit';
}

const ORDER: readonly SectionId[] = ['s1', 's2', 's3', 's4', 's5', 's6'];

export const TABLE_OF: Readonly<Partial<Record<SectionId, TableId>>> = { s2: 't2', s3: 't3', s4: 't4' };

/** Paragraphs by their place. */
type Texts = Record<string, readonly string[]>;

function replaced(texts: Texts, { in: place, text, with: other }: NonNullable<Changes['replace']>[number]): Texts {
  const paragraphs = texts[place] ?? [];
  const found = paragraphs.join('\n').split(text).length - 1;
  if (found !== 1) throw new Misfit(`“${text}” stands ${found} times in ${place}, not once`);
  // What is replaced by nothing at all leaves no empty paragraph behind.
  return { ...texts, [place]: paragraphs.map((one) => one.replace(text, () => other)).filter((one) => one !== '') };
}

function textsOf({ title, opening, closing, sections }: Document): Texts {
  return { title: [title], opening, closing, ...Object.fromEntries(ORDER.map((id) => [id, sections[id].text])) };
}

/** Every cell of the form: 0 where neither the base nor the case says anything else. */
function cellsWith(form: FormVersion, ...given: readonly Readonly<Record<string, Printed>>[]) {
  const cells: Record<string, Printed> = {};
  for (const id of cellsOfForm(form).keys()) cells[id] = 0;
  for (const [id, value] of given.flatMap((one) => Object.entries(one))) {
    if (!(id in cells)) throw new Misfit(`${id} is no cell of the form ${form}`);
    cells[id] = value;
  }
  return cells;
}

/**
 * A base with the changes of a case. In all texts `{authority}`, `{year}`, `{lastYear}` and `{nextYear}` stand for what
 * they say, so that one change reaches every place.
 * @throws Misfit where a change does not fit the base
 */
export function compose({ form, report }: Base, changes: Changes = {}): Composed {
  const { authority = report.authority, year = report.year, headings = {}, order = ORDER, without = [] } = changes;
  const { slots, localRows, localColumn = report.localColumn } = changes;
  const values: Readonly<Record<string, string | number>> = {
    ...{ authority, year },
    ...{ lastYear: year - 1, nextYear: year + 1 },
  };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  const texts = (changes.replace ?? []).reduce(replaced, textsOf(report));
  const paragraphs = (place: string) => (texts[place] ?? []).map(filled);
  return {
    form,
    title: paragraphs('title').join(''),
    opening: paragraphs('opening'),
    sections: order.map((id) => ({
      id,
      heading: filled(headings[id] ?? report.sections[id].heading),
      text: paragraphs(id),
    })),
    closing: paragraphs('closing'),
    cells: cellsWith(form, report.cells, changes.cells ?? {}),
    without,
    slots,
    localRows,
    localColumn,
  };
}
