import type { SnapshotDue, SnapshotMessage } from '../../shared/export/snapshot/messages.ts';
import { partitionsOf, yearsUntil } from '../../shared/export/snapshot/place.ts';
import { type SnapshotFiles, writePartition } from '../../shared/export/snapshot/write.ts';
import type { EntryStore } from '../../shared/store/store.ts';
import type { Journal } from '../common/journal.ts';

export interface SnapshotServices {
  readonly store: Pick<EntryStore, 'group'>;
  readonly files: SnapshotFiles;
  /** Hands on the parts of a night's work. */
  readonly divide: (parts: readonly SnapshotDue[]) => Promise<void>;
  readonly journal: Pick<Journal, 'note'>;
  readonly clock: () => Date;
}

/**
 * Writes one partition; a night's work becomes one message for each year and province, so that no invocation has more to do
 * than one province. All years are written again, because a check may change the status of an old report.
 */
export async function takeSnapshot(message: SnapshotMessage, services: SnapshotServices): Promise<void> {
  const { store, files, divide, journal, clock } = services;
  if (message.schema === 'snapshot-night/1') {
    const partitions = partitionsOf(yearsUntil(clock().getUTCFullYear()));
    await divide(partitions.map((partition) => ({ schema: 'snapshot-due/1', ...partition })));
    return;
  }
  const { year, province } = message;
  if (await writePartition({ year, province }, (group) => store.group(group), files)) {
    journal.note('snapshot written', { year, province });
  }
}
