import { FORMS } from '../../form/forms.ts';
import { RESULT_GROUPS, RESULTS_HEADING } from '../../form/table3.ts';

/** A text without white space, punctuation and brackets, as the form's labels are compared. */
export const labelOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{Script=Han}\p{Number}]/gu, '');

let labels: ReadonlySet<string> | undefined;

function build(): ReadonlySet<string> {
  const headings = Object.values(FORMS).flatMap(({ table2, table3, table4 }) => [
    ...table2.flatMap(({ columns, rows }) => [...columns, ...rows]),
    ...table3.rows,
    ...table3.columns,
    ...table4.blocks,
    ...table4.columns,
  ]);
  const words = [...headings, ...RESULT_GROUPS, RESULTS_HEADING].flatMap(({ label, variants }) => [
    label.zh,
    ...variants,
  ]);
  return new Set(words.map(labelOf));
}

/** Every label of both forms, built at first use. */
export const LABELS = (): ReadonlySet<string> => {
  labels ??= build();
  return labels;
};
