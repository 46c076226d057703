import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorCatalogue } from '../../../shared/indicators/catalogue.ts';
import { computeIndicators } from '../../../shared/indicators/compute.ts';
import { definitionOf } from '../../../shared/indicators/definitions.ts';
import { indicatorsOfChecks } from '../../../shared/indicators/judged.ts';
import { indicatorsDocument } from '../../../shared/indicators/markdown.ts';
import type { ComputedFrom } from '../../../shared/indicators/model.ts';
import { requestsByResidents } from '../../../shared/indicators/outside.ts';
import { indicatorsOfYears } from '../../../shared/indicators/years/documents.ts';
import { makeReport } from '../builders/report.ts';
import { makeMember } from './members.ts';

const keysFrom = (origin: ComputedFrom) =>
  indicatorCatalogue()
    .filter(({ computedFrom }) => computedFrom === origin)
    .flatMap(({ id, members }) => (members.length === 0 ? [id] : members.map((member) => `${id}.${member}`)));

const item = (id: string) => indicatorCatalogue().find((one) => one.id === id);

describe('the catalogue of indicators', () => {
  test('has I01 to I50 in order, and some that stand beside one', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`);
    const all = indicatorCatalogue().map((one) => one.id);
    expect(all.filter((id) => !id.includes('.'))).toEqual(ids);
    expect(all.filter((id) => id.includes('.'))).toEqual(['I40.residents', 'I46.assessable', 'I50.yuan']);
  });

  test.each(['v2021', 'v2019'] as const)('names exactly the keys that are computed for %s', (form) => {
    const report = makeReport({}, form);
    expect(Object.keys(computeIndicators(report))).toEqual(keysFrom('report'));
    expect(Object.keys(indicatorsOfChecks(report, []))).toEqual(keysFrom('checks'));
    expect(['I34', ...Object.keys(indicatorsOfYears(null, makeMember({}, { form })))]).toEqual(keysFrom('years'));
  });

  test('gives every value the unit of its definition', () => {
    const report = makeReport();
    const values = {
      ...computeIndicators(report),
      ...indicatorsOfChecks(report, []),
      ...indicatorsOfYears(null, makeMember()),
      'I40.residents': requestsByResidents(1, 1),
    };
    for (const [key, { unit }] of Object.entries(values)) expect([key, unit]).toEqual([key, definitionOf(key).unit]);
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
    for (const { undefinedWhen } of indicatorCatalogue()) {
      expect(undefinedWhen.zh).toMatch(/[一-龥]/u);
      expect(undefinedWhen.zh).not.toMatch(/[,;(]\s?[一-龥]|[一-龥][,;]/u);
      expect(undefinedWhen.en).not.toBe('');
    }
  });

  test('says what small numbers may not be used for', () => {
    expect(item('I03')?.smallNumbers).toEqual({ rankedFrom: 30 });
    expect(item('I32')?.smallNumbers).toEqual({ rankedFrom: 30, readFrom: 10 });
    expect(item('I35')?.smallNumbers).toEqual({ groupOf: 5 });
    expect(item('I18')?.smallNumbers).toEqual({});
  });

  test('is what docs/indicators.md shows', () => {
    const shown = readFileSync(join(process.cwd(), 'docs/indicators.md'), 'utf8');
    expect(shown).toBe(indicatorsDocument());
  });
});
