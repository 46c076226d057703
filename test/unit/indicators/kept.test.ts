import { validate } from '../../../shared/checks/validate.ts';
import { measures } from '../../../shared/filing/facts.ts';
import { keyOf } from '../../../shared/indicators/definitions.ts';
import { feeIndicators } from '../../../shared/indicators/fees.ts';
import { indicatorsOfChecks } from '../../../shared/indicators/judged.ts';
import { KEPT_INDICATORS, packMeasures, unpackMeasures } from '../../../shared/indicators/kept.ts';
import type { IndicatorValue } from '../../../shared/indicators/model.ts';
import { makeReport } from '../builders/report.ts';

test('every indicator of the text and the checks is kept, but that which follows from how many fail', () => {
  const { checks } = validate(makeReport({}), {});
  const keys = ['I43', 'I45', 'I46.assessable', 'I47', 'I48', 'I50', 'I50.yuan'];
  expect(KEPT_INDICATORS.map(keyOf).toSorted()).toEqual(keys);
  expect(Object.keys(packMeasures(makeReport({}), checks)).toSorted()).toEqual(keys);
});

test('what is kept says the same as the report and its checks', () => {
  const report = makeReport({ 't3.oth_nofee.sum': 2 });
  const { checks } = validate(report, {});
  const kept = packMeasures(report, checks);
  expect(measures.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  const unpacked = unpackMeasures(kept);
  const known: Record<string, IndicatorValue> = {
    ...indicatorsOfChecks(report, checks),
    ...feeIndicators(report, false),
  };
  for (const key of ['I45', 'I46.assessable'] as const) {
    const { value, numerator, denominator } = known[key] ?? {};
    expect(unpacked[key]).toEqual({ value, numerator, denominator, reason: null, unsound: false });
  }
  expect(unpacked['I50.yuan']).toMatchObject({ value: null, reason: known['I50.yuan']?.reason, unsound: false });
});

test('a number that rests on a table whose sums fail is not to be relied on', () => {
  const report = makeReport({ 't3.new.nat': 3 });
  const kept = packMeasures(report, validate(report, {}).checks);
  expect(kept.I50).toBe('unsound');
  expect(unpackMeasures(kept).I50).toEqual({
    value: null,
    numerator: null,
    denominator: null,
    reason: null,
    unsound: true,
  });
});
