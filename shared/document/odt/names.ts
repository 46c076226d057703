import type { Namespaces } from '../xml/names.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces of OpenDocument (ISO/IEC 26300) by their usual prefix. */
export const NAMESPACES: Namespaces = {
  [`${OASIS}office:1.0`]: 'office',
  [`${OASIS}style:1.0`]: 'style',
  [`${OASIS}text:1.0`]: 'text',
  [`${OASIS}table:1.0`]: 'table',
  [`${OASIS}drawing:1.0`]: 'draw',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};
