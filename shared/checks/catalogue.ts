import type { Rule } from './rule.ts';
import { notNegative as a01, whole as a02 } from './rules/a/a01-a02-counts.ts';
import { feeAmount as a03 } from './rules/a/a03-fee-amount.ts';
import { noBlanks as a04, noStrokes as a05 } from './rules/a/a04-a05-unfilled.ts';
import { impliedStock as a06 } from './rules/a/a06-implied-stock.ts';
import { published as a07a08 } from './rules/a/a07-a08-published.ts';
import { items as a09 } from './rules/a/a09-items.ts';
import { procurement as a10 } from './rules/a/a10-procurement.ts';
import { feeUnit as a11 } from './rules/a/a11-fee-unit.ts';
import { decisionsWithoutItems as a12 } from './rules/a/a12-decisions-without-items.ts';
import { sumsOfTable3 as b01b02b03 } from './rules/b/b01-b03-sums.ts';
import { notNegative as b04, whole as b05 } from './rules/b/b04-b05-counts.ts';
import { unfilled as b06 } from './rules/b/b06-unfilled.ts';
import { bounds as b07 } from './rules/b/b07-bounds.ts';
import { subtotals as b08 } from './rules/b/b08-subtotals.ts';
import { shiftedRow as b09 } from './rules/b/b09-shifted-row.ts';
import { blocks as c01 } from './rules/c/c01-blocks.ts';
import { counts as c02, unfilled as c03 } from './rules/c/c02-c03-counts.ts';
import { addsUp as h01 } from './rules/h/h01-adds-up.ts';
import { noneAboveWhole as h02, sumWithinWhole as h03 } from './rules/h/h02-h03-within.ts';
import { allPresent as h04 } from './rules/h/h04-all-present.ts';
import { noOrganTwice as h05 } from './rules/h/h05-no-organ-twice.ts';
import { rosterInText as h06 } from './rules/h/h06-roster-in-text.ts';
import { scopeDetermined as h07 } from './rules/h/h07-scope.ts';
import { statutoryDates as l01l02 } from './rules/l/l01-l02-statutory-dates.ts';
import { localDate as l03 } from './rules/l/l03-local-date.ts';
import { notTooEarly as l04 } from './rules/l/l04-not-too-early.ts';
import { yearAgrees as l05 } from './rules/l/l05-year-agrees.ts';
import { wholeYear as l06 } from './rules/l/l06-period.ts';
import { sentencesOfTheYear as l07 } from './rules/l/l07-sentences-of-the-year.ts';
import { authorityAgrees as l08 } from './rules/l/l08-authority-agrees.ts';
import { wordsOfTheLevel as l09 } from './rules/l/l09-words-of-the-level.ts';
import { feeStated as l10 } from './rules/l/l10-fee-stated.ts';
import { resultsOfSupervision as l11 } from './rules/l/l11-results-of-supervision.ts';
import { basisCurrent as l12 } from './rules/l/l12-basis-current.ts';
import { whoMakesRules as l13 } from './rules/l/l13-who-makes-rules.ts';
import { length as l14 } from './rules/l/l14-length.ts';
import { datesAgree as l15 } from './rules/l/l15-dates-agree.ts';
import { agencyOfUpload as l16 } from './rules/l/l16-agency-of-upload.ts';
import { yearOfUpload as l17 } from './rules/l/l17-year-of-upload.ts';
import { requestsInText as n01n04 } from './rules/n/n01-n04-requests.ts';
import { balanceInText as n05 } from './rules/n/n05-balance-in-text.ts';
import { reviewsInText as n06, lawsuitsInText as n07 } from './rules/n/n06-n07-remedies.ts';
import { resultsInText as n08 } from './rules/n/n08-results.ts';
import { shares as n09 } from './rules/n/n09-shares.ts';
import { documentsInText as n10, decisionsInText as n11 } from './rules/n/n10-n11-table2.ts';
import { channels as n12 } from './rules/n/n12-channels.ts';
import { partsOfWholes as n13 } from './rules/n/n13-lists.ts';
import { claimsInText as n14 } from './rules/n/n14-claims.ts';
import { noneOrSome as n15 } from './rules/n/n15-none-or-some.ts';
import { growth as n16 } from './rules/n/n16-growth.ts';
import { contradictions as n17 } from './rules/n/n17-contradictions.ts';
import { processingFee as n18 } from './rules/n/n18-processing-fee.ts';
import { garbled as n19 } from './rules/n/n19-garbled.ts';
import { allZero as p01 } from './rules/p/p01-all-zero.ts';
import { outliers as p02 } from './rules/p/p02-outliers.ts';
import { extremeShares as p03 } from './rules/p/p03-extreme-shares.ts';
import { otherRow as p04 } from './rules/p/p04-other.ts';
import { coincidences as p05 } from './rules/p/p05-coincidences.ts';
import { copiedText as p06 } from './rules/p/p06-copied-text.ts';
import { noDecisions as p07 } from './rules/p/p07-no-decisions.ts';
import { sectionsOnce as s01 } from './rules/s/s01-sections-once.ts';
import { sectionsInOrder as s02 } from './rules/s/s02-sections-in-order.ts';
import { topics as s03 } from './rules/s/s03-topics.ts';
import { tablesPresent as s04s06 } from './rules/s/s04-s06-tables-present.ts';
import { formFitsYear as s07 } from './rules/s/s07-form-fits-year.ts';
import { tableShape as s08 } from './rules/s/s08-table-shape.ts';
import { noLocalRows as s09 } from './rules/s/s09-local-rows.ts';
import { noResidue as s10 } from './rules/s/s10-template-residue.ts';
import { announcedParts as s11 } from './rules/s/s11-announced-parts.ts';
import { problemsAndImprovements as s12 } from './rules/s/s12-problems-and-improvements.ts';
import { sectionSixFilled as s13 } from './rules/s/s13-section-six.ts';
import { textWhole as s14 } from './rules/s/s14-text-whole.ts';
import { disputesWithoutRequests as x01, moreDisputesThanHandled as x02 } from './rules/x/x01-x02-disputes.ts';
import { lawsuitsAfterReview as x03 } from './rules/x/x03-lawsuits-after-review.ts';
import { directLawsuits as x04 } from './rules/x/x04-direct-lawsuits.ts';
import { feeExplained as x05 } from './rules/x/x05-fee-explained.ts';
import { carriedOver as y01 } from './rules/y/y01-carried-over.ts';
import { documentStock as y02 } from './rules/y/y02-documents.ts';
import { itemsCarriedOver as y03 } from './rules/y/y03-items.ts';
import { stockAcrossForms as y04 } from './rules/y/y04-change-of-form.ts';
import { pendingDisputes as y05 } from './rules/y/y05-pending-disputes.ts';
import { jumps as y06 } from './rules/y/y06-jumps.ts';
import { sameFigures as y07 } from './rules/y/y07-same-figures.ts';
import { sameText as y08 } from './rules/y/y08-same-text.ts';
import { feeUnitOfYears as y09 } from './rules/y/y09-fee-unit.ts';

/** Every rule, in the order of the specification (C.1 structure to C.7 narrative). */
export const RULES: readonly Rule[] = [
  ...[s01, s02, s03, ...s04s06, s07, s08, s09, s10, s11, s12, s13, s14],
  ...[...l01l02, l03, l04, l05, l06, l07, l08, l09, l10, l11, l12, l13, l14, l15, l16, l17],
  ...[a01, a02, a03, a04, a05, a06, ...a07a08, a09, a10, a11, a12],
  ...[...b01b02b03, b04, b05, b06, b07, b08, b09],
  ...[c01, c02, c03],
  ...[x01, x02, x03, x04, x05],
  ...[...n01n04, n05, n06, n07, n08, n09, n10, n11, n12, n13, n14, n15, n16, n17, n18, n19],
  ...[y01, y02, y03, y04, y05, y06, y07, y08, y09],
  ...[h01, h02, h03, h04, h05, h06, h07],
  ...[p01, p02, p03, p04, p05, p06, p07],
];
