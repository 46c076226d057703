import type { Bilingual } from '../text/bilingual.ts';
import { isCutZip } from './container.ts';
import { damaged } from './faults.ts';
import type { Document, Format } from './model.ts';
import { isPictures } from './pictures.ts';
import type { ApartFormat, Platform } from './platform.ts';
import { ReadingError } from './problem.ts';
import { type Kind, sniff } from './sniff.ts';

/** The largest file that is opened, in bytes. */
export const SIZE_LIMIT = 20 * 1024 * 1024;

/** Reads one format; throws ReadingError for a permanent fault of the file. */
type Reader = (bytes: Uint8Array) => Document | Promise<Document>;

/** The formats that can be read, each in its folder and loaded at its first use. */
const READERS: Partial<Record<Kind, () => Promise<Reader>>> = {
  text: async () => (await import('./text/read.ts')).readText,
  html: async () => (await import('./html/read.ts')).readHtml,
  docx: async () => (await import('./docx/read.ts')).readDocx,
  mhtml: async () => (await import('./mhtml/read.ts')).readMhtml,
  odt: async () => (await import('./odt/read.ts')).readOdt,
  ods: async () => (await import('./odt/read.ts')).readOdt,
  xlsx: async () => (await import('./xlsx/read.ts')).readXlsx,
  doc: async () => (await import('./doc/read.ts')).readDoc,
  rtf: async () => (await import('./rtf/read.ts')).readRtf,
  ofd: async () => (await import('./ofd/read.ts')).readOfd,
};

const NAMES: Readonly<Partial<Record<Kind, Bilingual>>> = {
  'word-xml': { zh: 'Word 的 XML 文档(xml)', en: "an XML file of Word's own" },
  docx: { zh: 'Word 文档(docx)', en: 'a Word document (docx)' },
  doc: { zh: 'Word 97–2003 或 WPS 文档(doc)', en: 'a Word 97–2003 or WPS document (doc)' },
  odt: { zh: 'OpenDocument 文档(odt)', en: 'an OpenDocument text (odt)' },
  rtf: { zh: 'RTF 文档', en: 'an RTF document' },
  xlsx: { zh: 'Excel 工作簿(xlsx)', en: 'an Excel workbook (xlsx)' },
  xls: { zh: 'Excel 97–2003 工作簿(xls)', en: 'an Excel 97–2003 workbook (xls)' },
  pdf: { zh: 'PDF 文件', en: 'a PDF file' },
  zip: { zh: '压缩包(zip)', en: 'an archive (zip)' },
};

const TO_WORD: Bilingual = {
  zh: '请打开原文件，另存为 Word 文档（.docx），检查三张表中的数字都在，再重新报送。',
  en: 'Open the original, save it as a Word document (.docx), make sure the numbers of the three tables are in it, and file it again.',
};

function refuse(kind: Kind): never {
  if (kind === 'encrypted') {
    throw new ReadingError('password-protected', {
      zh: '文件设有打开密码，无法读取。请去掉密码后重新报送。',
      en: 'The file is protected by a password. Remove the password and file it again.',
    });
  }
  if (kind === 'image') {
    throw new ReadingError('needs-ocr', {
      zh: `文件是图片或扫描件，里面没有文字可读。${TO_WORD.zh}`,
      en: `The file is a picture or a scan and holds no text. ${TO_WORD.en}`,
    });
  }
  if (kind === 'damaged') {
    throw damaged('it is cut off');
  }
  const name = NAMES[kind];
  if (name === undefined) {
    throw new ReadingError('unknown-format', {
      zh: `无法识别文件的格式，内容不是文字，可能已损坏。${TO_WORD.zh}`,
      en: `The format of the file is not known; its content is not text and may be damaged. ${TO_WORD.en}`,
    });
  }
  throw new ReadingError('unsupported-format', {
    zh: `文件是${name.zh}，目前还不能读取这种格式。${TO_WORD.zh}`,
    en: `The file is ${name.en}; this format cannot be read yet. ${TO_WORD.en}`,
  });
}

/** The fault of a file of so many bytes, which need not be fetched to be refused. */
export function fileTooLarge(size: number): ReadingError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return new ReadingError('too-large', {
    zh: `文件有 ${megabytes} MB，超过 20 MB 的上限。请去掉图片和附件，只留年度报告正文和三张表，再重新报送。`,
    en: `The file has ${megabytes} MB; the limit is 20 MB. Leave out pictures and attachments and file the report alone.`,
  });
}

function withinLimits(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new ReadingError('empty-file', {
      zh: '文件是空的(0 字节)。请检查原文件，重新报送。',
      en: 'The file is empty (0 bytes). Check the original and file it again.',
    });
  }
  if (bytes.length > SIZE_LIMIT) {
    throw fileTooLarge(bytes.length);
  }
}

/** The format of a file as far as it can be told without reading it; null if it is none that is known. */
export function formatOf(bytes: Uint8Array): Format | null {
  const kind = sniff(bytes);
  switch (kind) {
    case 'binary':
    case 'damaged':
    case 'encrypted':
    case 'word-xml':
      return null;
    case 'text':
      return 'txt';
    case 'mhtml':
      return 'html';
    default:
      return kind;
  }
}

const READ_APART: ReadonlySet<Kind> = new Set<ApartFormat>(['pdf', 'xls', 'ofd']);

const isReadApart = (kind: Kind): kind is ApartFormat => READ_APART.has(kind);

/** The readers that were used before: an import takes its time again, even of what is loaded. */
const loaded: Partial<Record<Kind, Reader>> = {};

async function readerOf(kind: Kind): Promise<Reader | undefined> {
  const reader = loaded[kind] ?? (await READERS[kind]?.());
  if (reader !== undefined) {
    loaded[kind] = reader;
  }
  return reader;
}

async function read(kind: Kind, bytes: Uint8Array, platform?: Platform): Promise<Document> {
  if (platform !== undefined && isReadApart(kind)) {
    return platform.readApart(kind, bytes);
  }
  const reader = await readerOf(kind);
  return reader?.(bytes) ?? refuse(kind === 'zip' && isCutZip(bytes) ? 'damaged' : kind);
}

/** What a file is by its content; throws ReadingError `empty-file` or `too-large`. */
export function kindOf(bytes: Uint8Array): Kind {
  withinLimits(bytes);
  return sniff(bytes);
}

/**
 * Opens a file by its content; throws ReadingError if it is no file that can be read, PDF and Excel 97–2003 without a
 * platform among them. With one, OFD is read apart, too. `kind` is what `kindOf` says, where that is known.
 */
export async function openDocument(bytes: Uint8Array, platform?: Platform, kind = kindOf(bytes)): Promise<Document> {
  const document = await read(kind, bytes, platform);
  if (isPictures(document, bytes)) {
    refuse('image');
  }
  return document;
}
