import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCsv } from '../../../bin/commands/agencies.ts';
import { readAgencies } from '../../../shared/filing/agencies.ts';

test('the bundled registry is right, and its parents are in it', () => {
  const { agencies, errors } = readAgencies(readFileSync(join(process.cwd(), 'examples/agencies.csv'), 'utf8'));
  expect(errors).toEqual([]);
  expect(agencies.length).toBeGreaterThanOrEqual(5);
  const ids = agencies.map(({ id }) => id);
  for (const { parent, contacts } of agencies) {
    expect([...ids, null]).toContain(parent);
    for (const address of contacts) expect(address).toMatch(/\.example\.org$/);
  }
});

test('a list saved by a spreadsheet program on Chinese Windows is read too', () => {
  const gb18030 = Uint8Array.from([0xbc, 0xd7, 0xd5, 0xf2]);
  expect(decodeCsv(gb18030)).toBe('甲镇');
  expect(decodeCsv(new TextEncoder().encode('甲镇'))).toBe('甲镇');
});
