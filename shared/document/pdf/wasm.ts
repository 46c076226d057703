export type Imports = Record<string, Record<string, unknown>>;

/** A compiled module, and one that was started. */
export type Module = object;
export type Instance = object;

/** The part of WebAssembly that is used here; the type library of the language leaves it to that of browsers. */
interface WebAssemblyApi {
  readonly compile: (bytes: Uint8Array) => Promise<Module>;
  readonly instantiate: (module: Module, imports: Imports) => Promise<Instance>;
  readonly RuntimeError: ErrorConstructor;
}

export const { compile, instantiate, RuntimeError } = (globalThis as unknown as { WebAssembly: WebAssemblyApi })
  .WebAssembly;

/** Whether WebAssembly stopped for good: out of memory, or a fault that the file provoked. */
export const isAbort = (error: unknown): error is Error => error instanceof RuntimeError;
