import { labelOf } from '../grid/labels.ts';
import type { Drawing, PageContent } from './content.ts';

/** A page with the areas that its images cover. */
export interface IllustratedPage extends PageContent {
  readonly images: readonly Drawing[];
}

/** Fewest characters of a page that is no picture, and the part of a page that a picture of it covers. */
const FEWEST = 40;
const COVERS = 0.5;

/** Whether a page shows a picture instead of text. */
function isPicture({ box, characters, images }: IllustratedPage): boolean {
  const covered = images.reduce((sum, { from, to }) => sum + (to.x - from.x) * (to.y - from.y), 0);
  const visible = characters.filter(({ text }) => text.trim() !== '').length;
  return visible < FEWEST && covered > (box.right - box.left) * (box.top - box.bottom) * COVERS;
}

/** Labels of all tables; where the pages with text hold them, no table is a picture. */
const OF_EVERY_TABLE = ['行政许可', '1.属于国家秘密', '四、结转下年度继续办理', '结果纠正'];

/** Numbers of the pages that are pictures where tables may stand on them. */
export function picturesInsteadOfTables(pages: readonly IllustratedPage[]): number[] {
  const pictures = pages.filter(isPicture);
  if (pictures.length === 0) {
    return [];
  }
  const text = labelOf(pages.flatMap(({ characters }) => characters.map((one) => one.text)).join(''));
  const complete = OF_EVERY_TABLE.every((label) => text.includes(labelOf(label)));
  return complete ? [] : pictures.map(({ page }) => page);
}
