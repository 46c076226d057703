import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BUNDLED = join(process.cwd(), 'node_modules/.bin/node');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as `npm run gongkai` does, called from a folder. */
export function gongkai(args: readonly string[], from = process.cwd()): Promise<Outcome> {
  const child = spawn(existsSync(BUNDLED) ? BUNDLED : process.execPath, ['bin/gongkai.ts', ...args], {
    env: { ...process.env, INIT_CWD: from, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}
