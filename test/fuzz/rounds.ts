import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Task } from './reader.ts';

/** Milliseconds in which a file must be answered: the limit of the process apart, and what goes before and after. */
const PATIENCE = 25_000;
const MEMORY = 512 * 1024 * 1024;

/** What must never happen, with the seed that makes it happen again. */
export interface Fault extends Task {
  readonly kind: 'thrown' | 'unknown code' | 'hang' | 'crash' | 'memory';
  readonly detail: string;
}

export interface Outcome {
  readonly answers: readonly Answer[];
  readonly faults: readonly Fault[];
  /** Largest resident memory of the process and of those it started, in bytes; null where the system does not tell. */
  readonly peak: number | null;
}

/** The most memory a process and those it has started have had together (Linux). */
function memoryOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const below = children === '' ? [] : children.split(' ').map((child) => memoryOf(Number(child)));
    return Number(kilobytes) * 1024 + below.reduce((sum, own) => sum + own, 0);
  } catch {
    return 0;
  }
}

interface Reader {
  readonly process: ChildProcess;
  /** The end of what it printed on its standard error. */
  said: string;
}

const SAID = 2000;

function start(): Reader {
  const child = fork(join(process.cwd(), 'test/fuzz/reader.ts'), [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const reader: Reader = { process: child, said: '' };
  child.stderr?.on('data', (text) => {
    reader.said = (reader.said + String(text)).slice(-SAID);
  });
  return reader;
}

/** One file read in the process; `crash` if the process ended, `hang` if it did not answer in time. */
function ask({ process: reader }: Reader, task: Task): Promise<Answer | 'hang' | 'crash'> {
  return new Promise((resolve) => {
    const done = (result: Answer | 'hang' | 'crash') => {
      clearTimeout(timer);
      reader.off('message', received).off('exit', ended);
      resolve(result);
    };
    const received = (answer: unknown) => done(answer as Answer);
    const ended = () => done('crash');
    const timer = setTimeout(() => done('hang'), PATIENCE);
    reader.on('message', received).on('exit', ended);
    reader.send(task);
  });
}

/** What is wrong with an answer; null if nothing is. */
function faultOf({ outcome, detail, ...task }: Answer, codes: ReadonlySet<string>): Fault | null {
  if (outcome === 'thrown') return { ...task, kind: 'thrown', detail };
  return outcome === 'refused' && !codes.has(detail) ? { ...task, kind: 'unknown code', detail } : null;
}

/** Reads damaged files one after the other, in a process that is started anew when one ended it or took too much memory. */
export async function fuzz(tasks: Iterable<Task>, codes: ReadonlySet<string>): Promise<Outcome> {
  const answers: Answer[] = [];
  const faults: Fault[] = [];
  let peak = 0;
  let reader = start();
  const restart = () => {
    reader.process.kill('SIGKILL');
    reader = start();
  };
  for (const task of tasks) {
    const answer = await ask(reader, task);
    const memory = memoryOf(reader.process.pid ?? 0);
    peak = Math.max(peak, memory);
    if (answer === 'hang' || answer === 'crash') {
      faults.push({ ...task, kind: answer, detail: reader.said });
      restart();
      continue;
    }
    answers.push(answer);
    const fault = faultOf(answer, codes);
    if (fault !== null) faults.push(fault);
    if (memory > MEMORY) {
      faults.push({ ...task, kind: 'memory', detail: `${Math.round(memory / 1024 / 1024)} MB` });
      restart();
    }
  }
  reader.process.disconnect();
  return { answers, faults, peak: peak === 0 ? null : peak };
}
