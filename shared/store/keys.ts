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
export const partsPrefix = (version: string): string => `V#${version}#`;
export const partKey = (version: string, part: PartName): string => `V#${version}#${part}`;

export const agencyKey = (id: string): string => `A#${id}`;
export const PROFILE = 'PROFILE';
/** Copies of the readings of all agencies that report to one, for one year; the sort key is the agency. */
export const extractsKey = (parent: string, year: number): string => `P#${parent}#${year}`;
/** The agencies that report to one; the sort key is the agency. */
export const rosterKey = (parent: string): string => `R#${parent}`;
export const REJECTION = 'REJECTION';
export const DOUBTFUL = 'DOUBTFUL';
