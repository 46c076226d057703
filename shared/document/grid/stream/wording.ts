import { FORMS } from '../../../form/forms.ts';
import type { TableId } from '../../../form/model.ts';
import { LABELS, labelOf } from '../labels.ts';

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
export function beginnings(): ReadonlySet<string> {
  prefixes ??= new Set([...LABELS()].flatMap((label) => Array.from(label, (_, at) => label.slice(0, at + 1))));
  return prefixes;
}

/** Whether a text is a row label or a part of one, in so many characters at least. */
export function isPartOfLabel(text: string, characters: number): boolean {
  const key = labelOf(text);
  return key.length >= characters && [...rowLabels().keys()].some((label) => label.includes(key));
}

const UNITS = '件次|件|宗|起|条|项|个|份|次|万元|元';

/** A value as it stands alone in a cell, with its unit if it has one. */
export const VALUE = new RegExp(
  `^(?:[+＋－-]?[\\d０-９][\\d０-９,，]*(?:[.．][\\d０-９]+)?(?:${UNITS})?|[-‐‑–—―－_/／]+)$`,
);

/** A unit that stands apart from its number. */
export const UNIT = new RegExp(`^(?:${UNITS})$`);
