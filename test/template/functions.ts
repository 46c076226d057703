/** The functions that work off a queue. */
export const WORKERS: readonly string[] = [
  ...['parse', 'validate', 'revalidate', 'indicators', 'alert', 'render', 'tally', 'groups', 'export', 'snapshot'],
];

/** All functions. */
export const FUNCTIONS: readonly string[] = [...WORKERS, 'api'];
