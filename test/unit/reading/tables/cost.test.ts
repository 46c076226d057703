/** What a document can cost: twice as much of anything costs about twice as many looks at its cells. */
import { readText } from '../../../../shared/document/text/read.ts';
import { cellsOfForm, FORMS } from '../../../../shared/form/forms.ts';
import { piecesOf } from '../../../../shared/reading/pieces.ts';
import { isDeduplicated } from '../../../../shared/reading/tables/deduplicated.ts';
import { withoutDifferences } from '../../../../shared/reading/tables/differences.ts';
import { scanTables } from '../../../../shared/reading/tables/scan.ts';
import { splitYears } from '../../../../shared/reading/tables/side-by-side.ts';
import { withoutSpilled } from '../../../../shared/reading/tables/spilled.ts';
import { readTable2 } from '../../../../shared/reading/tables/table2.ts';
import { readTable3 } from '../../../../shared/reading/tables/table3.ts';
import { readTable4 } from '../../../../shared/reading/tables/table4.ts';
import { type Token, tokensOf } from '../../../../shared/reading/tables/token.ts';
import { closingPipe, print } from '../../../fixtures/tables/layouts.ts';
import { tablesOf, V2021 } from '../../../fixtures/tables/report.ts';

const REPORT = print(tablesOf('v2021', V2021), closingPipe);
const form = FORMS.v2021;

/** How often reading the tables of a text looks at a property of a cell. */
function looksAt(text: string): number {
  let looks = 0;
  const counting: ProxyHandler<Token> = {
    get: (token, property) => {
      looks += 1;
      return Reflect.get(token, property);
    },
  };
  const { pieces } = piecesOf(readText(new TextEncoder().encode(text)));
  const tokens = tokensOf(pieces).map((token) => new Proxy(token, counting));
  const scan = withoutDifferences(splitYears(withoutSpilled(scanTables(tokens), form), form));
  const traits = { deduplicated: isDeduplicated(tokens, scan), closesRanks: false, showsBlanks: false };
  const definitions = cellsOfForm('v2021');
  readTable2(form, definitions, scan, traits);
  readTable3(form, definitions, scan, traits.deduplicated);
  readTable4(form, definitions, scan, traits);
  return looks;
}

const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

test.each<[string, (count: number) => string]>([
  ['lines of one number', (n) => REPORT.replace('四、结转', `${many(n, () => '1\n')}四、结转`)],
  ['pipes', (n) => REPORT.replace('(七)总计', `${'|'.repeat(n)}\n(七)总计`)],
  ['numbers in a line', (n) => REPORT.replace('规章 |', `规章 ${many(n, () => '0 ')}\n规章 |`)],
  ['cells of table 4', (n) => REPORT.replace('行政复议 |', `行政复议 |${many(n, () => ' 1 |')}`)],
  ['headings of table 4', (n) => REPORT + many(n, () => '结果维持 | 结果纠正 | 总计 |\n3 | 1 |\n')],
  ['labels', (n) => REPORT + many(n, () => '行政许可\n')],
  [
    'labels that are not in the form',
    (n) => REPORT.replace('行政许可', `${many(n, (at) => `第${at}号事项\n5\n`)}行政许可`),
  ],
  [
    'rows that contest each other',
    (n) => REPORT + many(n, (at) => `1.属于国家秘密 | ${at} | 0 | 0 | 0 | 0 | 0 | 0 |\n`),
  ],
  ['blank lines', (n) => REPORT.replaceAll('\n', '\n'.repeat(n))],
])('%s', (_, textOf) => {
  const [once, twice] = [looksAt(textOf(400)), looksAt(textOf(800))];
  expect(twice / once).toBeLessThan(2.5);
});
