import type { Figure, OrganLevel } from '../../../reading/report.ts';
import { cellOf } from '../../cells.ts';
import { FEE_LIMITS, PEER_RATIO } from '../../config/fee-limits.ts';
import type { CheckContext, NotAssessed, Outcome } from '../../model.ts';
import { levelOf, standingOf } from '../../organ.ts';
import { fail, notAssessed, pass } from '../../rule.ts';
import { differsByUnit } from '../../units.ts';

export const FEE = 't2.fee.amount_wan';

/** One sign that 元 stands for 万元: found, not found, or not to be assessed. */
type Sign = (context: CheckContext, fee: number) => Outcome;

const cells = [FEE];
const unassessed = (reason: NotAssessed) => notAssessed(reason, { cells });

const inTenThousands = ({ value, unit }: Figure) => (unit === '元' ? value / 10_000 : value);

/** (a) The text states the fee, 10,000 times apart. */
const againstText: Sign = ({ report }, fee) => {
  const stated = report.figures.filter((one) => one.id === 'n.fee_admin_wan' && one.qualifier !== 'garbled');
  if (stated.length === 0) return unassessed('not_stated');
  const amounts = stated.map(inTenThousands);
  const apart = amounts.find((amount) => differsByUnit(fee, amount));
  const details = { left: fee, right: apart ?? amounts[0] ?? 0, cells };
  return apart === undefined ? pass(details) : fail(details);
};

/** (b) Last year's fee is 10,000 times apart. */
const againstLastYear: Sign = ({ previous }, fee) => {
  const then = previous === null ? null : cellOf(previous, FEE).value;
  if (then === null) return unassessed('other_report_missing');
  const details = { left: fee, right: then, cells };
  return differsByUnit(fee, then) ? fail({ ...details, values: { wording: 'lastYear' } }) : pass(details);
};

/** (c) The fee is more than 1,000 times what is usual for agencies of the level and kind. */
const againstPeers: Sign = ({ group }, fee) => {
  const usual = Math.round(Math.expm1(group?.cells[FEE]?.median ?? 0) * 1e6) / 1e6;
  if (usual <= 0) return unassessed('other_report_missing');
  const details = { left: fee, right: usual, cells };
  return fee / usual > PEER_RATIO.value ? fail({ ...details, values: { wording: 'peers' } }) : pass(details);
};

function limitsOf(context: CheckContext) {
  const level: OrganLevel | null = levelOf(context);
  return level === null ? null : FEE_LIMITS[level];
}

/** (d) The fee is larger than one of the level and kind can be. */
const tooLarge: Sign = (context, fee) => {
  const limits = limitsOf(context);
  const isRegion = context.report.scope === 'region' && standingOf(context) !== 'department';
  const most = isRegion ? limits?.region?.value : limits?.department.value;
  if (most === undefined || fee <= most) return unassessed('no_config');
  return fail({ left: fee, right: most, cells, values: { wording: 'large' } });
};

/** (e) A large whole number that ends in 00, where such amounts are not usual. */
const round: Sign = (context, fee) => {
  const least = limitsOf(context)?.round?.value;
  const isRound = least !== undefined && fee >= least && fee % 100 === 0;
  return isRound
    ? fail({ left: fee, cells, values: { wording: 'round', yuan: fee / 10_000 } })
    : unassessed('no_config');
};

/** In the order of the specification; (d) and (e) only find, they never clear. */
export const FEE_SIGNS: readonly Sign[] = [againstText, againstLastYear, againstPeers, tooLarge, round];
