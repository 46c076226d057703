import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { lambdaInitMilliseconds } from '../limits.ts';
import { readLines } from './lines.ts';
import type { Outcome, WorkerSetup } from './protocol.ts';

/** Why an invocation failed: what the handler threw, a time-out, or a payload that is too large. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';
}

export interface EnvironmentSettings {
  readonly setup: WorkerSetup;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds: number;
  /** Called for each line that the function logs. */
  readonly log: (functionName: string, line: string) => void;
}

/** A worker thread with the code of one function, which takes one invocation after the other until it is lost. */
export class ExecutionEnvironment {
  readonly #settings: EnvironmentSettings;
  readonly #worker: Worker;
  readonly #initialized: Promise<unknown>;
  readonly #lost = Promise.withResolvers<never>();
  readonly #onLost: (lost: ExecutionEnvironment) => void;
  #isLost = false;

  constructor(settings: EnvironmentSettings, onLost: (lost: ExecutionEnvironment) => void) {
    const { setup, environment, log } = settings;
    this.#settings = settings;
    this.#onLost = onLost;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: setup,
      env: environment,
      execArgv: ['--enable-source-maps'],
      resourceLimits: { maxOldGenerationSizeMb: setup.memoryMegabytes },
      stdout: true,
      stderr: true,
    });
    const { stdout, stderr } = this.#worker;
    for (const stream of [stdout, stderr]) readLines(stream, (line) => log(setup.functionName, line));
    this.#initialized = this.#nextMessage();
    this.#worker.once('error', (error) => this.#lose(error.message));
    this.#worker.once('exit', (code) => this.#lose(`Runtime exited with code ${code}`));
    // Who waits for an invocation is told; an idle environment is just gone.
    this.#lost.promise.catch(() => undefined);
  }

  /**
   * Runs one invocation. Its time begins when the code is loaded.
   * @throws InvocationError if it takes too long or the thread ends; the environment is lost then
   */
  async run(event: string): Promise<Outcome> {
    const { timeoutMilliseconds: timeout } = this.#settings;
    await this.#within(lambdaInitMilliseconds, this.#initialized, 'Init phase');
    const outcome = this.#nextMessage();
    this.#worker.postMessage({ requestId: randomUUID(), event, deadline: Date.now() + timeout });
    return this.#within(timeout, outcome as Promise<Outcome>, 'Task');
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #nextMessage(): Promise<unknown> {
    return new Promise((resolve) => this.#worker.once('message', resolve));
  }

  #within<T>(milliseconds: number, result: Promise<T>, what: string): Promise<T> {
    const reason = `${what} timed out after ${(milliseconds / 1000).toFixed(2)} seconds`;
    const timer = setTimeout(() => this.#lose(reason), milliseconds);
    return Promise.race([result, this.#lost.promise]).finally(() => clearTimeout(timer));
  }

  #lose(reason: string): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#lost.reject(new InvocationError(`${this.#settings.setup.functionName}: ${reason}`));
    void this.#worker.terminate();
    this.#onLost(this);
  }
}
