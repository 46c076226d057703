import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fromCaller } from '../../local/data/caller.ts';
import { readKey } from '../../shared/filing/key.ts';
import { fingerprint } from '../../shared/filing/upload.ts';
import type { Status } from '../../shared/presentation/result.ts';
import { resultText } from '../../shared/presentation/terminal.ts';
import { type Endpoints, findEndpoints } from './endpoints.ts';
import { type FiledResult, filedResult, versionsBefore, waitUntilChecked } from './filed-result.ts';
import { PAINT } from './paint.ts';
import { exitCodeOf } from './reports.ts';
import { DATA_FOLDER } from './running.ts';
import { upload } from './upload.ts';
import { languageOf, parseOptions, UsageError } from './usage.ts';

const OPTIONS = {
  agency: { type: 'string' },
  year: { type: 'string' },
  endpoint: { type: 'string' },
  data: { type: 'string', default: DATA_FOLDER },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh' },
} as const;

interface Filing {
  readonly agency: string;
  readonly year: string;
}

/** The key that a file is uploaded to; what the pipeline would reject is refused here. */
function keyOf(file: string, { agency, year }: Filing): string {
  const key = `reports/${agency}/${year}/${basename(file)}`;
  const { rejected } = readKey(key);
  if (rejected !== null) throw new UsageError(rejected.message.zh, rejected.message.en);
  return key;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(fromCaller(file));
  } catch (cause) {
    throw new UsageError(`无法读取 ${file}。`, `${file} cannot be read.`, { cause });
  }
}

async function fileOne(file: string, filing: Filing, endpoints: Endpoints): Promise<FiledResult> {
  const key = keyOf(file, filing);
  const bytes = await bytesOf(file);
  const path = `${endpoints.api}/v1/reports/${filing.agency}/${filing.year}`;
  const before = await versionsBefore(path);
  console.error(`上报 filing ${file} → s3://${endpoints.bucket}/${key}`);
  await upload(endpoints, key, bytes);
  const version = await waitUntilChecked(path, fingerprint(bytes), before, (stage) => console.error(`  ${stage}`));
  return filedResult(path, version);
}

/**
 * `file FILE… --agency ID --year N`: uploads to the bucket of a running stack as an agency would, tells on standard error
 * how far each file is, and prints the verdict.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const language = languageOf(values.lang);
  const { agency, year } = values;
  if (positionals.length === 0 || agency === undefined || year === undefined) {
    throw new UsageError(
      '用法：file 文件… --agency 机构代码 --year 年份 [--endpoint 地址]',
      'Usage: file FILE… --agency ID --year N [--endpoint URL]',
    );
  }
  for (const file of positionals) keyOf(file, { agency, year });
  const endpoints = await findEndpoints(values.endpoint, values.data);
  const statuses: (Status | null)[] = [];
  // One after the other: the order of the files is the order of the versions.
  for (const file of positionals) {
    const result = await fileOne(file, { agency, year }, endpoints);
    statuses.push(result.status);
    console.log(values.json ? JSON.stringify(result) : resultText(result, language, PAINT, 'marked'));
  }
  return exitCodeOf(statuses);
}
