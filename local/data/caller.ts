import { resolve } from 'node:path';

/** A path as the caller meant it: npm runs scripts in the project's folder and tells where it was called. */
export const fromCaller = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);
