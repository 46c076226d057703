import type { Bilingual } from '../text/bilingual.ts';
import type { Identity } from './identity/identity.ts';
import { findTitles } from './identity/title.ts';
import type { Piece } from './piece.ts';
import type { Pieces } from './pieces.ts';
import { ReadingError } from './problem.ts';
import type { Section } from './report.ts';
import type { Tables } from './tables/read-tables.ts';

const FORM_HINT: Bilingual = {
  zh: '请报送按国办公开办函〔2021〕30号格式编制、含六个部分和三张表的年度报告。',
  en: 'File the yearly report in the form of circular 国办公开办函〔2021〕30号, with its six parts and three tables.',
};

function notAReport(zh: string, en: string): never {
  throw new ReadingError('not-a-report', { zh: `${zh}${FORM_HINT.zh}`, en: `${en} ${FORM_HINT.en}` });
}

/** What the decision needs to know of a document that was read as far as its tables. */
export interface ReadSoFar {
  readonly pieces: Pieces;
  readonly sections: readonly Section[];
  readonly tables: Pick<Tables, 'shapes' | 'cells'>;
  readonly identity: Pick<Identity, 'title' | 'authority' | 'year'>;
}

const HEAD = 40;

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ cells }) => cells.map(({ text }) => text.replace(/\s+/g, '')).join('')).join('\n');

/** Reports up to 2018 had one table of indicators with name, unit and figure. */
const isOldTable = (text: string): boolean => /指标名称/.test(text) && /统计(?:数|指标)|单位/.test(text);
const isAcademicYear = (head: string): boolean =>
  /学年度?[^\n]{0,20}信息公开(?:工作)?(?:年度)?报告|学年度?信息公开/.test(head);
const isCircular = (head: string): boolean =>
  /年度报告格式|(?:印发|调整|修订|执行)[^\n]{0,40}年度报告[^\n]{0,20}通知/.test(head);

function refuseWithoutTable3(text: string, head: string): void {
  if (isOldTable(text)) {
    notAReport(
      '这是2019年以前的统计表(指标名称、单位、统计数),格式不同,不能换算成现行三张表。',
      'This is a statistical table of the time before 2019, whose figures cannot be mapped to the three tables.',
    );
  }
  if (isAcademicYear(head)) {
    notAReport(
      '这是学校按学年编制的信息公开报告,没有三张统计表。',
      'This is the report of a school for an academic year, which has none of the three tables.',
    );
  }
}

function refuseNothingFound(title: string | null): never {
  if (title === null) {
    notAReport(
      '文件里没有找到年度报告的任何部分,也没有统计表。',
      'Neither a part of the yearly report nor one of its tables was found.',
    );
  }
  notAReport(
    `文件里只有标题“${title}”,没有报告正文和统计表,正文可能在附件或图片里。`,
    `Only the title “${title}” was found; the report itself may be in an attachment or a picture.`,
  );
}

/** Fewest sections that stand twice where two whole reports follow each other. */
const DOUBLED = 5;

/** Two reports in one file, of two organs or two years: whose cells would be read is not for the program to choose. */
function refuseSeveral({ pieces, sections }: ReadSoFar): void {
  if (sections.filter(({ occurrences }) => occurrences > 1).length < DOUBLED) {
    return;
  }
  const titles = findTitles(pieces, pieces.pieces, pieces.pieces.length).filter(({ name }) => name.year !== null);
  const named = new Set(titles.map(({ name }) => `${name.authority ?? ''}${name.year}年`));
  if (named.size > 1) {
    const list = [...named];
    throw new ReadingError('several-reports', {
      zh: `文件里有几份年度报告(${list.join('、')})。请把每份报告存为一个文件，分别报送。`,
      en: `The file holds several yearly reports (${list.join(', ')}). Save each as a file of its own and file them one by one.`,
    });
  }
}

/**
 * Refuses what is no report in one of the two forms (layouts 39, 82 to 84): another document, the reports before 2019,
 * the empty form or the circular that prints it, the academic-year reports of universities. Throws ReadingError
 * `not-a-report`, or `several-reports`.
 */
export function refuseOtherDocuments(read: ReadSoFar): void {
  const { pieces, sections, tables, identity } = read;
  refuseSeveral(read);
  const head = textOf(pieces.pieces.slice(0, HEAD));
  if (!tables.shapes.t3.present) {
    refuseWithoutTable3(textOf(pieces.pieces), head);
  }
  const found = sections.some(({ present }) => present);
  const tabled = Object.values(tables.shapes).some(({ present }) => present);
  if (!found && !tabled) {
    refuseNothingFound(identity.title);
  }
  const numbers = Object.values(tables.cells).some(({ value }) => value !== null);
  const nobody = identity.authority === null && identity.year === null;
  if (!numbers && (isCircular(head) || nobody)) {
    notAReport(
      '这是空白的年度报告格式(或印发格式的通知),表中没有数字。',
      'This is the empty form of the report, or the circular that prints it: its tables hold no number.',
    );
  }
}
