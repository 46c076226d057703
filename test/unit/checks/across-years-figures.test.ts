/** Y03–Y09: figures and texts of two years. */

import type { CheckResult } from '../../../shared/checks/model.ts';
import type { GroupFigures } from '../../../shared/checks/surroundings.ts';
import { validate } from '../../../shared/checks/validate.ts';
import type { SectionId } from '../../../shared/form/sections.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { ABSENT, ambiguous, type CellOverrides, cellsUnder, inferred, numberCell, report, words } from './builder.ts';

function check(id: string, previous: Report | null, subject: Report, group: GroupFigures | null = null): CheckResult {
  const found = validate(subject, { previous, group }).checks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}

const of = (year: number, cells: CellOverrides = {}) => report({ form: year < 2021 ? 'v2019' : 'v2021', year, cells });

describe.each(['Y03', 'Y04', 'Y05', 'Y06', 'Y07', 'Y08', 'Y09'])('%s', (id) => {
  const year = id === 'Y03' ? 2020 : 2024;

  test('needs the report of the year before, of the same agencies', () => {
    const missing = { status: 'na', reason: 'other_report_missing' };
    expect(check(id, null, of(year))).toMatchObject(missing);
    expect(check(id, of(year - 2), of(year))).toMatchObject(missing);
    const region = report({ form: of(year).form, year: year - 1, scope: 'region' });
    expect(check(id, region, of(year))).toMatchObject({ status: 'na', reason: 'scope_mismatch' });
  });
});

describe('Y03 items of the form of 2019', () => {
  const earlier = { 't2v19.license.prev_items': 120, 't2v19.license.delta_items': -8 };

  test('start from where last year ended', () => {
    expect(check('Y03', of(2019, earlier), of(2020, { 't2v19.license.prev_items': 112 })).status).toBe('pass');
  });

  test('start from another number', () => {
    const result = check(
      'Y03',
      of(2019, earlier),
      of(2020, { 't2v19.license.prev_items': 120, 't2v19.fee.prev_items': 1 }),
    );
    expect(result).toMatchObject({ status: 'fail', severity: 'W', left: 112, right: 120 });
    expect(result.cells).toEqual(['t2v19.license.prev_items', 't2v19.fee.prev_items']);
    expect(result.message.zh).toContain(
      '应是 112 项，2020年报告表二“行政许可”的“上一年项目数量”填的是 120 项，相差 8 项；这样的共2行',
    );
  });

  test('a row that does not fit is told though another is blank; else the blank is the reason', () => {
    const blank = { 't2v19.coercion.prev_items': null };
    expect(check('Y03', of(2019, earlier), of(2020, blank)).status).toBe('fail');
    expect(check('Y03', of(2019), of(2020, blank))).toMatchObject({ status: 'na', reason: 'blank' });
    expect(check('Y03', of(2019, blank), of(2020))).toMatchObject({ status: 'na', reason: 'other_report_missing' });
  });

  test('are not in the form of 2021', () => {
    expect(check('Y03', of(2021), of(2022))).toMatchObject({ status: 'na', reason: 'other_form' });
  });
});

describe('Y04 documents across the change of the form', () => {
  const published = { 't2v19.normdocs.total_public': 30 };
  const stock = (valid: number) => ({ 't2.normdocs.valid': valid, 't2.normdocs.issued': 5, 't2.normdocs.repealed': 2 });

  test('the stock implied for the year before is the total published then', () => {
    expect(check('Y04', of(2020, published), of(2021, stock(33))).status).toBe('pass');
  });

  test('it is another number', () => {
    const result = check('Y04', of(2020, published), of(2021, stock(40)));
    expect(result).toMatchObject({ status: 'fail', severity: 'I', left: 30, right: 37 });
    expect(result.message.zh).toContain('口径不同');
  });

  test('is only asked of the first year of the form', () => {
    expect(check('Y04', of(2021), of(2022))).toMatchObject({ status: 'na', reason: 'not_applicable' });
    expect(check('Y04', of(2019), of(2020))).toMatchObject({ status: 'na', reason: 'other_form' });
  });
});

