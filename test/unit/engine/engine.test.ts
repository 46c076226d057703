import { readFileSync } from 'node:fs';
import { ruleset } from '../../../shared/checks/ruleset.ts';
import { ENGINE_VERSION, examine } from '../../../shared/engine.ts';
import { fingerprint } from '../../../shared/filing/upload.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the engine', () => {
  test('has the version of the package', () => {
    expect(ENGINE_VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  test('makes a result of a file that cannot be read', async () => {
    const bytes = bytesOf('');
    expect(await examine(bytes, { file: 'empty.txt', filed: null })).toEqual({
      ...{ file: 'empty.txt', sha256: fingerprint(bytes), format: expect.anything(), status: 'unreadable' },
      error: { code: 'empty-file', message: { zh: expect.any(String), en: expect.any(String) } },
      ...{ report: null, checks: [], assessable: null, corrections: null, indicators: {} },
      engine: { version: ENGINE_VERSION, ruleset: ruleset() },
    });
  });
});
