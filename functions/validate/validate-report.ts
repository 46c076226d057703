import type { ReportParsed } from '../../shared/filing/events.ts';
import type { NeighbourStore } from '../../shared/store/store.ts';
import { type CheckServices, checkVersion } from '../common/check-version.ts';

export interface ValidateServices extends CheckServices {
  readonly store: CheckServices['store'] & NeighbourStore;
}

/** Checks a version that was read. May be repeated. */
export async function validateReport({ schema: _, ...about }: ReportParsed, services: ValidateServices): Promise<void> {
  await checkVersion(about, services.store.neighbourhood(about), services);
}
