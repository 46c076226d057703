/** The table's shape, in one place: the stack creates it from this, the store reads and writes by it (docs/store.md). */
export const TABLE = {
  partitionKey: { name: 'pk', type: 'S' },
  sortKey: { name: 'sk', type: 'S' },
  /**
   * Only items that carry both attributes are in an index: the entries of filings, and registered agencies in the last two. An
   * index holds the keys and what is projected: what a list shows, a comparison needs, and a filter looks at.
   */
  indexes: {
    byYear: {
      partitionKey: { name: 'year', type: 'N' },
      sortKey: { name: 'agency', type: 'S' },
      projected: ['place', 'marks', 'packed'],
    },
    byAgency: {
      partitionKey: { name: 'agency', type: 'S' },
      sortKey: { name: 'year', type: 'N' },
      projected: ['place', 'marks', 'packed'],
    },
    byRegion: {
      partitionKey: { name: 'division', type: 'S' },
      sortKey: { name: 'place', type: 'S' },
      projected: ['marks', 'packed', 'profile'],
    },
    byParent: {
      partitionKey: { name: 'under', type: 'S' },
      sortKey: { name: 'agency', type: 'S' },
      projected: ['place', 'marks', 'packed', 'profile'],
    },
  },
} as const;

export type IndexName = keyof typeof TABLE.indexes;
