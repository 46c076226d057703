export type Imports = Record<string, Record<string, unknown>>;

/** A compiled and started module. */
export type Instance = object;

/** The part of WebAssembly that is used here; the type library of the language leaves it to that of browsers. */
interface WebAssemblyApi {
  readonly instantiate: (bytes: Uint8Array, imports: Imports) => Promise<{ readonly instance: Instance }>;
  readonly RuntimeError: ErrorConstructor;
}

export const { instantiate, RuntimeError } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;

/** Whether WebAssembly stopped for good: out of memory, or a fault that the file provoked. */
export const isAbort = (error: unknown): error is Error => error instanceof RuntimeError;
