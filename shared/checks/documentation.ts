import { type CheckItem, checkItems } from './items.ts';

const LETTERS: Readonly<Record<string, string>> = {
  S: 'Structure',
  L: 'Statute and identity',
  A: 'Table 2',
  B: 'Table 3',
  C: 'Table 4',
  X: 'Cross-table',
  N: 'Narrative',
  Y: 'Between years',
  H: 'Between levels',
  P: 'Plausibility',
};

const HEAD = `# Checks

Made from the rules in \`shared/checks/rules/\` by \`checksDocument\` (\`shared/checks/documentation.ts\`); a test fails when the
two differ. One rule is one short file or one row of a table: to change a check, change its file there.

| | |
|---|---|
| **E** | cannot be true of a correct report: the report is *returned* |
| **W** | very likely wrong: the report is *queried* |
| **I** | worth a look, legitimate causes are common |

Every check of the form gives one result:

- \`pass\`: it holds. \`assumesBlankIsZero\` says that it holds with blank cells read as 0.
- \`fillable\`: it does not hold with the blanks read as 0, but whole numbers in the blank cells satisfy all sums that touch
  them. The report is queried.
- \`fail\`: it does not hold, whatever the blanks stand for. For signs of something wrong (I, some W): the sign is there.
- \`na\`: it cannot be assessed, with a reason. A check of severity E that is \`na\` because cells were lost
  (\`position_unknown\`, \`cell_absent\`, \`parse_low_confidence\`) keeps a report from being accepted.

B01–B03 and C01 are never assessed on cells that were inferred from these very sums. Every other check uses inferred
values; where several readings of a table are possible, only a verdict that all of them give counts.
`;

const escaped = (text: string) => text.replaceAll('|', '\\|');

function line({ id, severity, title, why, formula, forms, instances }: CheckItem): string {
  const counts = forms.map((form) => `${form}: ${instances[form].length}`).join(', ');
  const columns = [id, severity, `${title.zh}<br>${title.en}`, `\`${formula}\``, `${why.zh}<br>${why.en}`];
  return `| ${[...columns, counts].map(escaped).join(' | ')} |`;
}

function chapter(letter: string, items: readonly CheckItem[]): string {
  return [
    `## ${LETTERS[letter] ?? letter} (${letter})`,
    '',
    '| id | severity | check | formula | why | instances |',
    '|---|---|---|---|---|---|',
    ...items.map(line),
    '',
  ].join('\n');
}

/** The text of docs/checks.md. */
export function checksDocument(): string {
  const items = checkItems();
  const letters = [...new Set(items.map(({ id }) => id.charAt(0)))];
  const chapters = letters.map((letter) =>
    chapter(
      letter,
      items.filter(({ id }) => id.startsWith(letter)),
    ),
  );
  return [HEAD, ...chapters].join('\n');
}
