import type { Namespaces } from '../xml/names.ts';

/** Namespaces of SpreadsheetML (ISO/IEC 29500, transitional and strict); its own names carry no prefix. */
export const NAMESPACES: Namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};
