import { greatest, least } from '../extent.ts';
import type { Glyph, Sheet, Stroke } from '../sheet.ts';
import { fitOf, type Strip, shiftOfRules, shiftOfText } from './match.ts';
import { holdsBeginnings, isValue, type Printed, printedOn } from './strip.ts';

/** Pages that stand side by side on one sheet, from the left. */
type Row = [Strip, ...Strip[]];

/** A string that begins left of the page runs over from the strip before, where it stands in full. */
const runsOver = ({ left }: { readonly left: number }) => left < -1;

/** A sheet without what runs over from another, where that is not beside it. */
function withoutOverrun({ sheet, strings }: Strip): Sheet {
  const over = strings.filter(runsOver);
  const isOver = (glyph: Glyph) =>
    over.some((one) => one.baseline === glyph.baseline && glyph.left >= one.left && glyph.right <= one.right);
  return over.length === 0 ? sheet : { ...sheet, glyphs: sheet.glyphs.filter((glyph) => !isOver(glyph)) };
}

function stripOf(sheet: Sheet): Strip {
  const strings = printedOn(sheet);
  return {
    sheet,
    strings,
    visible: strings.filter((one) => !runsOver(one) && one.left < sheet.width),
  };
}

const lastPage = (row: Row) => row.at(-1)?.sheet.page ?? 0;
const runsOn = (row: Row) => row.length > 1 && lastPage(row) - (row[0]?.sheet.page ?? 0) === row.length - 1;

/** Fits that differ by less are alike. */
const SAME_FIT = 0.05;

/**
 * The row that a page goes on: that which it fits best. Where it fits several alike, pages run over, then down, if a row
 * before the last is complete; else down, then over, so that the row which was met longest ago is next.
 */
function rowFor(rows: readonly Row[], next: Strip): Row | undefined {
  const fits = rows.map((row) => fitOf(row, next));
  const best = greatest(fits.map((fit) => fit ?? -1));
  const fitting = rows.filter((_, at) => best >= 0 && (fits[at] ?? -2) > best - SAME_FIT);
  const last = rows.at(-1);
  const over = last !== undefined && fitting.includes(last) && rows.slice(0, -1).some(runsOn);
  return over ? last : fitting.toSorted((a, b) => lastPage(a) - lastPage(b))[0];
}

/**
 * The row that a page of nothing but values goes on by the order of the pages alone, where none of its lines are printed
 * on the strips before: down, then over, the row behind that of the page before; over, then down, the last one.
 */
function rowByOrder(rows: readonly Row[], { sheet: { page }, visible }: Strip): Row | undefined {
  const at = rows.findIndex((row) => lastPage(row) === page - 1);
  const [above, own, below] = [rows[at - 1], rows[at], rows[at + 1]];
  if (own === undefined || !visible.every(isValue)) {
    return undefined;
  }
  const isNext = (row: Row | undefined) => row !== undefined && row.length === own.length - 1;
  const isOver = below === undefined && above !== undefined && runsOn(above) && own.length < above.length;
  return isNext(below) ? below : isOver ? own : undefined;
}

function rowsOf(sheets: readonly Sheet[]): Row[] {
  const rows: Row[] = [];
  for (const sheet of sheets) {
    const strip = stripOf(sheet);
    const row =
      strip.visible.length === 0 || holdsBeginnings(strip.visible)
        ? undefined
        : (rowFor(rows, strip) ?? rowByOrder(rows, strip));
    if (row === undefined) {
      rows.push([strip]);
    } else {
      row.push(strip);
    }
  }
  return rows;
}

/** Shifts that differ by less are the same; strips overlap by no more. */
const SAME_SHIFT = 3;

/** Whether a strip moved so far stands beside the one before it. */
function isBeside(before: Strip, strip: Strip, shift: number): boolean {
  const right = greatest(before.visible.map((one) => Math.min(one.right, before.sheet.width)));
  const left = least(strip.visible.map((one) => one.left));
  return left + shift > right - SAME_SHIFT;
}

