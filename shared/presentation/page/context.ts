import type { Bilingual } from '../../text/bilingual.ts';
import type { Status } from '../result.ts';
import type { Stage } from '../status.ts';

/** One version of the filing as the page lists it. */
export interface PageVersion {
  /** Its place in upload order: 1, 2, … */
  readonly number: number;
  readonly stage: Stage;
  readonly status: Status | null;
  /** When it was uploaded, ISO 8601. */
  readonly at: string;
  readonly fileName: string;
  readonly current: boolean;
  /** Its own page; null where it has none. */
  readonly href: string | null;
}

/** What the page shows beside the result itself. */
export interface PageContext {
  readonly agency: { readonly id: string; readonly name: string | null } | null;
  /** The year that the upload's key names. */
  readonly year: number | null;
  /** Number of the version shown; null outside the pipeline. */
  readonly version: number | null;
  readonly stage: Stage;
  readonly versions: readonly PageVersion[];
  readonly links: readonly { readonly label: Bilingual; readonly href: string }[];
}
