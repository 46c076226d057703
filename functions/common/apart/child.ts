/** The process that reads files apart: `child.ts <path of pdfium.wasm>`. It has no environment and no credentials. */
import { readFile } from 'node:fs/promises';
import type { Document } from '../../../shared/document/model.ts';
import type { ApartFormat } from '../../../shared/document/platform.ts';
import { ReadingError } from '../../../shared/document/problem.ts';
import type { Outcome, Task } from './protocol.ts';

type Read = (bytes: Uint8Array) => Document | Promise<Document>;

let pdf: Promise<Read> | undefined;

async function pdfReader(): Promise<Read> {
  const { pdfReader: start } = await import('../../../shared/document/pdf/read.ts');
  return start(await readFile(process.argv[2] ?? ''));
}

async function readerOf(format: ApartFormat): Promise<Read> {
  if (format === 'xls') {
    return (await import('../../../shared/document/xls/read.ts')).readXls;
  }
  if (format === 'ofd') {
    return (await import('../../../shared/document/ofd/read.ts')).readOfd;
  }
  pdf ??= pdfReader();
  return pdf;
}

async function outcomeOf({ format, bytes }: Task): Promise<Outcome> {
  try {
    const read = await readerOf(format);
    return { kind: 'document', document: await read(bytes) };
  } catch (error) {
    if (error instanceof ReadingError) {
      return { kind: 'refused', code: error.code, sentence: error.sentence };
    }
    return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', async (task: Task) => {
  process.send?.(await outcomeOf(task));
});
