import type { Report, Section } from '../../../shared/reading/report.ts';
import { ABSENT, cellsUnder, report, tablesWithout } from './builder.ts';
import { resultOf } from './result.ts';

const withSection = (id: Section['id'], overrides: Partial<Section>): Report => {
  const whole = report();
  return { ...whole, sections: whole.sections.map((one) => (one.id === id ? { ...one, ...overrides } : one)) };
};

describe('S01 sections once', () => {
  test('passes with all six', () => {
    expect(resultOf('S01', report())).toMatchObject({ status: 'pass', severity: 'E' });
  });

  test('is an error where one is missing, and names it', () => {
    const result = resultOf('S01', withSection('s6', { present: false, occurrences: 0, order: null }));
    expect(result).toMatchObject({ status: 'fail', severity: 'E' });
    expect(result.message.zh).toContain('六、其他需要报告的事项');
  });

  test('is a warning where one is doubled', () => {
    expect(resultOf('S01', withSection('s4', { occurrences: 2 }))).toMatchObject({ status: 'fail', severity: 'W' });
  });
});

describe('S02 order of sections', () => {
  test('passes in the order of the form', () => {
    expect(resultOf('S02', report()).status).toBe('pass');
  });

  test('fails where two changed places', () => {
    const whole = report();
    const order = [0, 1, 2, 4, 3, 5];
    const sections = whole.sections.map((one, index) => ({ ...one, order: order[index] ?? null }));
    expect(resultOf('S02', { ...whole, sections })).toMatchObject({ status: 'fail', severity: 'I' });
  });

  test('says nothing where S01 fails', () => {
    expect(resultOf('S02', withSection('s2', { present: false }))).toMatchObject({ status: 'na' });
  });
});

describe('S03 topics of section one', () => {
  test('names the topic that is missing', () => {
    const result = resultOf('S03', withSection('s1', { topics: ['s1.1', 's1.2', 's1.3', 's1.4'] }));
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain('监督保障');
  });

  test('does not hold for the form of 2019', () => {
    expect(resultOf('S03', report({ form: 'v2019' }))).toMatchObject({ status: 'na', reason: 'other_form' });
  });
});

describe('S04 to S06 tables', () => {
  test.each([
    ['S04', 't2'],
    ['S05', 't3'],
    ['S06', 't4'],
  ] as const)('%s fails without %s alone', (id, table) => {
    const without = report({ cells: cellsUnder(table, () => ABSENT), evidence: { tables: tablesWithout(table) } });
    const failing = ['S04', 'S05', 'S06'].filter((one) => resultOf(one, without).status === 'fail');
    expect(failing).toEqual([id]);
  });
});

describe('S07 form and year', () => {
  test.each([
    ['v2019', 2019, 'pass'],
    ['v2019', 2020, 'pass'],
    ['v2019', 2023, 'fail'],
    ['v2021', 2020, 'fail'],
    ['v2021', 2021, 'pass'],
  ] as const)('%s for %i: %s', (form, year, status) => {
    expect(resultOf('S07', report({ form, year })).status).toBe(status);
  });

  test('says nothing without tables or without a year', () => {
    expect(resultOf('S07', report({ evidence: { formShown: null } })).reason).toBe('table_absent');
    expect(resultOf('S07', report({ year: null })).reason).toBe('not_stated');
  });
});

describe('S08 shape of the tables', () => {
  const { t2, t3, t4 } = tablesWithout();

  test.each([
    ['a row is missing', { rowsFound: 0 }],
    ['rows stand in another order', { inOrder: false }],
    ['a row has too few slots', { oddRows: [{ row: 'new', expected: 7, found: 5 }] }],
  ])('fails where %s', (_, shape) => {
    const result = resultOf('S08', report({ evidence: { tables: { t2, t3: { ...t3, ...shape }, t4 } } }));
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain('表三');
  });

  test('looks at the tables that are there', () => {
    expect(resultOf('S08', report({ evidence: { tables: tablesWithout('t3') } })).status).toBe('pass');
    expect(resultOf('S08', report({ evidence: { tables: tablesWithout('t2', 't3', 't4') } })).reason).toBe(
      'table_absent',
    );
  });
});
