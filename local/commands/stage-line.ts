import { z } from 'zod';

/** The line that a function logs when a version reaches a stage. */
const stage = z.object({
  message: z.literal('stage'),
  agency: z.string(),
  year: z.number(),
  version: z.string(),
  stage: z.enum(['received', 'parsed', 'checked']),
  /** Absent until the version is checked; the logger leaves null out. */
  status: z.enum(['accepted', 'queried', 'returned', 'unreadable']).nullish(),
});

const words = {
  received: '已收到 received',
  parsed: '已读取 parsed',
  checked: '已核对 checked',
  accepted: '通过 accepted',
  queried: '待核实 queried',
  returned: '退回 returned',
  unreadable: '无法读取 unreadable',
};

/** A logged line as a person reads it; null if it does not tell of a stage. */
export function stageLine(logged: string): string | null {
  const { data } = stage.safeParse(parse(logged));
  if (!data) return null;
  const status = data.status ? `: ${words[data.status]}` : '';
  return `${data.year} ${data.agency} ${words[data.stage]}${status}`;
}

/** What a function warns of or fails with, without the details that its log keeps; null for other lines. */
export function troubleLine(logged: string): string | null {
  const line = parse(logged);
  if (typeof line !== 'object' || line === null || !('level' in line) || !('message' in line)) return null;
  const { level, message } = line;
  if (level !== 'WARN' && level !== 'ERROR' && level !== 'CRITICAL') return null;
  const error = 'error' in line ? (line.error as { message?: unknown }) : null;
  return `${level} ${message}${error?.message ? `: ${error.message}` : ''}`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
