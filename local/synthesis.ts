import { execFile } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** What the template and the bundles are made from. */
const inputs = ['{bin,functions,lib,shared}/**/*.*', 'cdk.json', 'package-lock.json'];

export interface Synthesis {
  /** Folder of the project. */
  readonly root: string;
  /** Folder that the app is synthesized to, within the project. */
  readonly assembly: string;
  readonly stack: string;
}

/**
 * Synthesizes the CDK app unless nothing changed since. The app is run directly: the `cdk` command would do the same and
 * take longer. Several processes may do this at once, each in a folder of its own.
 * @returns whether it was synthesized
 * @throws Error with what the app printed, if it failed
 */
export async function synthesize({ root, assembly, stack }: Synthesis): Promise<boolean> {
  const folder = join(root, assembly);
  const stamp = join(folder, 'synthesized-from.sha256');
  const template = join(folder, `${stack}.template.json`);
  // The template is part of the stamp, because `cdk synth` and `cdk deploy` write it too, perhaps with another context.
  const state = () => hashOf(root, [...inputs, join(assembly, `${stack}.template.json`)]);
  if (existsSync(template) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state()) return false;
  const { app, context = {} } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  // Beside the assembly and not within it: the source maps, and so the hashes of the assets, hold paths relative to it.
  const made = mkdtempSync(`${folder}-`);
  try {
    await runApp(String(app), root, { CDK_OUTDIR: made, CDK_CONTEXT_JSON: JSON.stringify(context) });
    publish(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  writeFileSync(stamp, state());
  return true;
}

/** Moves what was made to where it is read. Assets are named by their content: one that is there already stays as it is. */
function publish(made: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const entries = readdirSync(made, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    moveUnlessThere(join(made, name), join(folder, name));
  }
  // After the assets that they name.
  for (const { name } of entries.filter((entry) => entry.isFile())) renameSync(join(made, name), join(folder, name));
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

function hashOf(root: string, patterns: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(patterns, { cwd: root }).toSorted()) addFile(hash, root, file);
  return hash.digest('hex');
}

function addFile(hash: Hash, root: string, file: string): void {
  const content = readFileSync(join(root, file));
  hash.update(`${file} ${content.length}\n`).update(content);
}

async function runApp(command: string, cwd: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const [program = '', ...args] = command.split(' ');
  const env = { ...process.env, ...environment };
  try {
    await execute(program === 'node' ? process.execPath : program, args, { cwd, env, maxBuffer: 2 ** 26 });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`the CDK app cannot be synthesized:\n${stdout}${stderr}`.trimEnd(), { cause });
  }
}
