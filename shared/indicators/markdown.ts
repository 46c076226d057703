import { indicatorCatalogue } from './catalogue.ts';
import type { Direction, IndicatorDefinition, IndicatorSource } from './model.ts';

const DIRECTIONS: Readonly<Record<Direction, string>> = { up: '↑', down: '↓', none: '·' };

const SOURCES: Readonly<Record<IndicatorSource, string>> = {
  official: 'official evaluation or law',
  scholarship: 'scholarship',
  peer: 'comparable project',
  own: 'own definition',
};

const HEAD = `# Indicators

Made from the definitions in \`shared/indicators/definitions.ts\` by \`npm run --silent gongkai -- catalogue indicators\`;
a test fails when the two differ.

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

- Values are not rounded. A rate carries numerator, denominator and the Wilson 95 % interval (where 0 ≤ numerator ≤ denominator).
- An undefined value is null with a reason, never 0: \`zero_denominator\` (nothing to divide by), \`blank\` (the cell is empty or
  holds no number; a blank is not taken for 0), \`cell_absent\`, \`ambiguous\` (the readings of the cells give different values),
  \`other_form\` (the form of that year does not ask for it).
- \`unsound\` is true where the sums of a table that the indicator draws on do not hold (table 3: B01–B03, table 4: C01).
- I32 and I33 are Herfindahl–Hirschman indices. I32 normalised to 0–1 is (I32 − 1/8) / (7/8); below 10 refusals (its
  denominator) it says little. Compare rates between agencies only where the denominator is at least 30.
- ↑ higher is better, ↓ lower is better, · descriptive.
`;

const cell = (text: string) => text.replaceAll('|', '\\|');

function line(item: IndicatorDefinition): string {
  const key = item.members.length === 0 ? item.id : `${item.id}.k`;
  const name = `${item.name.zh}<br>${item.name.en}`;
  const columns = [key, name, `\`${item.formula}\``, item.unit, DIRECTIONS[item.direction], SOURCES[item.source]];
  return `| ${[...columns, item.undefinedWhen.en].map(cell).join(' | ')} |`;
}

/** The text of docs/indicators.md. */
export function indicatorsDocument(): string {
  const items = indicatorCatalogue();
  const families = items.filter((item) => item.members.length > 0);
  return [
    HEAD,
    '| key | name | formula | unit | better | source | undefined when |',
    '|---|---|---|---|---|---|---|',
    ...items.map(line),
    '',
    'Members of the families (`k`):',
    '',
    ...families.map((item) => `- ${item.id}: ${item.members.map((member) => `\`${member}\``).join(', ')}`),
    '',
  ].join('\n');
}
