import { readFile } from 'node:fs/promises';
import { fromCaller } from '../../local/data/caller.ts';
import { readAgencies } from '../../shared/filing/agencies.ts';
import { agencyStore } from '../../shared/store/dynamo/agencies.ts';
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

/**
 * `agencies import FILE.csv`: brings the registry of the running stack up to date with the rows that are right, and tells
 * the others by their line; exits with 1 if there are any. Importing the same list again changes nothing.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [action, file, ...more] = positionals;
  if (action !== 'import' || file === undefined || more.length > 0) {
    throw new UsageError(
      '用法：agencies import 文件.csv [--data 文件夹]',
      'Usage: agencies import FILE.csv [--data DIR]',
    );
  }
  const { agencies, errors } = readAgencies(await readCsv(file));
  for (const { line, message } of errors) console.error(`${file}:${line}: ${message.zh}\n  ${message.en}`);
  const table = tableOf(runningStack(values.data));
  const store = agencyStore(table);
  for (const agency of agencies) await store.putAgency(agency);
  table.client.destroy();
  console.log(
    `已导入 ${agencies.length} 个机构，${errors.length} 行有误。 Imported ${agencies.length}, wrong rows: ${errors.length}.`,
  );
  return errors.length === 0 ? 0 : 1;
}
