import type { Surroundings } from '../checks/surroundings.ts';
import type { Agency, ListedAgency } from '../filing/agency.ts';
import type { Answer } from '../filing/answers.ts';
import type { StampedValidation } from '../filing/checked.ts';
import type { Entry } from '../filing/entry.ts';
import type { CheckedFact, MailState, ParsedFact, ReceivedFact } from '../filing/facts.ts';
import type { Peers } from '../filing/groups.ts';
import type { History } from '../filing/history.ts';
import type { Rejection } from '../filing/rejection.ts';
import type { Tally } from '../filing/tally.ts';
import type { IndicatorValue } from '../indicators/model.ts';
import type { Status } from '../presentation/result.ts';
import type { Report } from '../reading/report.ts';
import type { Filing } from './keys.ts';

export type { Filing } from './keys.ts';

export type Indicators = Readonly<Record<string, IndicatorValue>>;

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

export interface EntryFilters {
  readonly year?: number;
  readonly agency?: string;
  readonly parent?: string;
  /** Division code; one that ends in zeros means all below it. */
  readonly region?: string;
  readonly status?: Status;
  /** Id of a check or of a family of checks that fails. */
  readonly check?: string;
}

export interface EntryQuery extends EntryFilters {
  readonly limit: number;
  readonly cursor?: string;
}

/** The filings of one year: those of the agencies that report to one, else of a region (`-`: of none), else all. */
export interface GroupQuery {
  readonly year: number;
  readonly parent?: string;
  readonly region?: string;
}

/** What is known of the versions of a filing. */
export interface FactStore {
  /**
   * Keeps a fact unless it is there already (a check: unless one with the same or a higher stamp is), then moves the filing's entry to what the policy says of all facts, whatever
   * the order in which they arrive. Returns the history with the fact in it.
   */
  record(
    filing: Filing,
    fact: ReceivedFact | ParsedFact | CheckedFact | Answer,
    registered: Agency | null,
  ): Promise<History>;
  /** All answers that were ever given to findings of the filing, also those that were replaced or withdrawn. */
  answers(filing: Filing): Promise<readonly Answer[]>;
  history(filing: Filing): Promise<History>;
  /** Whether anything was filed; strongly consistent. */
  isFiled(filing: Filing): Promise<boolean>;
}

/** Everything that the checks of a filing may compare with, as it is now. */
export interface Neighbourhood {
  readonly registered: Agency | null;
  readonly surroundings: Omit<Surroundings, 'group'>;
  /** What the last comparison of many says of the agency's class and of its report; null where it is in none. */
  readonly peers: Peers | null;
  /**
   * How much is known of it: grows with every change of a neighbour's reading and of the registry, never falls. Of two
   * checks of a version the one with the higher stamp counts (docs/store.md).
   */
  readonly stamp: number;
}

export interface NeighbourStore {
  /** All strongly consistent and in a bounded number of requests. */
  neighbourhood(filing: Filing): Promise<Neighbourhood>;
}

/** The parts of one version. */
export interface Parts {
  readonly report: Report | null;
  /** One for each rule set: the one that knew most of the neighbours. */
  readonly checks: readonly StampedValidation[];
  /** Of the newest edition. */
  readonly indicators: Indicators | null;
}

/**
 * What was made of a version. Each part is kept once: what a repetition brings is dropped in favour of what is there. Checks
 * alone are replaced, by those with a higher stamp.
 */
export interface PartStore {
  keepReport(filing: Filing, version: string, report: Report): Promise<Report>;
  keepChecks(filing: Filing, version: string, validation: StampedValidation): Promise<StampedValidation>;
  keepIndicators(filing: Filing, version: string, edition: string, indicators: Indicators): Promise<Indicators>;
  report(filing: Filing, version: string): Promise<Report | null>;
  parts(filing: Filing, version: string): Promise<Parts>;
}

/** All that is known of a filing. */
export interface Dossier {
  readonly history: History;
  /** How much the facts tell (shared/filing/knowledge.ts). */
  readonly known: number;
  /** The parts of a version, without another request where they were seen beside the history. */
  parts(version: string): Promise<Parts>;
}

export interface DossierStore {
  /**
   * Reads a filing whole, strongly consistent: in one request if it has no more than some four versions. Of one with more
   * the newest versions are read, and their parts are at hand.
   */
  dossier(filing: Filing): Promise<Dossier>;
}

/** What who asks for the current version of a filing is answered, as it is sent. */
export interface Rendition {
  /** What rendered it. */
  readonly edition: string;
  /** Entity tag of the answer. */
  readonly tag: string;
  /** The answer, compressed. */
  readonly gzip: Uint8Array;
}

