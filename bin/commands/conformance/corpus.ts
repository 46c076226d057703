import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { UsageError } from '../usage.ts';
import { Base, Case } from './schema.ts';

/** A case with its name: `B01/invalid-row`. */
export interface NamedCase {
  readonly name: string;
  readonly data: Case;
}

export interface Corpus {
  readonly bases: ReadonlyMap<string, Base>;
  readonly cases: readonly NamedCase[];
}

const BASES = 'bases';
const FAMILY = /^[A-Z]\d\d$/;
/** What the beginning of a file's name says of the status that is expected. */
const STATUS = { valid: 'pass', invalid: 'fail', fillable: 'fillable', na: 'na' } as const;
const CASE = /^(valid|invalid|fillable|na)(?:-[a-z0-9-]+)?\.json$/;

const wrong = (file: string, zh: string, en: string) =>
  new UsageError(`一致性案例 ${file}：${zh}`, `Conformance case ${file}: ${en}`);

async function parsed<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(file, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw wrong(file, '内容不符合格式。', why);
  }
}

const sorted = (names: readonly string[]) => [...names].sort((a, b) => (a < b ? -1 : 1));

async function basesIn(folder: string): Promise<Map<string, Base>> {
  const bases = new Map<string, Base>();
  for (const file of sorted(await readdir(join(folder, BASES)))) {
    bases.set(file.replace(/\.json$/, ''), await parsed(join(folder, BASES, file), Base));
  }
  return bases;
}

async function caseIn(folder: string, family: string, file: string): Promise<NamedCase> {
  const path = join(folder, family, file);
  const beginning = CASE.exec(file)?.[1];
  if (beginning === undefined) {
    throw wrong(path, '文件名应以 valid、invalid、fillable 或 na 开头。', 'its name is not like valid-this-way.json.');
  }
  const data = await parsed(path, Case);
  const { id, status } = data.expect;
  if (id.split('.')[0] !== family || STATUS[beginning as keyof typeof STATUS] !== status) {
    throw wrong(path, '内容与所在文件夹或文件名不符。', `it expects ${id} ${status}, which its name does not say.`);
  }
  return { name: `${family}/${file.replace(/\.json$/, '')}`, data };
}

/**
 * Reads the bases and cases of a folder, in the order of their names.
 * @throws UsageError for a file that is named wrongly or does not have the format
 */
export async function corpusIn(folder: string): Promise<Corpus> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) throw wrong(folder, '没有这个文件夹。', 'there is no such folder.');
  const families = entries.filter((entry) => entry.isDirectory() && entry.name !== BASES).map(({ name }) => name);
  const odd = families.find((name) => !FAMILY.test(name));
  if (odd !== undefined) throw wrong(join(folder, odd), '文件夹名不是检查项编号。', 'it is not named after a check.');
  const cases: NamedCase[] = [];
  for (const family of sorted(families)) {
    for (const file of sorted(await readdir(join(folder, family)))) cases.push(await caseIn(folder, family, file));
  }
  return { bases: await basesIn(folder), cases };
}
