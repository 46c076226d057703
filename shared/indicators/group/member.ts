import type { AgencyLevel, Extract } from '../../checks/surroundings.ts';
import type { TableId } from '../../form/model.ts';
import type { IndicatorValue } from '../model.ts';

/** An indicator of one report as groups use it. */
export type Measure = Pick<IndicatorValue, 'value' | 'numerator' | 'denominator' | 'reason' | 'unsound'>;

/** One report as far as it is compared with those of other years or agencies. */
export interface ComparedReport extends Pick<Extract, 'form' | 'scope' | 'cells'> {
  readonly year: number;
  /** The tables whose own sums fail, where that was kept with the report; else it is computed from the cells. */
  readonly unsound?: ReadonlySet<TableId>;
  /**
   * Indicators that were kept with the report, by key. Those of its tables may be left out: they are computed from the
   * cells. Those of its text and its checks (I43, I45–I48, I50) are known only if they are here.
   */
  readonly indicators: Readonly<Record<string, Measure>>;
}

/**
 * One report of a group: an agency's current report of a year. `cells` may be a getter that unpacks them when they are first
 * asked for.
 */
export interface GroupMember extends ComparedReport, Extract {
  readonly level: AgencyLevel | null;
  /** Administrative division code, six to twelve digits. */
  readonly region: string | null;
}
