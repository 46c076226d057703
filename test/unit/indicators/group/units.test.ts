import { unitsOf } from '../../../../shared/indicators/group/units.ts';
import { makeMember } from '../members.ts';

const report = (agency: string, region: string | null, scope: 'own' | 'region' = 'own') =>
  makeMember({}, { agency, region, scope });

const setAside = (...members: Parameters<typeof unitsOf>[0][number][]) =>
  unitsOf(members).setAside.map(({ agency }) => agency);

test('a report of a region is set aside where one of an agency in it is there', () => {
  expect(setAside(report('county', '530111', 'region'), report('bureau', '530111'))).toEqual(['county']);
  expect(setAside(report('county', '530111', 'region'), report('town', '530111102'))).toEqual(['county']);
  expect(setAside(report('city', '530100', 'region'), report('bureau', '530111'))).toEqual(['city']);
  expect(setAside(report('province', '530000', 'region'), report('county', '530111', 'region'))).toEqual(['province']);
});

test.each([
  ['alone', '530111', '530112'],
  ['of another city', '530100', '530211'],
  ['of another province', '530000', '520111'],
  ['without a code', '530111', null],
])('one that is %s stays', (_, region, other) => {
  expect(setAside(report('whole', region, 'region'), report('unit', other))).toEqual([]);
});

test('codes of nine and twelve digits are the divisions that they end in', () => {
  expect(setAside(report('county', '530111000000', 'region'), report('town', '530111102000'))).toEqual(['county']);
  expect(setAside(report('town', '530111102000', 'region'), report('village', '530111102201'))).toEqual(['town']);
  expect(setAside(report('city', '530100000', 'region'), report('county', '530102'))).toEqual(['city']);
});

test('reports of single organs are never set aside', () => {
  const members = [report('office', '530111'), report('bureau', '530111')];
  expect(unitsOf(members)).toEqual({ units: members, setAside: [] });
});
