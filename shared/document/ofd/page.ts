import { damaged } from '../faults.ts';
import type { Character, Drawing } from '../page/content.ts';
import { type Matrix, transform } from '../page/matrix.ts';
import { areaOf } from '../page/path.ts';
import type { IllustratedPage } from '../page/pictures.ts';
import { elementsOf, type XmlElement } from '../xml/element.ts';
import type { Budget } from './budget.ts';
import type { OfdPage } from './document.ts';
import { isShown, named, nameOf } from './elements.ts';
import { boxIn, type OfdBox, POINTS, placed, TO_POINTS } from './geometry.ts';
import { drawingsOf } from './path.ts';
import { charactersOf } from './text.ts';

/** Deepest nesting of drawings that are kept as resources. */
const DEPTH = 16;

/** The place of a picture. */
function imageOf({ attributes }: XmlElement, matrix: Matrix): Drawing {
  const { x, y, width, height } = boxIn(attributes.Boundary) ?? { x: 0, y: 0, width: 0, height: 0 };
  return areaOf([transform(matrix, { x, y }), transform(matrix, { x: x + width, y: y + height })]);
}

/** Collects what the objects of a page print. */
class Collector {
  readonly characters: Character[] = [];
  readonly drawings: Drawing[] = [];
  readonly images: Drawing[] = [];
  readonly #units: ReadonlyMap<string, XmlElement>;
  readonly #budget: Budget;

  constructor(units: ReadonlyMap<string, XmlElement>, budget: Budget) {
    this.#units = units;
    this.#budget = budget;
  }

  /** Everything in a content, a layer or a block (GB/T 33190-2016, 7.7). */
  collect(parent: XmlElement | undefined, matrix: Matrix, depth = 0): void {
    for (const object of parent === undefined ? [] : elementsOf(parent).filter(isShown)) {
      this.#budget.objects(1);
      switch (nameOf(object)) {
        case 'Layer':
        case 'PageBlock':
          this.collect(object, placed(matrix, object), depth);
          break;
        case 'TextObject':
          this.#add(this.characters, charactersOf(object, placed(matrix, object), this.#budget));
          break;
        case 'PathObject':
          this.#add(this.drawings, drawingsOf(object, placed(matrix, object), this.#budget));
          break;
        case 'ImageObject':
          this.images.push(imageOf(object, matrix));
          break;
        case 'CompositeObject':
          this.#unit(object, placed(matrix, object), depth + 1);
          break;
      }
    }
  }

  /** There may be more of them than a call takes arguments. */
  #add<Thing>(to: Thing[], things: readonly Thing[]): void {
    for (const thing of things) {
      to.push(thing);
    }
  }

  /** A drawing that is kept as a resource, printed here (13). */
  #unit(object: XmlElement, matrix: Matrix, depth: number): void {
    const unit = this.#units.get(object.attributes.ResourceID ?? '');
    if (unit === undefined || depth > DEPTH) {
      throw damaged(unit === undefined ? 'a drawing is missing' : 'a drawing is part of itself');
    }
    this.collect(named(unit, 'Content'), matrix, depth);
  }
}

const inPoints = ({ x, y, width, height }: OfdBox): IllustratedPage['box'] => ({
  left: x * POINTS,
  right: (x + width) * POINTS,
  top: -y * POINTS,
  bottom: -(y + height) * POINTS,
});

/** What a page prints, its templates first. Throws ReadingError `damaged`, or `too-large` beyond the budget. */
export function contentOf({ templates, root, box, units }: OfdPage, page: number, budget: Budget): IllustratedPage {
  budget.beginPage();
  const collector = new Collector(units, budget);
  for (const one of [...templates, root]) {
    collector.collect(named(one, 'Content'), TO_POINTS);
  }
  const { characters, drawings, images } = collector;
  return { page, box: inPoints(box), characters, drawings, images };
}