describe('Y05 disputes pending', () => {
  const pending = { 't4.rev.pending': 3, 't4.rev.total': 3 };

  test.each([
    [3, 'pass'],
    [4, 'pass'],
    [2, 'fail'],
  ] as const)('3 last year, %i this year', (total, status) => {
    expect(check('Y05', of(2023, pending), of(2024, { 't4.rev.total': total }))).toMatchObject({
      status,
      severity: 'I',
    });
  });

  test('are held against their own kind, over the change of the form too', () => {
    const result = check('Y05', of(2020, { 't4.dir.pending': 1 }), of(2021, { 't4.rev.total': 5 }));
    expect(result).toMatchObject({ status: 'fail', left: 1, right: 0, cells: ['t4.dir.total'] });
  });

  test('cannot be judged where a number is missing, or where the readings do not agree', () => {
    const gone = cellsUnder('t4', () => ABSENT);
    expect(check('Y05', of(2023, gone), of(2024)).reason).toBe('other_report_missing');
    expect(check('Y05', of(2023), of(2024, gone)).reason).toBe('cell_absent');
    expect(check('Y05', of(2023), of(2024, { 't4.rev.total': null })).reason).toBe('blank');
    expect(check('Y05', of(2023), of(2024, { 't4.rev.total': words('见附件') })).reason).toBe('parse_low_confidence');
    const unclear = report({
      cells: { 't4.rev.total': ambiguous(2) },
      readings: [{ 't4.rev.total': 2 }, { 't4.rev.total': 3 }],
    });
    expect(check('Y05', of(2023, pending), unclear).reason).toBe('position_unknown');
    expect(check('Y05', of(2023, { 't4.rev.pending': 4 }), unclear).status).toBe('fail');
  });
});

describe('Y06 jumps', () => {
  const from = (earlier: number, now: number) =>
    check('Y06', of(2023, { 't2.license.decisions': earlier }), of(2024, { 't2.license.decisions': now }));

  test.each([
    [20, 100, 'pass'],
    [20, 101, 'fail'],
    [100, 20, 'pass'],
    [101, 20, 'fail'],
    [9, 1000, 'pass'],
    [1000, 9, 'pass'],
    [10, 51, 'fail'],
  ] as const)('from %i to %i', (earlier, now, status) => {
    expect(from(earlier, now)).toMatchObject({ status, severity: 'I' });
  });

  test('the widest is told first', () => {
    const subject = of(2024, { 't2.license.decisions': 100, 't2.penalty.decisions': 1000, 't3.new.sum': 60 });
    const earlier = of(2023, { 't2.license.decisions': 10, 't2.penalty.decisions': 10, 't3.new.sum': 50 });
    const result = check('Y06', earlier, subject);
    expect(result).toMatchObject({ left: 10, right: 1000, cells: ['t2.license.decisions', 't2.penalty.decisions'] });
    expect(result.message.zh).toContain(
      '有2个数大起大落，最明显的是表二“行政处罚”的“本年处理决定数量”：2023年 10，2024年 1000',
    );
  });

  const group: GroupFigures = {
    size: 8,
    cells: { 't2.license.decisions': { median: Math.log1p(100), deviation: 0.5 } },
  };

  test('a value that left its peers, and was not apart from them last year', () => {
    const values = (year: number, value: number) => of(year, { 't2.license.decisions': value });
    const grown = (earlier: number, now: number, known = group) =>
      check('Y06', values(2023, earlier), values(2024, now), known);
    expect(grown(500, 2000).status).toBe('fail');
    expect(grown(500, 2000, { ...group, size: 7 }).status).toBe('pass');
    expect(grown(1900, 2000).status).toBe('pass');
    expect(grown(80, 120).status).toBe('pass');
    expect(grown(100, 0).status).toBe('fail');
  });

  test('what is not certain is not compared', () => {
    const subject = of(2024, { 't2.license.decisions': { ...numberCell(1000), confidence: 0.3 } });
    expect(check('Y06', of(2023, { 't2.license.decisions': 10 }), subject).status).toBe('pass');
    const inferredOnes = of(2024, { 't2.license.decisions': inferred(1000) });
    expect(check('Y06', of(2023, { 't2.license.decisions': 10 }), inferredOnes).status).toBe('fail');
  });
});

