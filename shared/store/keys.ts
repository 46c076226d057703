import { NOWHERE } from '../filing/agency.ts';

/** Builders of every key in the table; docs/store.md shows them as a table. */

export interface Filing {
  readonly agency: string;
  readonly year: number;
}

/** `REPORT`, or results kept per edition of the rules. */
export type PartName = 'REPORT' | `CHECKS#${string}` | `INDICATORS#${string}`;

export const filingKey = ({ agency, year }: Filing): string => `F#${agency}#${year}`;
export const ENTRY = 'CURRENT';
export const FACTS = 'H#';
export const receivedKey = (version: string): string => `H#${version}`;
export const parsedKey = (version: string): string => `H#${version}#PARSED`;
export const checkedKey = (version: string, ruleset: string): string => `H#${version}#CHECKED#${ruleset}`;
export const mailKey = (version: string, status: string): string => `H#${version}#MAIL#${status}`;
/** Among the facts, so that one query reads both; no id of a version begins like it. */
export const answerKey = (answerId: string): string => `H#ANSWER#${answerId}`;
export const PARTS = 'V#';
export const partsPrefix = (version: string): string => `${PARTS}${version}#`;
export const partKey = (version: string, part: PartName): string => `${partsPrefix(version)}${part}`;
/** The version and the kind of a part, from its key. */
export function partAt(key: string): { readonly version: string; readonly kind: string } {
  const [, version = '', kind = ''] = key.split('#');
  return { version, kind };
}

export const agencyKey = (id: string): string => `A#${id}`;
export const PROFILE = 'PROFILE';
/** Copies of the readings of all agencies that report to one, for one year; the sort key is the agency. */
export const extractsKey = (parent: string, year: number): string => `P#${parent}#${year}`;
/** The agencies that report to one; the sort key is the agency. */
export const rosterKey = (parent: string): string => `R#${parent}`;

/** In the indexes registered agencies stand beside the entries of filings, as if they were those of another year. */
export const REGISTRY = 'AGENCIES';
type Year = number | typeof REGISTRY;
/** Partition of `byRegion`: one province. */
export const divisionKey = (year: Year, province: string): string => `${year}#${province}`;
/** The provinces of which an agency is, or was, registered; the sort key is the province. */
export const PROVINCES = 'PROVINCES';
/** Sort key of `byRegion`: a region is a prefix of it. */
export const placeKey = (region: string | null, agency: string): string => `${region ?? NOWHERE}#${agency}`;
/** Partition of `byParent`: the agencies that report to one. */
export const underKey = (year: Year, parent: string): string => `${year}#${parent}`;

/** Tallies of a year; the sort key is the province. */
export const tallyKey = (year: number): string => `T#${year}`;

/** What the reports of a province and year have in common, as the nightly comparison found it. */
export const groupsKey = (year: number, province: string): string => `G#${year}#${province}`;
/** How often it found something new. */
export const ROUND = 'ROUND';
/** What is usual in the reports of agencies of one level and kind. */
export const CLASSES = 'CLASS#';
export const classKey = (rank: string): string => `${CLASSES}${rank}`;
/** One report among those of its class. */
export const MEMBERS = 'MEMBER#';
export const memberKey = (agency: string): string => `${MEMBERS}${agency}`;

export const REJECTION = 'REJECTION';
export const DOUBTFUL = 'DOUBTFUL';
