import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../../lib/bundle.ts';
import { FUNCTIONS as names } from './functions.ts';

/** One folder below the project, as `cdk synth` bundles: paths in a source map are relative to it. */
const build = (name: string) =>
  (buildSync({ ...bundleOptions(name, 'cdk.out/bundle'), write: false }).outputFiles ?? []).map(({ path, text }) => ({
    path,
    text,
  }));

const digests = (files: ReturnType<typeof build>) =>
  files.map(({ text }) => createHash('sha256').update(text).digest('hex'));

test.each(names)(
  'the bundle of %s is the same every time and knows no path of this machine',
  (name) => {
    const bundle = build(name);
    expect(digests(build(name))).toEqual(digests(bundle));
    for (const { text } of bundle) expect(text.includes(process.cwd())).toBe(false);
  },
  60_000,
);

test('who renders and who hands that out know the edition of the sources; no other function changes with it', () => {
  const knows = (name: string) => {
    const edition = JSON.parse(bundleOptions(name, 'cdk.out/bundle').define?.SOURCES ?? '');
    expect(edition).toMatch(/^[\w-]{16}$/);
    return build(name).some(({ path, text }) => path.endsWith('.mjs') && text.includes(edition));
  };
  expect(names.filter(knows).sort()).toEqual(['api', 'render']);
}, 60_000);

test('each bundle stands alone and exports its handler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bundles-'));
  try {
    for (const name of names) buildSync(bundleOptions(name, join(folder, name)));
    const program = `for (const name of ${JSON.stringify(names)}) console.log(name, typeof (await import(\`./\${name}/index.mjs\`)).handler)`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      env: {},
      encoding: 'utf8',
    });
    expect({ stdout: stdout.trim().split('\n'), stderr }).toEqual({
      stdout: names.map((name) => `${name} function`),
      stderr: '',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
