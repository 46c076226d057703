import type { Agency } from '../../../../shared/filing/agency.ts';
import type { Entry } from '../../../../shared/filing/entry.ts';
import { entryItemOf } from '../../../../shared/store/dynamo/entry-items.ts';
import type { Figures } from '../../builders/report.ts';
import { table3 } from '../../builders/report.ts';
import { makeEntry } from '../../export/entries.ts';
import type { LocalTable } from '../../store/local-table.ts';

/** Requests that an agency granted, of those that it handled. */
export const granting = (granted: number, handled: number): Figures =>
  table3({ new: handled, granted, unable_notheld: handled - granted, total: handled });

export const agency = (id: string, about: Partial<Agency> = {}): Agency => ({
  ...{ id, name: `云岭县${id}局`, region: '530102', level: 'county', kind: 'department', parent: '530102-county' },
  ...{ contacts: ['clerk@example.org'], language: 'zh' },
  ...about,
});

/** Puts current versions into the table, without the uploads that they came from. */
export const fileAll = (table: LocalTable, entries: readonly Entry[]): Promise<void> =>
  table.putAll(entries.map((entry) => entryItemOf(entry, 3)));

/** The entry of an agency whose id follows from a number, so that ids go in the order of the numbers. */
export const entryOf = (number: number, figures: Figures, about: Partial<Entry> = {}): Entry =>
  makeEntry(figures, {
    agency: `530102-${String(number).padStart(4, '0')}`,
    name: `云岭县第${number}局`,
    ...about,
  });