export interface RenditionStore {
  /**
   * What this edition rendered, if nothing has changed since; `outdated` if the answer has to be put together from
   * the parts, `not-filed` if there are none. Strongly consistent, one request.
   */
  rendition(filing: Filing, edition: string): Promise<Rendition | 'outdated' | 'not-filed'>;
  /**
   * Keeps it until the entry changes. One that was rendered from more or less than the entry knows (`known`) is not kept, nor one
   * that is too large for an item.
   */
  keepRendition(filing: Filing, known: number, rendition: Rendition): Promise<void>;
}

export interface EntryStore {
  /** Current versions. Throws {@link BadCursorError}. */
  entries(query: EntryQuery): Promise<Page<Entry>>;
  /**
   * Current versions, for comparisons of many: pages of up to 1 MB, some thousand entries, each by one request. Who has seen
   * enough stops.
   */
  group(query: GroupQuery): AsyncIterable<readonly Entry[]>;
}

export interface DoubtfulMail extends Filing {
  readonly version: string;
  readonly status: Status;
  readonly at: string;
}

/** Claims on mails; every move is conditional on the state before. */
export interface MailStore {
  /** False if it was claimed before. */
  claimMail(filing: Filing, version: string, status: Status, at: string): Promise<boolean>;
  /** False if it is in none of the states `from`. */
  moveMail(mail: DoubtfulMail, from: readonly MailState[], to: MailState): Promise<boolean>;
  doubtfulMails(): Promise<readonly DoubtfulMail[]>;
}

export interface AgencyStore {
  agency(id: string): Promise<Agency | null>;
  /**
   * Writes it, moves it in the rosters of those it reports to, and renews the entries of its filings, which show its name,
   * region and parent. Returns the provinces whose tallies are to be made again: that it is in, and that it was in before.
   */
  putAgency(agency: Agency): Promise<readonly string[]>;
}

export interface AgencyQuery {
  /** Of those that report to it. */
  readonly parent?: string;
  /** Division code; one that ends in zeros means all below it. */
  readonly region?: string;
  readonly level?: ListedAgency['level'];
  readonly kind?: ListedAgency['kind'];
  /** In its name. */
  readonly namePart?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** The registry without contacts. What was imported is seen some milliseconds later. */
export interface RegistryStore {
  /** Those of a parent by id, else by region and id. Throws {@link BadCursorError}. */
  agencies(query: AgencyQuery): Promise<Page<ListedAgency>>;
  /** Null if it is not registered. */
  listedAgency(id: string): Promise<ListedAgency | null>;
  /** All that report to one, else all of a region (`-`: of none), in pages of up to 1 MB. */
  registered(query: { readonly parent: string } | { readonly region: string }): AsyncIterable<readonly ListedAgency[]>;
}

export interface ProvinceOfYear {
  readonly year: number;
  /** The first two digits of a division code; `-` for those without a region. */
  readonly province: string;
}

export interface TallyStore {
  /** The tallies of a year that were made, by province; they are as old as the delay of the queue (docs/store.md). */
  tallies(year: number): Promise<readonly Tally[]>;
  /** Counts the filings and the agencies of a province and keeps the tally. May be repeated at any time. */
  renewTally(key: ProvinceOfYear): Promise<Tally>;
}

/** What a comparison of all reports of a province and year came to, in numbers. */
export interface RenewedGroups {
  /** Reports that are in a class. */
  readonly reports: number;
  /** Items of classes and reports that were written, because they say something new. */
  readonly written: number;
  /** Agencies whose checks it concerns. */
  readonly told: number;
}

export interface GroupStore {
  /** The provinces of which an agency is, or was, registered. */
  provinces(): Promise<readonly string[]>;
  /**
   * Compares the reports of a province and year and keeps what is new; then, and only then, tells the agencies whose checks
   * that concerns, also those that an earlier run ended too soon to tell. May be repeated at any time.
   */
  renewGroups(key: ProvinceOfYear, tell: (agencies: readonly string[]) => Promise<void>): Promise<RenewedGroups>;
}

export interface RejectionStore {
  reject(rejection: Rejection): Promise<void>;
  /** Newest first. Throws {@link BadCursorError}. */
  rejections(page: { readonly limit: number; readonly cursor?: string }): Promise<Page<Rejection>>;
}

export interface Store
  extends FactStore,
    PartStore,
    DossierStore,
    RenditionStore,
    EntryStore,
    MailStore,
    AgencyStore,
    RegistryStore,
    TallyStore,
    NeighbourStore,
    RejectionStore {}

/** The cursor was not made by this store for this list. */
export class BadCursorError extends Error {
  constructor(options?: ErrorOptions) {
    super('the cursor is not valid', options);
    this.name = 'BadCursorError';
  }
}
