import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorCatalogue } from '../../../shared/indicators/catalogue.ts';
import { computeIndicators } from '../../../shared/indicators/compute.ts';
import { indicatorsDocument } from '../../../shared/indicators/markdown.ts';
import { makeReport } from '../builders/report.ts';

const item = (id: string) => indicatorCatalogue().find((one) => one.id === id);

describe('the catalogue of indicators', () => {
  test('has I01 to I33 once each, in order', () => {
    const ids = Array.from({ length: 33 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`);
    expect(indicatorCatalogue().map((one) => one.id)).toEqual(ids);
  });

  test.each(['v2021', 'v2019'] as const)('names exactly the keys that are computed for %s', (form) => {
    const keys = indicatorCatalogue().flatMap(({ id, members }) =>
      members.length === 0 ? [id] : members.map((member) => `${id}.${member}`),
    );
    expect(Object.keys(computeIndicators(makeReport({}, form)))).toEqual(keys);
  });

  test('writes the formula that is computed', () => {
    expect(item('I04')?.formula).toBe('(granted + partial) / (H − NP − OTH)');
    expect(item('I07')?.formula).toBe('k / DENY');
    expect(item('I18')?.formula).toBe('O − carry_in');
    expect(item('I29')?.formula).toBe('new.k / new.sum');
  });

  test('says when an indicator is undefined', () => {
    expect(item('I14')?.undefinedWhen.en).toMatch(/^H ≤ 0; form v2019; /);
    expect(item('I16')?.undefinedWhen.en).not.toContain('v2019');
  });

  test('is what docs/indicators.md shows', () => {
    const shown = readFileSync(join(process.cwd(), 'docs/indicators.md'), 'utf8');
    expect(shown).toBe(indicatorsDocument());
  });
});
