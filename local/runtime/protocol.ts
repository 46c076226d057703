/** What a worker thread is told when it starts. */
export interface WorkerSetup {
  readonly folder: string;
  /** File and export, such as `index.handler`. */
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
}

/** Told once the code is loaded, or failed to load: from then on the function takes invocations. */
export const initialized = 'initialized';

/** One invocation; the event crosses as JSON, as it does in Lambda. */
export interface Invocation {
  readonly requestId: string;
  readonly event: string;
  /** Milliseconds since the epoch at which the function times out. */
  readonly deadline: number;
}

/** The answer as JSON, or what the handler threw. */
export type Outcome =
  | { readonly answer: string }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack: string } };
