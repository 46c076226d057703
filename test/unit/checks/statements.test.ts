import {
  allAnswered,
  comparableFigures,
  isCertain,
  mayBeOfAPart,
  plainFigure,
  plainFigures,
  statedFigures,
  statedValues,
} from '../../../shared/checks/statements.ts';
import type { Figure, Scope } from '../../../shared/reading/report.ts';
import { figure, report } from './builder.ts';

const stating = (...figures: readonly Figure[]) => report({ figures });

const GARBLED = figure('n.received', 4, { qualifier: 'garbled' });
const OVER = figure('n.received', 4, { qualifier: 'over' });
const ALL = figure('n.answered', 0, { qualifier: 'qualitative_all' });

test('a plain figure is a number of its own', () => {
  const plain = (['exact', 'over', 'under', 'negation', 'qualitative_all', 'garbled'] as const).filter((qualifier) =>
    plainFigure(figure('n.received', 4, { qualifier })),
  );
  expect(plain).toEqual(['exact', 'negation']);
});

describe('whose numbers a figure counts', () => {
  const counted = (of: Scope, scope: Scope) => {
    const one = figure('n.received', 4, { scope });
    const subject = report({ scope: of, figures: [one] });
    return [comparableFigures(subject).length === 1, isCertain(subject, one)];
  };

  test.each<[Scope, Scope, boolean, boolean]>([
    ['own', 'own', true, true],
    ['own', 'region', false, false],
    ['own', 'unknown', true, false],
    ['unknown', 'region', true, false],
    ['unknown', 'unknown', true, false],
    ['region', 'region', true, true],
  ])('report %s, figure %s: comparable %s, certain %s', (of, scope, comparable, certain) => {
    expect(counted(of, scope)).toEqual([comparable, certain]);
  });

  test('a figure that is no exact number is not certain, one that is illegible not comparable', () => {
    expect(isCertain(stating(OVER), OVER)).toBe(false);
    expect(comparableFigures(stating(GARBLED, OVER))).toEqual([OVER]);
  });

  test.each([
    ['区政府办公室受理4件', 'region', true],
    ['以区政府名义受理4件', 'region', true],
    ['全区政府受理4件', 'region', false],
    ['受理政府信息公开申请4件', 'region', false],
    ['受理4件', 'region', false],
    ['区政府办公室受理4件', 'own', false],
  ] as const)('%s, in the report of scope %s, may be of a part: %s', (raw, scope, part) => {
    expect(mayBeOfAPart(report({ scope }), figure('n.received', 4, { raw }))).toBe(part);
  });
});

describe('the figures of one id', () => {
  test('are those that can be compared', () => {
    const region = figure('n.received', 9, { scope: 'region' });
    const other = figure('n.granted', 1);
    const own = figure('n.received', 4);
    expect(statedFigures(stating(GARBLED, region, own, other, OVER), 'n.received')).toEqual([own, OVER]);
    expect(plainFigures(stating(GARBLED, region, own, other, OVER), 'n.received')).toEqual([own]);
  });

  test.each([
    ['none is stated', [], 'not_stated'],
    ['none is legible', [GARBLED, GARBLED], 'parse_low_confidence'],
    ['none is of the same agencies', [GARBLED, figure('n.received', 4, { scope: 'region' })], 'scope_mismatch'],
  ])('are none where %s', (_, figures, why) => {
    expect(statedFigures(stating(...figures), 'n.received')).toBe(why);
    expect(plainFigures(stating(...figures), 'n.received')).toEqual([]);
  });
});

describe('“all were answered”', () => {
  test('amounts to what came in and what was carried in', () => {
    expect(allAnswered(stating(figure('n.received', 4)))).toBe(4);
    expect(allAnswered(stating(figure('n.received', 4), figure('n.carry_in', 2)))).toBe(6);
    const with2 = figure('n.received', 6, { includesCarryIn: true });
    expect(allAnswered(stating(with2, figure('n.carry_in', 2)))).toBe(6);
    expect(allAnswered(stating(OVER))).toBeNull();
  });

  test('is told by its number, and left out without one', () => {
    const received = figure('n.received', 4);
    expect(statedValues(stating(received, figure('n.carry_in', 2), ALL), [received, ALL])).toEqual([
      { figure: received, value: 4 },
      { figure: ALL, value: 6 },
    ]);
    expect(statedValues(stating(ALL), [ALL])).toEqual([]);
  });
});
