import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../shared/checks/catalogue.ts';
import { checksDocument } from '../../../shared/checks/documentation.ts';
import { checkItems } from '../../../shared/checks/items.ts';
import { ruleset } from '../../../shared/checks/ruleset.ts';
import { ALONE } from '../../../shared/checks/surroundings.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { ABSENT, cellsUnder, report, tablesWithout } from './builder.ts';

const range = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${String(from + index).padStart(2, '0')}`);

describe('the catalogue of checks', () => {
  test('has its families once each, in the order of the specification', () => {
    expect(RULES.map((rule) => rule.id)).toEqual([
      ...range('S', 1, 14),
      ...range('L', 1, 17),
      ...range('A', 1, 12),
      ...range('B', 1, 9),
      ...range('C', 1, 3),
      ...range('X', 1, 5),
      ...range('N', 1, 19),
      ...range('Y', 1, 9),
      ...range('H', 1, 7),
      ...range('P', 1, 7),
    ]);
  });

  test('ids of checks begin with the id of their family, and are unique in a form', () => {
    for (const form of ['v2019', 'v2021'] as const) {
      const ids = RULES.flatMap((rule) => rule.instances(form));
      expect(new Set(ids).size).toBe(ids.length);
      for (const rule of RULES) expect(rule.instances(form).every((id) => id.startsWith(rule.id))).toBe(true);
    }
  });

  const empty = {
    ...cellsUnder('t2', () => ABSENT),
    ...cellsUnder('t3', () => ABSENT),
    ...cellsUnder('t4', () => ABSENT),
  };
  const gone = report({ cells: empty, evidence: { tables: tablesWithout('t2', 't3', 't4'), formShown: null } });

  test.each([
    ['a report of 2021', report()],
    ['a report of 2019', report({ form: 'v2019' })],
    ['a report without tables', gone],
  ])('every rule gives one outcome for each of its checks, with its part: %s', (_, subject) => {
    for (const rule of RULES.filter(({ forms }) => forms.includes(subject.form))) {
      const outcomes = rule.evaluate({ ...ALONE, report: subject });
      const ids = outcomes.map(({ part }) => (part === null ? rule.id : `${rule.id}.${part}`));
      expect(ids).toEqual(rule.instances(subject.form));
    }
    expect(validate(subject).checks.map(({ id }) => id)).toEqual(RULES.flatMap((rule) => rule.instances(subject.form)));
  });

  test('every rule that can fail says so in both languages', () => {
    for (const rule of RULES) {
      expect(rule.messages.fail?.zh).toMatch(/。$/);
      expect(rule.messages.fail?.en).toMatch(/\.$/);
    }
  });

  test('the placeholders of both languages are the same', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{[^}]*\}/g)].map(String).sort();
    for (const { zh, en } of RULES.flatMap((rule) => Object.values(rule.messages))) {
      expect(placeholders(zh)).toEqual(placeholders(en));
    }
  });
});

describe('the catalogue as data', () => {
  test('has an item a rule, fit for JSON', () => {
    const items = checkItems();
    expect(items).toHaveLength(RULES.length);
    expect(JSON.parse(JSON.stringify(items))).toEqual(items);
    expect(items.find(({ id }) => id === 'B01')).toMatchObject({ severity: 'E', forms: ['v2019', 'v2021'] });
    expect(items.find(({ id }) => id === 'B01')?.instances.v2019).toContain('B01.oth_all');
    expect(items.find(({ id }) => id === 'B01')?.instances.v2021).not.toContain('B01.oth_all');
  });

  test('has an identity', () => {
    expect(ruleset()).toMatch(/^[0-9a-f]{64}$/);
    expect(validate(report()).ruleset).toBe(ruleset());
  });

  test('is what docs/checks.md shows', () => {
    expect(readFileSync(join(process.cwd(), 'docs/checks.md'), 'utf8')).toBe(checksDocument());
  });
});