/**
 * How far a strip lies right of the one before it: as a string tells that runs over from one to the other; as that of
 * another row tells, where the ruling lines agree; as the ruling lines tell; or anywhere beside it.
 */
function shiftOf(before: Strip, strip: Strip, told: readonly number[]): number {
  const ruled = shiftOfRules(before, strip);
  const other = told.find((shift) =>
    ruled === null ? isBeside(before, strip, shift) : Math.abs(shift - ruled) < SAME_SHIFT,
  );
  return shiftOfText(before, strip) ?? other ?? ruled ?? before.sheet.width;
}

/** How far each strip of each row lies right of the one before it; 0 for the first. */
function shiftsOf(rows: readonly Row[]): number[][] {
  const at = (row: Row, place: number) => {
    const [before, strip] = [row[place - 1], row[place]];
    return before === undefined || strip === undefined
      ? null
      : (shiftOfText(before, strip) ?? shiftOfRules(before, strip));
  };
  return rows.map((row) =>
    row.map((strip, place) => {
      const before = row[place - 1];
      const told = rows.flatMap((other) => at(other, place) ?? []);
      return before === undefined ? 0 : shiftOf(before, strip, told);
    }),
  );
}

/** Part of the page's height that is margin at the top and at the bottom. */
const MARGIN = 0.12;
const HAN = /\p{Script=Han}/u;

/** Running heads and page numbers in words stand on all strips in one place. */
function isRepeated({ text, left, baseline }: Printed, { sheet }: Strip, first: Strip): boolean {
  const inMargin = baseline < sheet.height * MARGIN || baseline > sheet.height * (1 - MARGIN);
  const plain = (words: string) => words.replace(/\d+/g, '0');
  const isSame = (one: Printed) =>
    plain(one.text) === plain(text) && Math.abs(one.baseline - baseline) < 1 && Math.abs(one.left - left) < 1;
  return inMargin && HAN.test(text) && first.visible.some(isSame);
}

function moved(strip: Strip, first: Strip, by: number): Sheet {
  const { sheet } = strip;
  const repeated = new Set(
    strip.visible.filter((one) => isRepeated(one, strip, first)).map(({ baseline }) => baseline),
  );
  const move = <B extends { readonly left: number; readonly right: number }>(box: B): B => ({
    ...box,
    left: box.left + by,
    right: box.right + by,
  });
  const movedGlyph = (glyph: Glyph): Glyph =>
    glyph.cell === undefined ? move(glyph) : { ...move(glyph), cell: move(glyph.cell) };
  const along = (stroke: Stroke): Stroke => ({
    ...stroke,
    from: stroke.from + by,
    to: stroke.to + by,
  });
  return {
    ...sheet,
    width: sheet.width + by,
    glyphs: sheet.glyphs.filter(({ baseline }) => !repeated.has(baseline)).map(movedGlyph),
    horizontal: sheet.horizontal.map(along),
    vertical: sheet.vertical.map((stroke) => ({
      ...stroke,
      at: stroke.at + by,
    })),
    panels: sheet.panels.map(move),
  };
}

function joined([first, ...others]: readonly [Strip, ...Strip[]], shifts: readonly number[]): Sheet {
  let by = 0;
  const parts = others.map((strip, at) => {
    by += shifts[at + 1] ?? 0;
    return moved(strip, first, by);
  });
  const all = [first.sheet, ...parts];
  return {
    ...first.sheet,
    width: greatest(all.map(({ width }) => width)),
    glyphs: all.flatMap(({ glyphs }) => glyphs),
    horizontal: all.flatMap(({ horizontal }) => horizontal),
    vertical: all.flatMap(({ vertical }) => vertical),
    panels: all.flatMap(({ panels }) => panels),
  };
}

/**
 * The sheets of a document, where a spreadsheet too wide for its paper was cut into strips of columns on several pages:
 * those that stand side by side as one.
 */
export function joinStrips(sheets: readonly Sheet[]): Sheet[] {
  const rows = rowsOf(sheets);
  const shifts = shiftsOf(rows);
  return rows.map((row, at) => (row.length === 1 ? withoutOverrun(row[0]) : joined(row, shifts[at] ?? [])));
}
