import type { Format } from '../document/model.ts';
import type { Problem } from '../filing/facts.ts';
import type { Report } from '../reading/report.ts';

/** A file read: its report, or why there is none. */
export type Reading =
  | { readonly format: Format; readonly report: Report; readonly error: null }
  | { readonly format: Format | null; readonly report: null; readonly error: Problem };
