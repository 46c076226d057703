import type { Surroundings } from '../checks/surroundings.ts';
import type { Agency } from '../filing/agency.ts';
import type { StampedValidation } from '../filing/checked.ts';
import type { Entry } from '../filing/entry.ts';
import type { CheckedFact, MailState, ParsedFact, ReceivedFact } from '../filing/facts.ts';
import type { History } from '../filing/history.ts';
import type { Rejection } from '../filing/rejection.ts';
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

export interface EntryQuery {
  readonly year?: number;
  readonly agency?: string;
  readonly parent?: string;
  /** Division code; one that ends in zeros means all below it. */
  readonly region?: string;
  readonly status?: Status;
  /** Id of a check or of a family of checks that fails. */
  readonly check?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** What is known of the versions of a filing. */
export interface FactStore {
  /**
   * Keeps a fact unless it is there already (a check: unless one with the same or a higher stamp is), then moves the filing's entry to what the policy says of all facts, whatever
   * the order in which they arrive. Returns the history with the fact in it.
   */
  record(filing: Filing, fact: ReceivedFact | ParsedFact | CheckedFact, registered: Agency | null): Promise<History>;
  history(filing: Filing): Promise<History>;
  /** Whether anything was filed; strongly consistent. */
  isFiled(filing: Filing): Promise<boolean>;
}

/** Everything that the checks of a filing may compare with, as it is now. */
export interface Neighbourhood {
  readonly registered: Agency | null;
  readonly surroundings: Omit<Surroundings, 'group'>;
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

export interface EntryStore {
  /** Current versions. Throws {@link BadCursorError}. */
  entries(query: EntryQuery): Promise<Page<Entry>>;
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
   * region and parent.
   */
  putAgency(agency: Agency): Promise<void>;
}

export interface RejectionStore {
  reject(rejection: Rejection): Promise<void>;
  /** Newest first. Throws {@link BadCursorError}. */
  rejections(page: { readonly limit: number; readonly cursor?: string }): Promise<Page<Rejection>>;
}

export interface Store
  extends FactStore,
    PartStore,
    EntryStore,
    MailStore,
    AgencyStore,
    NeighbourStore,
    RejectionStore {}

/** The cursor was not made by this store for this list. */
export class BadCursorError extends Error {
  constructor(options?: ErrorOptions) {
    super('the cursor is not valid', options);
    this.name = 'BadCursorError';
  }
}
