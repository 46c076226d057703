/** The table's shape, in one place: the stack creates it from this, the store reads and writes by it (docs/store.md). */
export const TABLE = {
  partitionKey: { name: 'pk', type: 'S' },
  sortKey: { name: 'sk', type: 'S' },
  indexes: {
    /** Only the current entries of filings carry both `year` and `agency`, so only they are in the indexes. */
    byYear: { partitionKey: { name: 'year', type: 'N' }, sortKey: { name: 'agency', type: 'S' } },
    byAgency: { partitionKey: { name: 'agency', type: 'S' }, sortKey: { name: 'year', type: 'N' } },
  },
} as const;

export type IndexName = keyof typeof TABLE.indexes;
