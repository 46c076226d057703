import { writeAs } from '../../shared/export/formats.ts';
import {
  atMost,
  type ExportAsked,
  ExportTooLargeError,
  exportFileName,
  MOST_REPORTS,
} from '../../shared/export/job.ts';
import type { EntryStore } from '../../shared/store/store.ts';
import type { ExportShelf } from '../common/export-shelf.ts';
import type { Journal } from '../common/journal.ts';

export interface ExportServices {
  readonly store: Pick<EntryStore, 'group'>;
  readonly shelf: Pick<ExportShelf, 'state' | 'keep' | 'fail'>;
  readonly journal: Pick<Journal, 'note'>;
}

/** Writes the file that was asked for, unless it is there. What no repetition would change is an outcome, not a retry. */
export async function writeExport({ id, order }: ExportAsked, services: ExportServices): Promise<void> {
  const { store, shelf, journal } = services;
  const { state } = await shelf.state(id);
  if (state === 'ready' || state === 'failed') return;
  const { format, ...group } = order;
  try {
    await shelf.keep(id, order, writeAs(format, atMost(MOST_REPORTS, store.group(group))));
    journal.note('export written', { id, file: exportFileName(order) });
  } catch (error) {
    if (!(error instanceof ExportTooLargeError)) throw error;
    await shelf.fail(id, 'export-too-large');
    journal.note('export too large', { id, file: exportFileName(order) });
  }
}
