import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { endpointsFile } from './folder.ts';

const queue = z.object({ name: z.string(), url: z.string() });

const schema = z.object({
  pid: z.number(),
  url: z.string(),
  aws: z.string(),
  dynamodb: z.string(),
  ses: z.string(),
  region: z.string(),
  /** The bucket that reports are uploaded to. */
  bucket: z.string().nullable(),
  buckets: z.array(z.string()),
  tables: z.array(z.string()),
  /** Each dead-letter queue with the queues whose messages end in it. */
  deadLetterQueues: z.array(queue.extend({ sources: z.array(queue) })),
});

/** Where a running stack is to be reached. */
export type RunningStack = z.output<typeof schema>;

export function writeEndpoints(file: string, stack: RunningStack): void {
  writeFileSync(file, `${JSON.stringify(stack, null, 2)}\n`);
}

/** @throws Error with a sentence for the user if no stack runs on the folder */
export function readEndpoints(folder: string): RunningStack {
  try {
    const stack = schema.parse(JSON.parse(readFileSync(endpointsFile(folder), 'utf8')));
    process.kill(stack.pid, 0);
    return stack;
  } catch (cause) {
    const zh = `数据文件夹 ${folder} 上没有运行中的系统；请先用 npm start 启动。`;
    throw new Error(`${zh} No stack is running on this data folder; start one with npm start.`, { cause });
  }
}
