import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningStack, readEndpoints } from '../local/data/endpoints.ts';

const GIVE_UP_MS = 60_000;

const root = join(import.meta.dirname, '..');

export interface BenchStack {
  readonly running: RunningStack;
  readonly stop: () => Promise<void>;
}

/** An embedded stack of its own, in another process, on free ports and on data of its own. */
export async function startStack(): Promise<BenchStack> {
  const data = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const stack = spawn(
    process.execPath,
    ['bin/gongkai.ts', 'start', '--port', '0', '--aws-port', '0', '--data', data, '--no-examples'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  stack.stdout.resume();
  const ended = new Promise<void>((resolve) => stack.once('exit', () => resolve()));
  const running = await whenUp(data, stack);
  return {
    running,
    stop: async () => {
      stack.kill('SIGINT');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function whenUp(data: string, stack: { readonly exitCode: number | null }): Promise<RunningStack> {
  for (const end = Date.now() + GIVE_UP_MS; Date.now() < end; await sleep(100)) {
    if (stack.exitCode !== null) {
      throw new Error(`the stack ended with ${stack.exitCode}`);
    }
    try {
      return readEndpoints(data);
    } catch {
      // Not up yet.
    }
  }
  throw new Error('the stack did not come up');
}
