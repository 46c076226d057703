import { type ChildProcess, fork } from 'node:child_process';
import type { Document } from '../../../shared/document/model.ts';
import type { Platform } from '../../../shared/document/platform.ts';
import { ReadingError } from '../../../shared/document/problem.ts';
import { residentMemory } from './memory.ts';
import type { Outcome, Task } from './protocol.ts';

/** Where the parts of the other process lie: its code (child.ts or its bundle), and PDFium's WebAssembly. */
export interface ApartFiles {
  readonly child: string;
  readonly wasm: string;
}

export interface ApartLimits {
  readonly milliseconds: number;
  /** Resident memory in bytes. */
  readonly memory: number;
}

const LIMITS: ApartLimits = { milliseconds: 20_000, memory: 480 * 1024 * 1024 };
/** Old objects of JavaScript, in megabytes; how often the memory is looked at, in milliseconds. */
const HEAP = 256;
const WATCH = 50;

const takesTooLong = () =>
  new ReadingError('timeout', {
    zh: '读取文件用时过长，已停止；文件内容异常复杂或已损坏。请从原文件重新导出，只留年度报告正文和三张表，再重新报送。',
    en: 'Reading the file took too long and was stopped; it is unusually complex or damaged. Export it anew from the original, the report alone, and file it again.',
  });

const takesTooMuch = () =>
  new ReadingError('too-large', {
    zh: '读取文件占用内存过多，已停止；文件内容异常庞大或已损坏。请从原文件重新导出，只留年度报告正文和三张表，再重新报送。',
    en: 'Reading the file took too much memory and was stopped; it is unusually large or damaged. Export it anew from the original, the report alone, and file it again.',
  });

const endsTheReader = () =>
  new ReadingError('damaged', {
    zh: '文件已损坏，读取时中断。请从原文件重新导出，再重新报送。',
    en: 'The file is damaged; reading it broke off. Export it anew from the original and file it again.',
  });

/** Starts the process: without the environment, which holds credentials, and ended when this process ends. */
function start({ child, wasm }: ApartFiles): ChildProcess {
  const execArgv = [`--max-old-space-size=${HEAP}`];
  const started = fork(child, [wasm], {
    serialization: 'advanced',
    env: {},
    execArgv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  started.unref();
  started.channel?.unref();
  return started;
}

/** Gives the process one file and waits for what becomes of it; rejects, and ends the process, beyond the limits. */
function outcomeOf(child: ChildProcess, task: Task, { milliseconds, memory }: ApartLimits): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', receive).off('exit', exited).off('error', exited);
    };
    const fail = (error: Error) => {
      done();
      child.kill('SIGKILL');
      reject(error);
    };
    const receive = (outcome: unknown) => {
      done();
      resolve(outcome as Outcome);
    };
    const exited = () => fail(endsTheReader());
    const timer = setTimeout(() => fail(takesTooLong()), milliseconds);
    const watch = setInterval(async () => {
      if (((await residentMemory(child.pid ?? 0)) ?? 0) > memory) {
        fail(takesTooMuch());
      }
    }, WATCH);
    child.on('message', receive).on('exit', exited).on('error', exited);
    child.send(task, (error) => {
      if (error !== null) {
        exited();
      }
    });
  });
}

/**
 * Reads files in one other process, one after the other. It is started with the first file, lives on for the next, and is
 * started anew after a file that ended it or made it fail.
 */
export function readingApart(
  files: ApartFiles,
  limits: ApartLimits = LIMITS,
): Platform & { readonly close: () => void } {
  let child: ChildProcess | null = null;
  let before: Promise<unknown> = Promise.resolve();
  const close = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  const read = async (task: Task): Promise<Document> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) {
      child = start(files);
    }
    const outcome = await outcomeOf(child, task, limits).catch((error: unknown) => {
      close();
      throw error;
    });
    if (outcome.kind === 'document') {
      return outcome.document;
    }
    if (outcome.kind === 'refused') {
      throw new ReadingError(outcome.code, outcome.sentence);
    }
    close();
    throw new Error(`the reader failed: ${outcome.stack}`);
  };
  return {
    close,
    readApart: (format, bytes) => {
      const result = before.then(() => read({ format, bytes }));
      before = result.catch(() => undefined);
      return result;
    },
  };
}
