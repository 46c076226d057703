import type { Bilingual } from '../text/bilingual.ts';
import type { Identity } from './identity/identity.ts';
import { findTitles } from './identity/title.ts';
import {
  hasPlaceholders,
  isAcademicYear,
  isOldTable,
  isRawWord,
  kindByTitle,
  OTHER_DOCUMENTS,
  type OtherDocument,
} from './other-documents.ts';
import type { Piece } from './piece.ts';
import type { Pieces } from './pieces.ts';
import { ReadingError } from './problem.ts';
import type { Section } from './report.ts';
import type { Tables } from './tables/read-tables.ts';

const FORM_HINT: Bilingual = {
  zh: '请报送按国办公开办函〔2021〕30号格式编制、含六个部分和三张表的年度报告。',
  en: 'File the yearly report in the form of circular 国办公开办函〔2021〕30号, with its six parts and three tables.',
};

function refuse(kind: OtherDocument): never {
  const { zh, en } = OTHER_DOCUMENTS[kind];
  const hint = kind === 'raw-word-bytes' ? { zh: '', en: '' } : FORM_HINT;
  throw new ReadingError(kind, { zh: `${zh}${hint.zh}`, en: `${en} ${hint.en}`.trim() });
}

/** What the decision needs to know of a document that was read as far as its tables. */
export interface ReadSoFar {
  readonly pieces: Pieces;
  readonly sections: readonly Section[];
  readonly tables: Pick<Tables, 'shapes' | 'filled'>;
  readonly identity: Pick<Identity, 'title' | 'authority' | 'year'>;
}

const HEAD = 40;

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ cells }) => cells.map(({ text }) => text.replace(/\s+/g, '')).join('')).join('\n');

const headOf = ({ pieces }: ReadSoFar): string[] => textOf(pieces.pieces.slice(0, HEAD)).split('\n');

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

/** The form of 2019 was the first with the three tables. */
const FIRST_YEAR = 2019;
/** Shortest narrative of a report; its headings and a form's empty lines are not part of it. */
const NARRATIVE = 60;

/** Without these characters no table is an old one. */
const MAY_BE_OLD = /指\s*标\s*名\s*称/;

/** What a document without table 3 is, if not a report that lost its tables. */
function kindWithoutTable3(read: ReadSoFar): OtherDocument | null {
  const { pieces, identity } = read;
  const old = MAY_BE_OLD.test(pieces.text) && isOldTable(textOf(pieces.pieces));
  if (old || (identity.year !== null && identity.year < FIRST_YEAR)) {
    return 'report-before-2019';
  }
  return isAcademicYear(headOf(read).join('\n')) ? 'academic-year-report' : null;
}

/** What a document is whose tables hold no number, if not a report that left them blank. */
function kindWithoutNumbers(read: ReadSoFar): OtherDocument | null {
  const { sections, identity } = read;
  const head = headOf(read);
  const kind = kindByTitle(head, identity.title);
  if (kind !== null) {
    return kind;
  }
  const { authority, year } = identity;
  const said = sections.reduce((length, { text }) => length + text.replace(/\s/g, '').length, 0);
  const nobody = authority === null && year === null;
  const form = (authority === null || year === null) && (said < NARRATIVE || hasPlaceholders(head.join('\n')));
  return nobody || form ? 'empty-form' : null;
}

/**
 * Refuses what is no report in one of the two forms (layouts 28, 39, 82 to 84), each kind with its own code: the reports
 * before 2019, the empty form, the circular that prints it, notices, explanations, the academic-year reports of
 * universities. Throws ReadingError with the code of an `OtherDocument`, or `several-reports`.
 */
export function refuseOtherDocuments(read: ReadSoFar): void {
  const { pieces, sections, tables, identity } = read;
  refuseSeveral(read);
  if (isRawWord(pieces)) {
    refuse('raw-word-bytes');
  }
  const found = sections.some(({ present }) => present);
  const tabled = Object.values(tables.shapes).some(({ present }) => present);
  const kind =
    (tables.shapes.t3.present ? null : kindWithoutTable3(read)) ??
    (tables.filled || !(found || tabled) ? null : kindWithoutNumbers(read)) ??
    (found || tabled ? null : (kindByTitle(headOf(read), identity.title) ?? kindOfNothing(identity)));
  if (kind !== null) {
    refuse(kind);
  }
}

const kindOfNothing = ({ title }: ReadSoFar['identity']): OtherDocument =>
  title === null ? 'not-a-report' : 'attachment-page';
