import { eventAbout, type NeighbourChanged } from '../../shared/filing/events.ts';
import { latestReading, type Progress, versionOfUpload } from '../../shared/filing/history.ts';
import type { FactStore, NeighbourStore } from '../../shared/store/store.ts';
import { type CheckServices, checkVersion } from '../common/check-version.ts';

export interface RevalidateServices extends CheckServices {
  readonly store: CheckServices['store'] & Pick<FactStore, 'history'> & NeighbourStore;
  /** Identity of the rules that this function checks by. */
  readonly ruleset: string;
}

/**
 * Checks the newest readable report of a filing again, beside its neighbours as they are now. May be repeated, and causes no
 * further checks: neighbours compare with what was read, not with what was checked. Nothing to do where all that is known
 * now was known to the last check; it is told again, for who made it may have ended before telling.
 *
 * All uploads of the version are checked, not only the one whose result counts: an upload that arrives late may make several
 * versions of them.
 */
export async function revalidateFiling(event: NeighbourChanged, services: RevalidateServices): Promise<void> {
  const { store, publishChecked, ruleset } = services;
  const { agency, year, trace } = event;
  const filing = { agency, year };
  const [history, now] = await Promise.all([store.history(filing), store.neighbourhood(filing)]);
  const latest = latestReading(history);
  const version = latest === null ? null : versionOfUpload(history, latest.received.version);
  for (const { received, parsed, checked } of version?.uploads ?? []) {
    const about = eventAbout(filing, received, trace);
    if (isUpToDate(checked, ruleset, now.stamp)) {
      await publishChecked({ ...about, schema: 'report-checked/1' });
    } else if (parsed !== null) {
      await checkVersion(about, Promise.resolve(now), services);
    }
  }
}

const isUpToDate = (checked: Progress['checked'], ruleset: string, stamp: number): boolean =>
  checked !== null && checked.ruleset === ruleset && checked.stamp >= stamp;
