import type { Bilingual } from '../text/bilingual.ts';
import type { Pieces } from './pieces.ts';
import type { ReadingErrorCode } from './problem.ts';

/** Kinds of documents that are filed by mistake (layouts 28, 39, 82 to 84). */
export type OtherDocument = Extract<
  ReadingErrorCode,
  | 'report-before-2019'
  | 'academic-year-report'
  | 'empty-form'
  | 'form-circular'
  | 'filing-notice'
  | 'explanation-page'
  | 'attachment-page'
  | 'raw-word-bytes'
  | 'not-a-report'
>;

/** What each kind is, in a sentence that ends before what to file instead. */
export const OTHER_DOCUMENTS: Readonly<Record<OtherDocument, Bilingual>> = {
  'report-before-2019': {
    zh: '这是2018年及以前年度的报告或统计表，格式不同，数字不能换算成现行三张表。',
    en: 'This is a report or statistical table of 2018 or before, whose figures cannot be mapped to the three tables.',
  },
  'academic-year-report': {
    zh: '这是学校按学年编制的信息公开报告，没有三张统计表。',
    en: 'This is the report of a school for an academic year, which has none of the three tables.',
  },
  'empty-form': {
    zh: '这是空白的年度报告格式，没有写单位和年度，表中没有数字。',
    en: 'This is the empty form of the report: it names no organ and no year, and its tables hold no number.',
  },
  'form-circular': {
    zh: '这是印发年度报告格式的通知，其中的表是空白格式，没有数字。',
    en: 'This is the circular that prints the form of the report; its tables are empty.',
  },
  'filing-notice': {
    zh: '这是布置年度报告编制、报送或发布工作的通知，不是年度报告本身。',
    en: 'This is a notice on how to prepare, file or publish the yearly report and not the report itself.',
  },
  'explanation-page': {
    zh: '这是年度报告的图解或解读，没有报告正文和统计表。',
    en: 'This is an explanation of the yearly report in words or pictures, without the report and its tables.',
  },
  'attachment-page': {
    zh: '文件里只有标题，没有报告正文和统计表，正文可能在附件或图片里。',
    en: 'Only the title was found; the report itself may be in an attachment or a picture.',
  },
  'raw-word-bytes': {
    zh: '文件把Word文档的内部数据当成了文字，内容是乱码。请找到原来的Word文档（.doc或.docx），直接报送该文件。',
    en: 'The file shows the inner data of a Word document as if it were text. Find the original Word document (.doc or .docx) and file that.',
  },
  'not-a-report': {
    zh: '文件里没有找到年度报告的任何部分，也没有统计表。',
    en: 'Neither a part of the yearly report nor one of its tables was found.',
  },
};

/** Tables of the reports up to 2018: indicators with name, unit and figure. */
export const isOldTable = (text: string): boolean => /指标名称/.test(text) && /统计(?:数|指标)|单位/.test(text);

/** A report for an academic year (2023-2024学年信息公开工作年度报告). */
export const isAcademicYear = (head: string): boolean =>
  /学年度?[^\n]{0,20}信息公开(?:工作)?(?:年度)?报告|学年度?信息公开/.test(head);

const CIRCULAR = /(?:印发|调整|修订|执行)\S{0,60}(?:年度报告|年报)\S{0,30}(?:格式|样式|模板)?\S{0,10}的?通知$/;
const FILING = /(?:关于|做好|开展|报送|编制|发布)\S{0,60}(?:年度报告|年报)\S{0,30}(?:的?(?:通知|函|通告)|工作方案)$/;
const EXPLANATION = /(?:图解|图表解读|一图(?:读|看)?懂|一张图|图说|数说|解读|长图)/;

const LONGEST_TITLE = 90;

/** Titles in the head of a document: each short line without the marks of a sentence, and two that follow each other. */
function titleLines(head: readonly string[]): string[] {
  const short = (line: string) => line !== '' && line.length <= LONGEST_TITLE && !/[。;]/.test(line);
  return head.flatMap((line, at) => {
    const next = head[at + 1] ?? '';
    return short(line) ? [line, ...(short(next) ? [line + next] : [])] : [];
  });
}

/**
 * The kind of document that its title says it is, where that is no report; `head` holds its first lines without white
 * space. A title that stands behind that of a report belongs to what the report cites.
 */
export function kindByTitle(
  head: readonly string[],
  reportTitle: string | null,
): 'form-circular' | 'filing-notice' | 'explanation-page' | null {
  const own = reportTitle === null ? -1 : head.findIndex((line) => line.includes(reportTitle));
  const titles = titleLines(own < 0 ? head : head.slice(0, own));
  const named = titleLines(own < 0 ? head : head.slice(0, own + 1)).filter((line) => /年度报告|年报/.test(line));
  if (titles.some((line) => CIRCULAR.test(line) && /格式|样式|模板/.test(line))) {
    return 'form-circular';
  }
  if (titles.some((line) => FILING.test(line))) {
    return 'filing-notice';
  }
  return named.some((line) => EXPLANATION.test(line)) ? 'explanation-page' : null;
}

/** The first bytes of a compound file as decoders show them: Latin-1, GBK, UTF-8, UTF-16. */
const RAW_WORD = /ÐÏ[^a-z]{0,2}à¡±|邢.{0,2}唷|\u0871|쿐.?놡/;
const BEGINS_RAW_WORD = /[Ð邢\u0871쿐]/;

export const isRawWord = ({ text, pieces }: Pieces): boolean =>
  BEGINS_RAW_WORD.test(text) &&
  RAW_WORD.test(pieces.map(({ cells }) => cells.map((cell) => cell.text).join('')).join('\n'));

/** Blanks to be filled in: ××, XX, ___. */
export const hasPlaceholders = (text: string): boolean =>
  /(?:[X×x〇○]{2,}|_{2,})\s?(?:年|单位|机关|局|市|县|区)/.test(text);
