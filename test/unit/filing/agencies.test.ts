import { readAgencies } from '../../../shared/filing/agencies.ts';
import { type Agency, regionOf, regionPrefix } from '../../../shared/filing/agency.ts';

const QINGHE: Agency = {
  id: '530111-qinghe',
  name: '青禾镇人民政府',
  region: '530111',
  level: 'township',
  kind: 'government',
  parent: '530111-qinghu',
  contacts: ['a@example.org', 'b@example.org'],
  language: 'zh',
};

describe('the registry as CSV', () => {
  test('is read with Chinese headings and words, in any order of columns', () => {
    const csv = [
      '\uFEFF机构名称,机构代码,行政区划代码,层级,类别,上级机构代码,联系邮箱,语言',
      '青禾镇人民政府,530111-qinghe,530111,乡级,政府,530111-qinghu,a@example.org；b@example.org,中文',
    ].join('\r\n');
    expect(readAgencies(csv)).toEqual({ agencies: [QINGHE], errors: [] });
  });

  test('is read with English headings; what is left out is unknown', () => {
    expect(readAgencies('id,name\n530111-qinghe,"Qinghe, the town"\n')).toEqual({
      agencies: [
        {
          ...{ id: '530111-qinghe', name: 'Qinghe, the town', region: null, level: null, kind: null, parent: null },
          ...{ contacts: [], language: 'zh' },
        },
      ],
      errors: [],
    });
  });

  test('names the line and column of each wrong row and takes the others', () => {
    const csv = [
      'id,name,region,contacts,level',
      'Qinghe,青禾镇,53011,nobody,村级',
      '530111-qinghe,青禾镇,530111,a@example.org,乡级',
      '',
      '530111-qinghe,青禾镇,530111,,',
      '530111-baihe,,,,',
    ].join('\n');
    const { agencies, errors } = readAgencies(csv);
    expect(agencies.map(({ id }) => id)).toEqual(['530111-qinghe']);
    expect(errors.map(({ line }) => line)).toEqual([2, 5, 6]);
    for (const column of ['机构代码', '行政区划代码', '联系邮箱', '层级'])
      expect(errors[0]?.message.zh).toContain(column);
    expect(errors[1]?.message.zh).toBe('机构代码 530111-qinghe 重复');
    expect(errors[2]?.message.zh).toBe('“机构名称”不能为空，最多 200 字');
  });

  test.each([
    ['', '缺少列：机构代码、机构名称'],
    ['id\nabc', '缺少列：机构名称'],
    ['id,name,phone\nabc,甲,1', '不认识的列：phone'],
    ['id,name\nabc,"甲', '不是有效的 CSV'],
  ])('of %j is refused as a whole', (csv, message) => {
    const { agencies, errors } = readAgencies(csv);
    expect(agencies).toEqual([]);
    expect(errors.map((error) => error.message.zh).join()).toContain(message);
  });
});

describe('the region of an agency', () => {
  test('is the registered one, else the code that the id begins with', () => {
    expect(regionOf('530111-qinghe', { ...QINGHE, region: '530112' })).toBe('530112');
    expect(regionOf('530111-qinghe', null)).toBe('530111');
    expect(regionOf('5301112-qinghe', null)).toBeNull();
    expect(regionOf('qinghe', null)).toBeNull();
  });

  test.each([
    ['530000', '53'],
    ['530100', '5301'],
    ['530111', '530111'],
    ['530110', '530110'],
    ['530111001', '530111001'],
    ['53', '53'],
  ])('%s means everything that begins with %s', (code, prefix) => {
    expect(regionPrefix(code)).toBe(prefix);
  });
});
