import type { Bilingual } from '../text/bilingual.ts';

/** Why a file cannot be read as a report. The codes are stable; programs may rely on them. */
export type ReadingErrorCode =
  | 'empty-file'
  | 'too-large'
  | 'unknown-format'
  | 'unsupported-format'
  | 'not-text'
  | 'needs-ocr'
  | 'password-protected'
  | 'damaged'
  | 'several-reports'
  | 'not-a-report'
  | 'report-before-2019'
  | 'academic-year-report'
  | 'empty-form'
  | 'form-circular'
  | 'filing-notice'
  | 'explanation-page'
  | 'attachment-page'
  | 'raw-word-bytes'
  | 'timeout';

/** A permanent fault of the file, with a sentence that a clerk understands: what, where, what to do. */
export class ReadingError extends Error {
  readonly code: ReadingErrorCode;
  readonly sentence: Bilingual;

  constructor(code: ReadingErrorCode, sentence: Bilingual, options?: ErrorOptions) {
    super(`${code}: ${sentence.en}`, options);
    this.name = 'ReadingError';
    this.code = code;
    this.sentence = sentence;
  }
}
