import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { FIRST_YEAR, LAST_YEAR } from '../../shared/filing/key.ts';
import { rebuildYear } from '../../shared/store/dynamo/rebuild.ts';
import type { Difference } from '../../shared/store/dynamo/rebuild-filing.ts';
import type { Table } from '../../shared/store/dynamo/table-client.ts';
import { DATA_FOLDER, runningStack, tableOf } from './running.ts';
import { parseOptions, UsageError } from './usage.ts';

const OPTIONS = {
  data: { type: 'string', default: DATA_FOLDER },
  table: { type: 'string' },
  year: { type: 'string' },
  verify: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
} as const;

function yearsOf(given: string | undefined): readonly number[] {
  const newest = new Date().getUTCFullYear();
  if (given === undefined) return Array.from({ length: newest - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const year = Number(given);
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return [year];
  throw new UsageError(
    `--year 应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 的年份。`,
    `--year is from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  );
}

/** The table of the running stack, or one in AWS by its name, with the credentials and the region of the environment. */
function tableFor({ table, data }: { readonly table?: string | undefined; readonly data: string }): Table {
  return table === undefined
    ? tableOf(runningStack(data))
    : { client: DynamoDBDocumentClient.from(new DynamoDBClient()), name: table };
}

type Item = Difference['kept'];

/** The attributes in which two items differ. */
function attributesOf(kept: Item, rebuilt: Item): string {
  if (kept === null) return '缺失 missing';
  if (rebuilt === null) return '没有依据 nothing tells of it';
  const names = [...new Set([...Object.keys(kept), ...Object.keys(rebuilt)])].toSorted();
  return names.filter((name) => JSON.stringify(kept[name]) !== JSON.stringify(rebuilt[name])).join(', ');
}

function tell({ pk, sk, kept, rebuilt }: Difference, mended: boolean): void {
  console.log(`${pk} ${sk}: ${attributesOf(kept, rebuilt)}${mended ? '（已修复 mended）' : ''}`);
}

/**
 * `rebuild --verify` makes every entry, copy and tally again from the facts and says what is kept otherwise; it exits with 1
 * if anything is. `rebuild --write` puts it right, and exits with 1 if something could not be. Without `--year`: all years.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const { write, verify } = values;
  if (write === verify || positionals.length > 0) {
    throw new UsageError(
      '用法：rebuild --verify|--write [--year 年份] [--data 文件夹 | --table 表名]',
      'Usage: rebuild --verify|--write [--year N] [--data DIR | --table NAME]',
    );
  }
  const years = yearsOf(values.year);
  const table = tableFor(values);
  let left = 0;
  for (const year of years) {
    const { filings, tallies, differences, mended } = await rebuildYear(table, { year, write, tell });
    left += differences - mended;
    console.log(
      `${year}：${filings} 份上报、${tallies} 个汇总，${differences} 处不同，修复 ${mended} 处。 Filings: ${filings}, tallies: ${tallies}, differences: ${differences}, mended: ${mended}.`,
    );
  }
  table.client.destroy();
  return left === 0 ? 0 : 1;
}
