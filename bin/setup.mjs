#!/usr/bin/env node
/**
 * Installs what is missing before any other command runs. Plain JavaScript for Node.js 20, because the Node.js that
 * runs everything else is itself one of the dependencies. Prints on standard error only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.gongkai-installed');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('gongkai: installing dependencies (once, about a minute) …');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (npm.status !== 0) {
    console.error('gongkai: npm ci failed; see the lines above.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, lock);
}

const bundled = existsSync(join(root, 'node_modules', '.bin', 'node'));
if (!bundled && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`gongkai needs Node.js 24 or newer on this platform; this is ${process.version}.`);
  process.exit(1);
}
