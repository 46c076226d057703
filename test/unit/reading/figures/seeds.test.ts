/**
 * Holds the figures against reports that were read by hand. The reports are not part of the project; where they are not
 * at hand the suite says so and has nothing to compare.
 */

import { openDocument } from '../../../../shared/document/open.ts';
import { FIGURE_IDS } from '../../../../shared/reading/figures/catalogue.ts';
import { readFigures } from '../../../../shared/reading/figures/read-figures.ts';
import { piecesOf } from '../../../../shared/reading/pieces.ts';
import type { Figure, PartWholeList, Scope } from '../../../../shared/reading/report.ts';
import { readSections } from '../../../../shared/reading/sections/sections.ts';
import { describeHandChecked, handChecked } from '../../../fixtures/hand-checked.ts';

interface TrueFigure {
  readonly id: string;
  readonly value: number;
  readonly qualifier: string;
  readonly scope?: string;
  readonly at: { readonly char_start: number; readonly char_end: number };
}

interface TrueReport {
  readonly report_year: number;
  readonly scope: Scope;
  readonly narrative: readonly TrueFigure[];
  readonly breakdowns: readonly { readonly whole: number; readonly parts: readonly number[]; readonly list: string }[];
}

/** Ids of which none may be found that is not there: what the checks compare with cells. */
const COMPARED =
  /^n\.(?:received|carry_in|answered|carry_out|granted|partial|deny|unable|np|oth|review_total|litig_.*|normdocs_.*|rules_.*|.*_decisions|fee_admin_wan|infofee_.*)$/;

describeHandChecked<TrueReport>((file, expected) => {
  let original: string;
  let figures: readonly Figure[];
  let lists: readonly PartWholeList[];

  beforeAll(async () => {
    const document = await openDocument(handChecked(file));
    original = document.text ?? '';
    const { passages } = readSections(piecesOf(document));
    ({ figures, lists } = readFigures(passages, { year: expected.report_year, scope: expected.scope }));
  });

  const overlapping = ({ at }: TrueFigure) =>
    figures.filter(({ start, end }) => start < at.char_end && at.char_start < end);

  test('every figure of the closed set', () => {
    const closed = expected.narrative.filter(({ id }) => FIGURE_IDS.has(id));
    expect(closed.length).toBeGreaterThan(5);
    for (const figure of closed) {
      expect(overlapping(figure)).toContainEqual(
        expect.objectContaining({
          id: figure.id,
          value: figure.value,
          qualifier: figure.qualifier,
          ...(figure.scope && { scope: figure.scope }),
        }),
      );
    }
  });

  test('every other figure, under whatever id', () => {
    for (const figure of expected.narrative.filter(({ id }) => !FIGURE_IDS.has(id))) {
      const value = figure.id === 'n.visits_wan' ? figure.value * 10000 : figure.value;
      expect(overlapping(figure)).toContainEqual(expect.objectContaining({ value, qualifier: figure.qualifier }));
    }
  });

  test('no figure too many where figures are compared with cells', () => {
    const key = ({ id, value, qualifier }: Pick<TrueFigure, 'id' | 'value' | 'qualifier'>) =>
      `${id} ${value} ${qualifier}`;
    const wanted = expected.narrative.filter(({ id }) => FIGURE_IDS.has(id) && COMPARED.test(id)).map(key);
    expect(
      figures
        .filter(({ id }) => COMPARED.test(id))
        .map(key)
        .sort(),
    ).toEqual(wanted.sort());
  });

  test('damaged numbers only where they are damaged', () => {
    const damaged = (all: readonly { readonly qualifier: string; readonly value: number }[]) =>
      all.filter(({ qualifier }) => qualifier === 'garbled').map(({ value }) => value);
    expect(damaged(figures).sort()).toEqual(damaged(expected.narrative).sort());
  });

  test('every list, with the sum of its parts', () => {
    const shown = lists.map(({ whole, parts, kind }) => [kind, whole.value, parts.map(({ value }) => value)]);
    for (const { whole, parts, list } of expected.breakdowns) {
      expect(shown).toContainEqual([
        list.startsWith('closed') && !list.includes('等') ? 'closed' : 'open',
        whole,
        parts,
      ]);
    }
    if (expected.breakdowns.length === 0) {
      expect(shown).toEqual([]);
    }
  });

  test('every span holds its figure in the original', () => {
    for (const { qualifier, start, end, value, unit } of figures) {
      const words = original.slice(start, end);
      expect(words.length).toBeGreaterThan(0);
      if (qualifier !== 'negation' && qualifier !== 'qualitative_all' && unit !== '次') {
        expect(words).toContain(String(value));
      }
    }
  });
});
