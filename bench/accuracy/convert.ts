/** Conversions of many pages at once by the programs that offices use, where they are installed. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** One run of LibreOffice may take minutes for hundreds of files. */
const PATIENCE = 900_000;

export type Program = 'soffice' | 'pandoc' | 'chromium';

export async function isInstalled(program: Program): Promise<boolean> {
  return run(program, ['--version'], { timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}

const renamed = (file: string, folder: string, extension: string) =>
  join(folder, `${basename(file).replace(/\.[^.]+$/, '')}.${extension}`);

/** Converts files into `folder`; the answer holds, in the order of the files, those that came out. */
export async function libreOffice(
  files: readonly string[],
  folder: string,
  to: { readonly extension: string; readonly filter: string; readonly importFilter?: string },
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, '..', 'profile')}`;
  const from = to.importFilter === undefined ? [] : [`--infilter=${to.importFilter}`];
  const target = ['--convert-to', `${to.extension}:${to.filter}`, '--outdir', folder];
  await run('soffice', [profile, '--headless', ...from, ...target, ...files], { timeout: PATIENCE });
  return files.map((file) => renamed(file, folder, to.extension)).filter(existsSync);
}

export async function pandoc(files: readonly string[], folder: string, extension: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const made: string[] = [];
  for (const file of files) {
    const target = renamed(file, folder, extension);
    await run('pandoc', ['-s', file, '-o', target], { timeout: PATIENCE });
    made.push(target);
  }
  return made;
}

const PRINT = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];

export async function chromium(files: readonly string[], folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const made: string[] = [];
  for (const file of files) {
    const target = renamed(file, folder, 'pdf');
    await run('chromium', [...PRINT, `--print-to-pdf=${target}`, `file://${file}`], { timeout: PATIENCE });
    made.push(target);
  }
  return made;
}
