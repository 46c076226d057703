/** The table's shape, in one place: the stack creates it from this, the store reads and writes by it (docs/store.md). */
export const TABLE = {
  partitionKey: { name: 'pk', type: 'S' },
  sortKey: { name: 'sk', type: 'S' },
  /** Only items that carry both attributes are in an index: the entries of filings, and registered agencies in the last two. */
  indexes: {
    byYear: { partitionKey: { name: 'year', type: 'N' }, sortKey: { name: 'agency', type: 'S' } },
    byAgency: { partitionKey: { name: 'agency', type: 'S' }, sortKey: { name: 'year', type: 'N' } },
    byRegion: { partitionKey: { name: 'division', type: 'S' }, sortKey: { name: 'place', type: 'S' } },
    byParent: { partitionKey: { name: 'under', type: 'S' }, sortKey: { name: 'agency', type: 'S' } },
  },
} as const;

export type IndexName = keyof typeof TABLE.indexes;
