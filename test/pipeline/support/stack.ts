import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningStack, readEndpoints } from '../../../local/data/endpoints.ts';

/** Milliseconds for a start that has to synthesize the app first. */
const startMilliseconds = 120_000;

/** The project's own stack as `npm start` brings it up, in a process of its own, on free ports and on data of its own. */
export class PipelineStack {
  readonly data = mkdtempSync(join(tmpdir(), 'gongkai-pipeline-'));
  output = '';
  #process: ChildProcess | null = null;
  #running: RunningStack | null = null;

  get running(): RunningStack {
    if (!this.#running) throw new Error('the stack does not run');
    return this.#running;
  }

  /** @throws Error with what the process printed, if it does not come up */
  async start(...options: string[]): Promise<void> {
    const args = ['bin/gongkai.ts', 'start', '--port', '0', '--aws-port', '0', '--data', this.data];
    const child = spawn(process.execPath, [...args, '--no-examples', ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        this.output += text;
      });
    }
    this.#process = child;
    this.#running = await this.#comeUp(child);
  }

  /** SIGINT stops the stack as Ctrl-C does; SIGKILL is a crash. */
  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  async dispose(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }

  async #comeUp(child: ChildProcess): Promise<RunningStack> {
    for (const end = Date.now() + startMilliseconds; Date.now() < end; await sleep(50)) {
      if (child.exitCode !== null) throw new Error(`the stack ended:\n${this.output}`);
      const running = this.#read();
      if (running && running.pid === child.pid) return running;
    }
    throw new Error(`the stack did not come up:\n${this.output}`);
  }

  #read(): RunningStack | null {
    try {
      return readEndpoints(this.data);
    } catch {
      return null;
    }
  }
}
