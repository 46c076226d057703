import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../../local/synthesis.ts';

let root: string;
const run = () => synthesize({ root, assembly: 'cdk.out', stack: 'Gongkai' });
const template = () => join(root, 'cdk.out', 'Gongkai.template.json');

/** An app that writes the context it was given as its template. */
const app = `
import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync(process.env.CDK_OUTDIR, { recursive: true });
writeFileSync(process.env.CDK_OUTDIR + '/Gongkai.template.json', process.env.CDK_CONTEXT_JSON);
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-synthesis-'));
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin', 'app.mjs'), app);
  writeFileSync(join(root, 'cdk.json'), JSON.stringify({ app: 'node bin/app.mjs', context: { flag: true } }));
});
afterEach(() => rmSync(root, { recursive: true }));

test('runs the app with its context, and again only when something changed', async () => {
  expect(await run()).toBe(true);
  expect(JSON.parse(readFileSync(template(), 'utf8'))).toEqual({ flag: true });
  expect(await run()).toBe(false);

  appendFileSync(join(root, 'bin', 'app.mjs'), '// changed');
  expect(await run()).toBe(true);
  expect(await run()).toBe(false);
});

test('a template that something else wrote is written anew', async () => {
  await run();
  writeFileSync(template(), '{"flag":false}');

  expect(await run()).toBe(true);
  expect(JSON.parse(readFileSync(template(), 'utf8'))).toEqual({ flag: true });
});

test('several may start at once', async () => {
  // As the CDK bundles: under a name that is certain, which fails where another does the same.
  const bundling = `
import { renameSync } from 'node:fs';
const asset = process.env.CDK_OUTDIR + '/asset.1';
mkdirSync(asset + '-building', { recursive: true });
writeFileSync(asset + '-building/index.mjs', 'export {}');
await new Promise((done) => setTimeout(done, 300));
renameSync(asset + '-building', asset);
`;
  writeFileSync(join(root, 'bin', 'app.mjs'), `${app}${bundling}`);

  expect(await Promise.all([run(), run(), run()])).toEqual([true, true, true]);
  expect(readdirSync(root).toSorted()).toEqual(['bin', 'cdk.json', 'cdk.out']);
  expect(readFileSync(join(root, 'cdk.out', 'asset.1', 'index.mjs'), 'utf8')).toBe('export {}');
  expect(await run()).toBe(false);
});

test('tells what the app printed when it fails, and tries again the next time', async () => {
  const file = join(root, 'bin', 'app.mjs');
  writeFileSync(file, 'console.error("no such construct"); process.exit(1);');
  await expect(run()).rejects.toThrow(/no such construct/);

  writeFileSync(file, app);
  expect(await run()).toBe(true);
});
