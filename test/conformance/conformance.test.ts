import { join } from 'node:path';
import { type Corpus, corpusIn, type NamedCase } from '../../bin/commands/conformance/corpus.ts';
import { checksOf, judge } from '../../bin/commands/conformance/judge.ts';
import { RULES } from '../../shared/checks/catalogue.ts';
import type { CheckResult } from '../../shared/checks/model.ts';

let corpus: Corpus;
/** What every check says of each base as it stands. */
const onBase = new Map<string, readonly CheckResult[]>();

beforeAll(async () => {
  corpus = await corpusIn(join(process.cwd(), 'test/conformance'));
  for (const base of corpus.bases.keys()) onBase.set(base, await checksOf(corpus, { base }));
});

const families = RULES.map(({ id }) => id);
const kindOf = ({ name }: NamedCase) => name.split('/')[1]?.split('-')[0];
const familyOf = ({ name }: NamedCase) => name.split('/')[0] ?? '';
const familiesWith = (kind: string) => new Set(corpus.cases.filter((one) => kindOf(one) === kind).map(familyOf));
const statusOnBase = ({ data: { report, expect } }: NamedCase) =>
  onBase.get(report.base)?.find(({ id }) => id === expect.id)?.status;
const isFailing = ({ status }: CheckResult) => status === 'fail' || status === 'fillable';

describe('the bases', () => {
  test('fail nowhere but where they say so', () => {
    const failing = [...onBase].map(([base, checks]) => [base, checks.filter(isFailing).map(({ id }) => id)]);
    const said = [...corpus.bases].map(([base, { fails = [] }]) => [base, fails]);
    expect(Object.fromEntries(failing)).toEqual(Object.fromEntries(said));
  });

  test('hold every check on at least one of them', () => {
    const all = [...onBase.values()].flat();
    const held = new Set(all.filter(({ status }) => status === 'pass').map(({ id }) => id));
    expect([...new Set(all.map(({ id }) => id))].filter((id) => !held.has(id))).toEqual([]);
  });
});

describe('the corpus', () => {
  test('has a case of a check in the catalogue only', () => {
    expect(corpus.cases.map(familyOf).filter((family) => !families.includes(family))).toEqual([]);
  });

  test.each(['valid', 'invalid'])('has an %s case of every check', (kind) => {
    expect(families.filter((id) => !familiesWith(kind).has(id))).toEqual([]);
  });

  test('has a case that is not assessed of every check that may want for something', () => {
    // These can be judged of any report that the reader accepts: it has sections, an authority and a year.
    const always = ['S01', 'S04', 'S05', 'S06', 'S10', 'S14', 'L05', 'L07', 'L08', 'L09', 'N17', 'N19', 'H07'];
    expect(families.filter((id) => !familiesWith('na').has(id) && !always.includes(id))).toEqual([]);
  });

  test('has a case with blanks that can be filled of every sum', () => {
    const said = RULES.filter(({ messages }) => 'fillable' in messages).map(({ id }) => id);
    expect(said.filter((id) => !familiesWith('fillable').has(id))).toEqual([]);
  });

  test('has cases whose change matters', () => {
    const broken = corpus.cases.filter((one) => ['invalid', 'fillable'].includes(kindOf(one) ?? ''));
    expect(broken.filter((one) => statusOnBase(one) !== 'pass').map(({ name }) => name)).toEqual([]);
    const silent = corpus.cases.filter((one) => kindOf(one) === 'na');
    expect(silent.filter((one) => statusOnBase(one) === 'na').map(({ name }) => name)).toEqual([]);
  });
});

test.each(families)('%s says of its cases what they expect', async (family) => {
  const cases = corpus.cases.filter((one) => familyOf(one) === family);
  expect(cases.length).toBeGreaterThanOrEqual(2);
  for (const one of cases) {
    const { name, expected, found } = await judge(corpus, one);
    expect({ name, ...found }).toEqual({ name, ...found, ...expected });
  }
});
