import { readText } from '../../../shared/document/text/read.ts';
import { ReadingError } from '../../../shared/reading/problem.ts';
import { readReport } from '../../../shared/reading/read.ts';
import {
  ATTACHMENT_PAGE,
  BEFORE_2019,
  CIRCULAR,
  EMPTY_FORM,
  LETTER,
  UNIVERSITY,
} from '../../fixtures/text/other-documents.ts';
import { PARTS, township } from '../../fixtures/text/township.ts';

const read = (text: string) => readReport(readText(new TextEncoder().encode(text)));

function refusal(text: string): ReadingError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ReadingError) {
      return error;
    }
    throw error;
  }
  throw new Error('was read as a report');
}

test.each([
  ['a report of before 2019', BEFORE_2019, 'report-before-2019', '2018年及以前'],
  ['a university', UNIVERSITY, 'academic-year-report', '学年'],
  ['the empty form', EMPTY_FORM, 'empty-form', '空白'],
  ['the circular that prints the form', CIRCULAR, 'form-circular', '空白'],
  ['a letter', LETTER, 'not-a-report', '没有找到'],
  ['a page with nothing but an attachment', ATTACHMENT_PAGE, 'attachment-page', '附件'],
])('%s is refused with the reason and what to file instead', (_, text, kind, reason) => {
  const { code, sentence } = refusal(text);
  expect(code).toBe(kind);
  expect(sentence.zh).toContain(reason);
  expect(sentence.zh).toContain('请报送');
  expect(sentence.en).toContain('File the yearly report');
});

test.each([
  ['a report that lost its tables', township({ t2: null, t3: null, t4: null })],
  ['tables without headings', [PARTS.title, PARTS.t2, PARTS.t3, PARTS.t4].join('\n')],
  ['tables whose cells are all blank', township({ t2: PARTS.t2.replace(/\d+(?= \|)/g, ' '), t3: null, t4: null })],
  [
    'a report that cites the circular on the form',
    township({ preamble: '按照《政府信息公开工作年度报告格式》编制。' }),
  ],
  ['a school with the three tables', township({ title: '云岭县第二中学2023-2024学年信息公开工作年度报告' })],
])('%s is a report', (_, text) => {
  expect(read(text).sections).toHaveLength(6);
});

test('two reports in one file are refused, with their names', () => {
  const next = township({ title: '云岭县北山镇人民政府2024年政府信息公开工作年度报告' });
  const { code, sentence } = refusal(`${township()}\n${next}`);
  expect(code).toBe('several-reports');
  expect(sentence.zh).toContain('云岭县柳溪镇人民政府2024年、云岭县北山镇人民政府2024年');
});

test('the same report twice in a file is one report with doubled sections', () => {
  expect(read(`${township()}\n${township()}`).sections.map(({ occurrences }) => occurrences)).toEqual([
    2, 2, 2, 2, 2, 2,
  ]);
});