describe('Y07 the same figures', () => {
  const ids = ['t2.normdocs.valid', 't2.license.decisions', 't2.penalty.decisions', 't3.new.nat', 't3.new.sum'];
  const more = ['t3.granted.nat', 't3.granted.sum', 't3.total.nat', 't3.total.sum', 't3.carry_out.sum'];
  const cells = (all: readonly string[], from: number) =>
    Object.fromEntries(all.map((id, index) => [id, from + index]));
  const ten = [...ids, ...more];

  test('nine of ten', () => {
    const result = check('Y07', of(2023, cells(ten, 3)), of(2024, { ...cells(ten, 3), 't3.new.nat': 77 }));
    expect(result).toMatchObject({ status: 'fail', severity: 'W', left: 9, right: 10 });
    expect(result.cells).not.toContain('t3.new.nat');
    expect(result.message.zh).toContain('不为0的 10 个数中有 9 个与2023年完全相同');
  });

  test('eight of ten', () => {
    const subject = of(2024, { ...cells(ten, 3), 't3.new.nat': 77, 't3.new.sum': 78 });
    expect(check('Y07', of(2023, cells(ten, 3)), subject).status).toBe('pass');
  });

  test('five are enough, four are not', () => {
    expect(check('Y07', of(2023, cells(ids, 3)), of(2024, cells(ids, 3))).status).toBe('fail');
    const four = ids.slice(0, 4);
    expect(check('Y07', of(2023, cells(four, 3)), of(2024, cells(four, 3)))).toMatchObject({
      status: 'na',
      reason: 'not_applicable',
    });
  });

  test('zeros do not count', () => {
    expect(check('Y07', of(2023), of(2024)).reason).toBe('not_applicable');
    expect(check('Y07', of(2023), of(2024, cells(ids, 3))).status).toBe('pass');
  });
});

describe('Y08 the same text', () => {
  const SENTENCES = [
    '本年度围绕重点工程建设主动公开征地补偿信息，及时回应群众关心的房屋安置和过渡费发放问题。',
    '安排专人负责门户网站栏目维护，对失效链接和错别字逐条整改，做到更新有记录、检查有台账。',
    '开展两场集中培训，邀请上级业务骨干讲解答复文书的写法，窗口人员的办理能力有所提高。',
    '存在的不足主要是解读形式较为单一，部分站所报送信息不够及时，群众参与的渠道还不够多。',
  ];
  const telling = (year: number, texts: Partial<Record<SectionId, string>>) =>
    report({ year, sections: report().sections.map((one) => ({ ...one, text: texts[one.id] ?? '' })) });
  const text = SENTENCES.join('');

  test('word for word, but for years and numbers', () => {
    const earlier = telling(2023, { s1: `2023年发布信息120条。${text}` });
    const result = check('Y08', earlier, telling(2024, { s1: `2024年发布信息97条。${text}` }));
    expect(result).toMatchObject({ status: 'fail', severity: 'W', left: 100 });
    expect(result.message.zh).toBe(
      '去掉年份和数字后，“一、总体情况”有100%的文字与2023年报告相同。请按2024年的实际工作改写。',
    );
  });

  test('either section is enough', () => {
    const own = [...SENTENCES].reverse().join('').replaceAll('群众', '企业');
    const earlier = telling(2023, { s1: SENTENCES[0] ?? '', s5: text });
    expect(check('Y08', earlier, telling(2024, { s1: own, s5: text })).message.zh).toContain(
      '“五、存在的主要问题及改进情况”',
    );
  });

  test('a text of which half is new', () => {
    const other =
      '今年新建政务公开专区三处，配备查询终端和引导员，把惠民补贴目录做成图册发到村组，并组织村民代表座谈两次。';
    expect(
      check('Y08', telling(2023, { s1: text }), telling(2024, { s1: SENTENCES.slice(0, 2).join('') + other })).status,
    ).toBe('pass');
  });

  test('texts too short to tell', () => {
    const short = telling(2023, { s1: '本单位无其他情况。' });
    expect(check('Y08', short, telling(2024, { s1: '本单位无其他情况。' }))).toMatchObject({
      status: 'na',
      reason: 'not_applicable',
    });
    expect(check('Y08', short, telling(2024, { s1: text })).status).toBe('na');
  });
});

describe('Y09 the unit of the fee', () => {
  const fee = (earlier: number | null, now: number | null) =>
    check('Y09', of(2023, { 't2.fee.amount_wan': earlier }), of(2024, { 't2.fee.amount_wan': now }));

  test.each([
    [12.5, 125_000, 'fail'],
    [12.5, 150_000, 'fail'],
    [12.5, 151_000, 'pass'],
    [12.5, 99_000, 'pass'],
    [125_000, 12.5, 'fail'],
    [12.5, 13, 'pass'],
  ] as const)('%d and then %d', (earlier, now, status) => {
    expect(fee(earlier, now)).toMatchObject({ status, severity: 'W', left: earlier, right: now });
  });

  test('cannot be judged without both amounts', () => {
    expect(fee(0, 12)).toMatchObject({ status: 'na', reason: 'zero_denominator' });
    expect(fee(12, 0)).toMatchObject({ status: 'na', reason: 'zero_denominator' });
    expect(fee(null, 12)).toMatchObject({ status: 'na', reason: 'other_report_missing' });
    expect(fee(12, null)).toMatchObject({ status: 'na', reason: 'blank' });
    expect(check('Y09', of(2020), of(2021))).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });
});
