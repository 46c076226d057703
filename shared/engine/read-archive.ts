import { formatOf } from '../document/open.ts';
import { archiveInside, type Member, membersOf } from '../document/zip/members.ts';
import { ReadingError } from '../reading/problem.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Reading } from './reading.ts';

/** Most files of an archive that are looked at for the report; names that a sentence lists. */
const FILES = 40;
const LISTED = 6;

interface Read {
  readonly name: string;
  readonly reading: Reading;
}

/** How a language writes a name, the reason behind it, and a list of them. */
const WRITING = {
  zh: { named: (name: string) => `“${name}”`, because: (reason: string) => `(${reason})`, comma: '、', more: '等' },
  en: { named: (name: string) => `"${name}"`, because: (reason: string) => ` (${reason})`, comma: ', ', more: ', …' },
} as const;

/** A sentence with its full stop; one within, as in `3.5 MB`, ends none. */
const FIRST_SENTENCE = /^(.*?)(?:。|\.(?=\s|$))/s;

/** Names with the first sentence of what is wrong behind each. */
function listed(files: readonly Read[], language: keyof Bilingual): string {
  const { named, because, comma, more } = WRITING[language];
  const names = files.slice(0, LISTED).map(({ name, reading: { error } }) => {
    const reason = FIRST_SENTENCE.exec(error?.message[language] ?? '')?.[1];
    return `${named(name)}${reason === undefined ? '' : because(reason)}`;
  });
  return `${names.join(comma)}${files.length > LISTED ? more : ''}`;
}

const refused = (code: string, message: Bilingual): Reading => ({
  format: 'zip',
  report: null,
  error: { code, message },
});

const several = (reports: readonly Read[]) =>
  refused('several-reports', {
    zh: `压缩包里有 ${reports.length} 份年度报告：${listed(reports, 'zh')}，不能确定报送的是哪一份。请只报送其中一份。`,
    en: `The archive holds ${reports.length} yearly reports: ${listed(reports, 'en')}. File the one that is meant, alone.`,
  });

/** No report: with the code of the files' common fault if they have one, so that a locked file is called locked. */
function none(files: readonly Read[]): Reading {
  const codes = new Set(files.flatMap(({ reading: { error } }) => (error === null ? [] : [error.code])));
  const [code = 'not-a-report'] = codes.size === 1 ? codes : [];
  const holds =
    files.length === 0
      ? { zh: '里面没有文件', en: 'it is empty' }
      : { zh: listed(files, 'zh'), en: listed(files, 'en') };
  return refused(code, {
    zh: `压缩包里没有能读取的年度报告：${holds.zh}。请检查后只报送年度报告文件。`,
    en: `The archive holds no yearly report that can be read: ${holds.en}. Check it and file the report itself.`,
  });
}

function tooMany(members: readonly Member[]): ReadingError {
  return new ReadingError('too-large', {
    zh: `压缩包里有 ${members.length} 个文件，超过 ${FILES} 个的上限。请去掉附件和无关文件，只报送年度报告文件。`,
    en: `The archive holds ${members.length} files; the limit is ${FILES}. File the report itself without other files.`,
  });
}

/**
 * Reads an archive with exactly one report as that report; whatever else lies beside it is no report. Its error is
 * `several-reports`, `not-a-report`, or the code of what is wrong with all its files alike. Throws ReadingError `damaged`,
 * `password-protected` or `too-large` of the archive itself, `unsupported-format` if another archive lies in it.
 */
export async function readArchive(
  bytes: Uint8Array,
  readFile: (bytes: Uint8Array) => Promise<Reading>,
): Promise<Reading> {
  const members = membersOf(bytes);
  if (members.length > FILES) {
    throw tooMany(members);
  }
  const files: Read[] = [];
  for (const { name, content } of members) {
    const inside = await content();
    if (formatOf(inside) === 'zip') {
      throw archiveInside(name);
    }
    files.push({ name, reading: await readFile(inside) });
  }
  const reports = files.filter(({ reading }) => reading.report !== null);
  const [only] = reports;
  return only === undefined ? none(files) : reports.length > 1 ? several(reports) : only.reading;
}
