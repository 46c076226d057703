import type { SectionId } from '../../../shared/form/sections.ts';
import { report, tablesWithout } from './builder.ts';
import { resultOf } from './result.ts';

const withSections = (...present: readonly SectionId[]) => {
  const whole = report();
  return { ...whole, sections: whole.sections.map((one) => ({ ...one, present: present.includes(one.id) })) };
};

describe.each(['S10', 'S14', 'L07', 'N17', 'N19'])('%s, which judges the text', (id) => {
  test('says nothing where no section was found', () => {
    expect(resultOf(id, withSections())).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });

  test('says something where one was', () => {
    expect(resultOf(id, withSections('s2')).status).toBe('pass');
  });
});

describe('S14', () => {
  test('tells a table that is gone from a section that is', () => {
    const without = { ...report().evidence, tables: tablesWithout('t3') };
    expect(resultOf('S14', { ...withSections('s2', 's4'), evidence: without }).status).toBe('pass');
    expect(resultOf('S14', { ...withSections('s3'), evidence: without }).status).toBe('fail');
  });
});

describe('S13', () => {
  const six = (text: string) => {
    const whole = report();
    return { ...whole, sections: whole.sections.map((one) => (one.id === 's6' ? { ...one, text } : one)) };
  };

  test('takes a signature and a date for no content, be there content or not', () => {
    expect(resultOf('S13', six('无。\n青禾区柳湾街道办事处 2025年1月13日')).status).toBe('pass');
    expect(resultOf('S13', six('  \n 2025年1月13日 ')).status).toBe('fail');
  });
});
