import { indicatorCatalogue } from './catalogue.ts';
import type { ComputedFrom, Direction, IndicatorDefinition, IndicatorSource, SmallNumbers } from './model.ts';

const DIRECTIONS: Readonly<Record<Direction, string>> = { up: '↑', down: '↓', none: '·' };

const SOURCES: Readonly<Record<IndicatorSource, string>> = {
  official: 'official evaluation or law',
  scholarship: 'scholarship',
  peer: 'comparable project',
  own: 'own definition',
};

/** The sections of the document. */
const ORIGINS: Readonly<Record<ComputedFrom, string>> = {
  report: 'Of one report',
  checks: 'Of what the checks of a report say',
  years: 'Of the reports of an agency for two years',
  group: 'Of the reports of a group of agencies',
  outside: 'With data from outside',
};

const HEAD = `# Indicators

Made from the definitions in \`shared/indicators/definitions/\` by
\`npm run --silent gongkai -- catalogue indicators --markdown\`; a test fails when the two differ.

A row of table 3 stands for its total column (\`granted\` = \`t3.granted.sum\`); \`granted.nat\` is its column of natural persons,
\`granted.org\` the sum of the five columns of organisations.

| name | is |
|---|---|
| \`W\` | workload: new + carry_in |
| \`H\` | handled: the row 总计 of the results, \`t3.total.sum\` |
| \`O\` | carried over to next year: \`t3.carry_out.sum\` |
| \`DENY\`, \`UNABLE\`, \`NP\`, \`OTH\` | the result rows of the groups 不予公开, 无法提供, 不予处理, 其他处理 (one row in v2019) |
| \`R.x\` | reviews: \`t4.rev.x\` |
| \`L.x\` | lawsuits: \`t4.dir.x\` + \`t4.post.x\` |
| \`license\`, \`penalty\`, \`coercion\` | the decisions of table 2, either form |

- Values are not rounded. A rate carries numerator, denominator and the Wilson 95 % interval (where 0 ≤ numerator ≤ denominator);
  a ratio of unlike things and a share of checks have none.
- An undefined value is null with a reason, never 0: \`zero_denominator\` (nothing to divide by), \`blank\` (the cell is empty or
  holds no number; a blank is not taken for 0), \`cell_absent\`, \`ambiguous\` (the readings of the cells, or the statements of the
  text, give different values), \`no_number\` (any of these, where only the numbers of a report are kept), \`other_form\` (the form
  of that year does not ask for it), \`other_report_missing\`, \`scope_mismatch\` (the two years count different agencies),
  \`from_zero\`, \`outside_data_missing\`, \`date_unknown\`, \`not_applicable\`, \`not_stated\`, \`not_measured\`.
- \`unsound\` is true where the sums of a table that the indicator draws on do not hold (table 3: B01–B03, table 4: C01). Such
  values are shown with the report and left out of every group.
- I32 and I33 are Herfindahl–Hirschman indices. I32 normalised to 0–1 is (I32 − 1/8) / (7/8).
- I50 follows from what the text says of notices: a notice of a fee is paid or lapses, so notices are the charged and the
  lapsed requests together; where the text says that nothing was charged, only the lapsed are left.
- ↑ higher is better, ↓ lower is better, · descriptive.

## Small numbers

- By value, agencies are ranked only where the denominator reaches the number in the column “small numbers”. By shrunken rate all
  are ranked: a rate is drawn towards that of the group, the more the less it rests on (empirical Bayes by moments, Marshall
  1991). Who is not ranked is listed with the reason.
- Equals share the mean of their places; percentiles are mid-rank percentiles (below + equal / 2). Quantiles interpolate
  linearly (type 7 of Hyndman and Fan).
- A change of a rate carries Newcombe's 95 % interval of the difference; one that holds 0 may be chance.
- Numbers of agencies are added up once: a report of a whole region is set aside where the reports of agencies in it are there.

## Over the years

The form changed with the report of 2021 and every series marks that place. Tables 3 and 4 go on, except for the rows of 其他处理,
of which only the sum \`OTH\` does. Of table 2 only the decisions on licences, penalties and coercion do; normative documents
published (v2019) are not normative documents valid (v2021).
`;

const cell = (text: string) => text.replaceAll('|', '\\|');

function rulesOf({ rankedFrom, readFrom, groupOf }: SmallNumbers): string {
  return [
    rankedFrom === undefined ? [] : [`ranked from ${rankedFrom}`],
    readFrom === undefined ? [] : [`says little below ${readFrom}`],
    groupOf === undefined ? [] : [`group of ${groupOf}`],
  ]
    .flat()
    .join('; ');
}

function line(item: IndicatorDefinition): string {
  const key = item.members.length === 0 ? item.id : `${item.id}.k`;
  const name = `${item.name.zh}<br>${item.name.en}`;
  const columns = [key, name, `\`${item.formula}\``, item.unit, DIRECTIONS[item.direction], SOURCES[item.source]];
  return `| ${[...columns, item.undefinedWhen.en, rulesOf(item.smallNumbers)].map(cell).join(' | ')} |`;
}

const table = (title: string, items: readonly IndicatorDefinition[]): readonly string[] => [
  `## ${title}`,
  '',
  '| key | name | formula | unit | better | source | undefined when | small numbers |',
  '|---|---|---|---|---|---|---|---|',
  ...items.map(line),
  '',
];

/** The text of docs/indicators.md. */
export function indicatorsDocument(): string {
  const items = indicatorCatalogue();
  const families = items.filter((item) => item.members.length > 0);
  const origins = Object.entries(ORIGINS).flatMap(([origin, title]) =>
    table(
      title,
      items.filter((item) => item.computedFrom === origin),
    ),
  );
  return [
    HEAD,
    ...origins,
    '## Members of the families',
    '',
    ...families.map((item) => `- ${item.id}: ${item.members.map((member) => `\`${member}\``).join(', ')}`),
    '',
  ].join('\n');
}
