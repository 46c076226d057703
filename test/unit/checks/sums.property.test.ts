import fc from 'fast-check';
import { validate } from '../../../shared/checks/validate.ts';
import type { FormVersion } from '../../../shared/form/model.ts';
import { balancedTable3, balancedTable4 } from './balanced.ts';
import { report } from './builder.ts';

const isSum = (id: string) => /^(B01|B02|B03|B04|B05|B07|C01|C02)\b/.test(id);

const form = fc.constantFrom<FormVersion>('v2019', 'v2021');

const tables = form.chain((version) =>
  fc.record({ version: fc.constant(version), table3: balancedTable3(version), table4: balancedTable4 }),
);

describe('balanced tables', () => {
  test('never fail a check on sums', () => {
    fc.assert(
      fc.property(tables, ({ version, table3, table4 }) => {
        const { checks, corrections } = validate(report({ form: version, cells: { ...table3, ...table4 } }));
        expect(checks.filter(({ id, status }) => isSum(id) && status !== 'pass')).toEqual([]);
        expect(corrections.verdict).toBe('consistent');
      }),
      { numRuns: 100 },
    );
  });

  test('never fail a check on sums when cells are left blank', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(tables, share, fc.infiniteStream(share), ({ version, table3, table4 }, density, draws) => {
        const entries = Object.entries({ ...table3, ...table4 });
        const cells = Object.fromEntries(
          entries.map(([id, value]) => [id, draws.next().value < density ? null : value]),
        );
        const { checks } = validate(report({ form: version, cells }));
        expect(checks.filter(({ id, status }) => isSum(id) && status === 'fail')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('one wrong cell in a balanced table 3', () => {
  test('is located at that cell, with the value that stood there', () => {
    const wrong = form.chain((version) =>
      balancedTable3(version).chain((cells) =>
        fc.record({
          version: fc.constant(version),
          cells: fc.constant(cells),
          id: fc.constantFrom(...Object.keys(cells)),
          value: fc.integer({ min: 0, max: 1000 }),
        }),
      ),
    );
    fc.assert(
      fc.property(wrong, ({ version, cells, id, value }) => {
        fc.pre(cells[id] !== value);
        const { status, corrections } = validate(report({ form: version, cells: { ...cells, [id]: value } }));
        expect(status).toBe('returned');
        expect(corrections.verdict).toBe('located');
        expect(corrections.explanations).toHaveLength(1);
        expect(corrections.explanations[0]?.changes).toMatchObject([{ cell: id, from: value, to: cells[id] }]);
      }),
      { numRuns: 500 },
    );
  });

  test('never passes unnoticed, nor do two or three', () => {
    const several = balancedTable3('v2021').chain((cells) =>
      fc.record({
        cells: fc.constant(cells),
        wrong: fc.uniqueArray(
          fc.record({ id: fc.constantFrom(...Object.keys(cells)), by: fc.integer({ min: 1, max: 300 }) }),
          { minLength: 1, maxLength: 3, selector: ({ id }) => id },
        ),
      }),
    );
    fc.assert(
      fc.property(several, ({ cells, wrong }) => {
        const changed = Object.fromEntries(wrong.map(({ id, by }) => [id, (cells[id] ?? 0) + by]));
        const { checks } = validate(report({ cells: { ...cells, ...changed } }));
        expect(checks.some(({ id, status }) => isSum(id) && status === 'fail')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('two wrong cells in a balanced table 3', () => {
  test('are among the explanations', () => {
    const wrong = form.chain((version) =>
      balancedTable3(version).chain((cells) =>
        fc.record({
          version: fc.constant(version),
          cells: fc.constant(cells),
          values: fc.uniqueArray(
            fc.record({ id: fc.constantFrom(...Object.keys(cells)), value: fc.integer({ min: 0, max: 500 }) }),
            { minLength: 2, maxLength: 2, selector: ({ id }) => id },
          ),
        }),
      ),
    );
    fc.assert(
      fc.property(wrong, ({ version, cells, values }) => {
        fc.pre(values.every(({ id, value }) => cells[id] !== value));
        const spoilt = { ...cells, ...Object.fromEntries(values.map(({ id, value }) => [id, value])) };
        const { explanations } = validate(report({ form: version, cells: spoilt })).corrections;
        const truth = values.map(({ id }) => `${id} ${cells[id]}`).sort();
        const told = explanations.map(({ changes }) => changes.map(({ cell, to }) => `${cell} ${to}`).sort());
        expect(told).toContainEqual(truth);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});
