import { lambdaPayloadBytes } from '../limits.ts';
import { type EnvironmentSettings, ExecutionEnvironment, InvocationError } from './execution-environment.ts';

export interface FunctionSettings extends EnvironmentSettings {
  /** How many invocations run side by side; others wait. */
  readonly concurrency: number;
}

/** A function of the template, run from its bundle in as many execution environments as are needed. */
export class LocalFunction {
  readonly name: string;
  readonly concurrency: number;
  readonly #settings: FunctionSettings;
  readonly #all = new Set<ExecutionEnvironment>();
  readonly #idle = new Set<ExecutionEnvironment>();
  readonly #waiting: ((environment: ExecutionEnvironment) => void)[] = [];
  #stopped = false;

  constructor(settings: FunctionSettings) {
    this.#settings = settings;
    this.name = settings.setup.functionName;
    this.concurrency = settings.concurrency;
  }

  /** Starts one environment, so that the first invocation does not wait for the code to load. */
  warmUp(): void {
    if (this.#all.size === 0) this.#release(this.#create());
  }

  /**
   * Invokes the function and waits for its answer.
   * @throws InvocationError as Lambda would report the failure
   */
  async invoke(event: unknown): Promise<unknown> {
    const payload = JSON.stringify(event);
    this.#assertSize(payload, 'request');
    const environment = await this.#acquire();
    const outcome = await environment.run(payload);
    this.#release(environment);
    if ('error' in outcome) {
      const { name, message, stack } = outcome.error;
      throw new InvocationError(`${this.name}: ${name}: ${message}`, { cause: stack });
    }
    this.#assertSize(outcome.answer, 'response');
    return JSON.parse(outcome.answer);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#all].map((environment) => environment.terminate()));
  }

  /** An idle environment: the one that was last busy, whose code is warmest. */
  async #acquire(): Promise<ExecutionEnvironment> {
    const idle = [...this.#idle].at(-1);
    if (idle) {
      this.#idle.delete(idle);
      return idle;
    }
    if (this.#all.size < this.concurrency) return this.#create();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(environment: ExecutionEnvironment): void {
    const next = this.#waiting.shift();
    if (next) next(environment);
    else this.#idle.add(environment);
  }

  #create(): ExecutionEnvironment {
    const environment = new ExecutionEnvironment(this.#settings, (lost) => this.#replace(lost));
    this.#all.add(environment);
    return environment;
  }

  /** Who waits for an environment that was lost gets a new one. */
  #replace(lost: ExecutionEnvironment): void {
    this.#all.delete(lost);
    this.#idle.delete(lost);
    const next = this.#stopped ? undefined : this.#waiting.shift();
    next?.(this.#create());
  }

  #assertSize(payload: string, what: 'request' | 'response'): void {
    const bytes = Buffer.byteLength(payload);
    if (bytes <= lambdaPayloadBytes) return;
    throw new InvocationError(
      `${this.name}: the ${what} payload has ${bytes} bytes; Lambda allows ${lambdaPayloadBytes}`,
    );
  }
}
