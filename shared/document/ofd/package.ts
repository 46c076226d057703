import { passwordProtected } from '../faults.ts';
import type { XmlElement } from '../xml/element.ts';
import { parseXml } from '../xml/parse.ts';
import { Archive } from '../zip/archive.ts';
import { pathFrom } from '../zip/path.ts';
import { missing } from './refuse.ts';

/** A part of the file, and where it stands. */
export interface Part {
  readonly path: string;
  readonly root: XmlElement;
}

const keyOf = (path: string) => pathFrom('', path).toLowerCase();

/** Present where parts are locked (GM/T 0099-2020). */
const ENCRYPTIONS = 'Encryptions.xml';

/** An OFD file as parts that point to each other by path. */
export class OfdPackage {
  readonly #archive: Archive;
  /** Names in the archive by their path in small letters: programs do not agree with themselves on capitals. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #parts = new Map<string, Part>();

  /** Throws ReadingError `damaged` where the container is broken, `password-protected` where parts of it are locked. */
  constructor(bytes: Uint8Array) {
    this.#archive = new Archive(bytes);
    this.#names = new Map(this.#archive.names.map((name) => [keyOf(name), name]));
    if (this.#names.has(keyOf(ENCRYPTIONS))) {
      throw passwordProtected();
    }
  }

  /**
   * A part that another points to; a path is told from the folder of that part, some programs tell it from the root. Null
   * if there is none.
   */
  async find(from: string, location: string): Promise<Part | null> {
    const target = location.trim().replaceAll('\\', '/');
    const name = this.#names.get(keyOf(pathFrom(from, target))) ?? this.#names.get(keyOf(target));
    if (name === undefined || target === '') {
      return null;
    }
    const known = this.#parts.get(name);
    if (known !== undefined) {
      return known;
    }
    const bytes = await this.#archive.read(name);
    const part = { path: name, root: await parseXml(bytes ?? new Uint8Array(), {}) };
    this.#parts.set(name, part);
    return part;
  }

  /** As `find`; throws ReadingError `damaged` if there is none. */
  async part(from: string, location: string): Promise<Part> {
    const part = await this.find(from, location);
    if (part === null) {
      throw missing(location.trim() === '' ? 'a part' : location.trim());
    }
    return part;
  }
}
