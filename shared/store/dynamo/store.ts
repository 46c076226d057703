import type { Derived } from '../derived.ts';
import type { Store } from '../store.ts';
import { agencyStore } from './agencies.ts';
import { dossierStore } from './dossiers.ts';
import { entryStore } from './entries.ts';
import { factStore } from './facts.ts';
import { mailStore } from './mails.ts';
import { neighbourStore } from './neighbours.ts';
import { partStore } from './parts.ts';
import { registryStore } from './registry.ts';
import { rejectionStore } from './rejections.ts';
import { renditionStore } from './renditions.ts';
import type { Table } from './table-client.ts';
import { tallyStore } from './tallies.ts';

/** The store on one DynamoDB table and the derived bucket (docs/store.md). */
export const dynamoStore = (table: Table, derived: Derived, clock: () => Date): Store => ({
  ...factStore(table),
  ...partStore(table, derived, clock),
  ...dossierStore(table, derived),
  ...renditionStore(table),
  ...entryStore(table, () => clock().getUTCFullYear()),
  ...mailStore(table),
  ...agencyStore(table),
  ...neighbourStore(table, derived),
  ...rejectionStore(table),
  ...registryStore(table),
  ...tallyStore(table),
});
