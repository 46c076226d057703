declare const SOURCES: string | undefined;

/**
 * What made a rendition: a hash of the sources, which the bundler puts in. What another edition rendered may look different
 * and is not given to readers.
 */
export const EDITION: string = typeof SOURCES === 'undefined' ? 'unbundled' : SOURCES;
