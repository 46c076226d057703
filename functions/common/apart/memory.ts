import { readFile } from 'node:fs/promises';

/** Bytes of a page of memory on the processors that Lambda has. */
const PAGE = 4096;

/** Resident memory of a process in bytes; null where the system has no /proc to tell it. */
export async function residentMemory(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => null);
  const pages = Number(text?.split(' ')[1]);
  return Number.isFinite(pages) ? pages * PAGE : null;
}
