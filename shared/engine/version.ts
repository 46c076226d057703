/** Version of the engine, printed with every result; the same as the package's (a test compares them). */
export const ENGINE_VERSION = '0.1.0';
