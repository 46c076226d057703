import type { Document } from '../../../shared/document/model.ts';
import type { ApartFormat } from '../../../shared/document/platform.ts';
import type { ReadingErrorCode } from '../../../shared/document/problem.ts';
import type { Bilingual } from '../../../shared/text/bilingual.ts';

/** One file to be read. */
export interface Task {
  readonly format: ApartFormat;
  readonly bytes: Uint8Array;
}

/** What became of it: the document, a fault of the file, or a fault of the reader. */
export type Outcome =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'refused'; readonly code: ReadingErrorCode; readonly sentence: Bilingual }
  | { readonly kind: 'failed'; readonly stack: string };
