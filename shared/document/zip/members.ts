import { SIZE_LIMIT } from '../open.ts';
import { ReadingError } from '../problem.ts';
import { Archive, type ArchiveLimits } from './archive.ts';

const MEBIBYTE = 1024 * 1024;

/** An archive of reports; one file of it may be as large as a file that is filed alone. */
export const REPORTS_LIMITS: ArchiveLimits = { entries: 4096, entryBytes: SIZE_LIMIT, totalBytes: 64 * MEBIBYTE };

/** A file in an archive. */
export interface Member {
  /** Its path within the archive, fit to be shown. */
  readonly name: string;
  /** Its content; throws ReadingError where the archive is damaged, locked or too large. */
  readonly content: () => Promise<Uint8Array>;
}

/** Files that are no reports: hidden ones, what macOS, Windows, Word and WPS leave behind, and shortcuts. */
const LEFTOVER = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$|(?:Thumbs\.db|desktop\.ini)$)|\.(?:lnk|url|webloc|desktop)$/i;

/** What every office document or program package of this kind has at its top. */
const PACKAGE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/.+)$/;

function refusePackage(names: readonly string[]): void {
  if (names.some((name) => PACKAGE.test(name))) {
    throw new ReadingError('unsupported-format', {
      zh: '文件是其他程序的文档(如演示文稿、电子书)，不能作为年度报告读取。请另存为 Word 文档(.docx)后重新报送。',
      en: 'The file is a document of another program (slides, a book). Save it as a Word document (.docx) and file it again.',
    });
  }
}

/** Control characters and those that turn the direction of writing could disguise a name where it is shown. */
const shown = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');

/**
 * The files of an archive in the order of their names, without folders and leftovers. Throws ReadingError `damaged`,
 * `too-large`, or `unsupported-format` for the package of another program.
 */
export function membersOf(bytes: Uint8Array, limits: ArchiveLimits = REPORTS_LIMITS): Member[] {
  const archive = new Archive(bytes, limits);
  refusePackage(archive.names);
  return archive.names
    .filter((name) => !LEFTOVER.test(name))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ name: shown(name), content: async () => (await archive.read(name)) ?? new Uint8Array(0) }));
}

/** An archive within an archive. */
export function archiveInside(name: string): ReadingError {
  return new ReadingError('unsupported-format', {
    zh: `压缩包里还有压缩包“${name}”，不会逐层打开。请先解压，只把年度报告文件重新报送。`,
    en: `The archive holds another archive (${name}), which is not opened. Unpack it and file the report itself.`,
  });
}
