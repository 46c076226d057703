import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { RunningStack } from '../../../../local/data/endpoints.ts';
import type { Mail } from '../../../../local/emulators/mailbox.ts';
import { redrive } from '../../../../local/redrive.ts';
import { type AssemblyOptions, writeAssembly } from './assembly.ts';

/** The small stack of assembly.ts, run by the embedded stack in a process of its own on free ports. */
export class EmbeddedProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'gongkai-embedded-'));
  output = '';
  #process: ChildProcess | null = null;
  #running: RunningStack | null = null;

  get data(): string {
    return join(this.folder, 'data');
  }

  get running(): RunningStack {
    if (!this.#running) throw new Error('the stack does not run');
    return this.#running;
  }

  /** @throws Error with what the process printed, if it ends instead of coming up */
  async start(options: AssemblyOptions = {}): Promise<void> {
    writeAssembly(this.folder, options);
    const script = join(process.cwd(), 'test/unit/local/support/embedded.ts');
    const child = fork(script, [this.folder, this.data], { silent: true, execArgv: [] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        this.output += text;
      });
    }
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the embedded stack ended:\n${this.output}`);
    });
    ended.catch(() => undefined);
    const [running] = await Promise.race([once(child, 'message'), ended]);
    this.#process = child;
    this.#running = running as RunningStack;
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  async dispose(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Uploads and returns the version id. */
  async put(key: string, body: string, headers: Record<string, string> = {}): Promise<string> {
    const answer = await fetch(`${this.running.aws}/uploads/${encodeURIComponent(key)}`, {
      method: 'PUT',
      body,
      headers,
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.headers.get('x-amz-version-id') ?? '';
  }

  async mails(): Promise<Mail[]> {
    return (await fetch(`${this.running.url}/_local/mail.json`)).json() as Promise<Mail[]>;
  }

  async deadLetters(): Promise<number> {
    const answer = await fetch(`${this.running.aws}/_fauxqs/queues/Gongkai-DeadLetters`);
    const { messages } = (await answer.json()) as { messages: { ready: unknown[] } };
    return messages.ready.length;
  }

  /** Moves all dead letters back; returns how many. */
  async redrive(): Promise<number> {
    const { region, aws: endpoint, deadLetterQueues } = this.running;
    const sqs = new SQSClient({ region, endpoint, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
    const moved = deadLetterQueues.map((queue) => redrive(sqs, queue));
    return (await Promise.all(moved)).reduce((sum, count) => sum + count, 0);
  }

  /** Waits until something holds, 20 seconds at most. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 20_000; !(await holds()); await sleep(20)) {
      if (Date.now() > end) throw new Error(`waited in vain; the stack printed:\n${this.output}`);
    }
  }
}
