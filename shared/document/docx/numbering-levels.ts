import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { numberOf, settingOf, switchOf } from './properties.ts';

/** How one level of a list is numbered. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1章`, where %1 stands for the number of the first level. */
  readonly text: string;
  /** Level after which it starts again (1-based); 0 never; null after every higher one. */
  readonly restart: number | null;
  /** All numbers in it are written in Arabic digits. */
  readonly legal: boolean;
  /** A tab or a space stands behind the number. */
  readonly spaced: boolean;
  readonly style: string | undefined;
}

/** A list: which lists count together with it, and its own levels and starts. */
export interface List {
  /** Lists of one definition count on. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Number from which a level starts anew when this list is used for the first time. */
  readonly starts: ReadonlyMap<number, number>;
}

export const LEVELS = 9;

function levelOf(element: XmlElement): Level {
  const restart = numberOf(element, 'w:lvlRestart', -1, LEVELS);
  return {
    start: numberOf(element, 'w:start', 0, 32767),
    format: settingOf(element, 'w:numFmt') ?? customFormat(element) ?? 'decimal',
    text: settingOf(element, 'w:lvlText') ?? '',
    restart: restart < 0 ? null : restart,
    legal: switchOf(element, 'w:isLgl') === true,
    spaced: settingOf(element, 'w:suff') !== 'nothing',
    style: settingOf(element, 'w:pStyle'),
  };
}

/** A format of a newer Word with an older one beside it. */
const customFormat = (level: XmlElement): string | undefined =>
  settingOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');

function levelsOf(parent: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = Array(LEVELS).fill(undefined);
  for (const element of elementsOf(parent).filter(({ name }) => name === 'w:lvl')) {
    const at = Number(element.attributes['w:ilvl']);
    if (Number.isInteger(at) && at >= 0 && at < LEVELS) {
      levels[at] = levelOf(element);
    }
  }
  return levels;
}

const named = (parent: XmlElement, name: string) => elementsOf(parent).filter((child) => child.name === name);

/** The lists of a document by their id (ISO/IEC 29500-1 17.9). */
export function listsOf(part: XmlElement): Map<string, List> {
  const definitions = named(part, 'w:abstractNum');
  const byId = new Map(definitions.map((element) => [element.attributes['w:abstractNumId'] ?? '', element]));
  const byStyle = new Map(definitions.map((element) => [settingOf(element, 'w:styleLink') ?? '', element]));
  return new Map(
    named(part, 'w:num').map((element) => {
      const own = byId.get(settingOf(element, 'w:abstractNumId') ?? '');
      const linked = byStyle.get((own && settingOf(own, 'w:numStyleLink')) ?? '\0') ?? own;
      const levels = linked === undefined ? [] : levelsOf(linked);
      const starts = new Map<number, number>();
      for (const override of named(element, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl']);
        const start = numberOf(override, 'w:startOverride', -1, 32767);
        const level = levelsOf(override)[at];
        levels[at] = level ?? levels[at];
        if (start >= 0) {
          starts.set(at, start);
        }
      }
      const definition = linked?.attributes['w:abstractNumId'] ?? '';
      return [element.attributes['w:numId'] ?? '', { definition, levels, starts }];
    }),
  );
}
