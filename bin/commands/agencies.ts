import { readFile } from 'node:fs/promises';
import { fromCaller } from '../../local/data/caller.ts';
import { readAgencies } from '../../shared/filing/agencies.ts';
import { FIRST_YEAR } from '../../shared/filing/key.ts';
import { agencyStore } from '../../shared/store/dynamo/agencies.ts';
import type { Table } from '../../shared/store/dynamo/table-client.ts';
import { tallyStore } from '../../shared/store/dynamo/tallies.ts';
import { DATA_FOLDER, runningStack, tableOf } from './running.ts';
import { parseOptions, UsageError } from './usage.ts';

const OPTIONS = { data: { type: 'string', default: DATA_FOLDER } } as const;

/** Spreadsheet programs on Chinese Windows save CSV in GB 18030. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function readCsv(file: string): Promise<string> {
  try {
    return decodeCsv(await readFile(fromCaller(file)));
  } catch (cause) {
    throw new UsageError(`无法读取 ${file}。`, `${file} cannot be read.`, { cause });
  }
}

/** Who is registered counts in the summaries of all years. */
async function renewTallies(table: Table, provinces: ReadonlySet<string>): Promise<void> {
  const { renewTally } = tallyStore(table);
  for (const province of provinces) {
    for (let year = FIRST_YEAR; year <= new Date().getUTCFullYear(); year += 1) await renewTally({ year, province });
  }
}

const usage = () =>
  new UsageError(
    '用法：agencies import 文件.csv [--data 文件夹]，或 agencies list',
    'Usage: agencies import FILE.csv [--data DIR], or agencies list',
  );

/**
 * `agencies import FILE.csv`: brings the registry of the running stack up to date with the rows that are right, and tells
 * the others by their line; exits with 1 if there are any. Importing the same list again changes nothing.
 */
async function importAgencies(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw usage();
  }
  const { agencies, errors } = readAgencies(await readCsv(file));
  for (const { line, message } of errors) console.error(`${file}:${line}: ${message.zh}\n  ${message.en}`);
  const table = tableOf(runningStack(values.data));
  const store = agencyStore(table);
  const provinces = new Set<string>();
  for (const agency of agencies) {
    for (const province of await store.putAgency(agency)) provinces.add(province);
  }
  await renewTallies(table, provinces);
  table.client.destroy();
  console.log(
    `已导入 ${agencies.length} 个机构，${errors.length} 行有误。 Imported ${agencies.length}, wrong rows: ${errors.length}.`,
  );
  return errors.length === 0 ? 0 : 1;
}

/** `agencies import` or `agencies list`. */
export async function run([action, ...args]: string[]): Promise<number> {
  if (action === 'import') return importAgencies(args);
  if (action !== 'list') throw usage();
  const { listAgencies } = await import('./agency-list.ts');
  return listAgencies(args);
}
