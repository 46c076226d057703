import { damaged } from '../faults.ts';
import type { XmlElement } from '../xml/element.ts';
import { elementsOf } from '../xml/element.ts';
import type { Namespaces } from '../xml/names.ts';
import { parseXml } from '../xml/parse.ts';
import { Archive } from '../zip/archive.ts';
import { pathFrom } from '../zip/path.ts';

const RELATIONSHIPS: Namespaces = { 'http://schemas.openxmlformats.org/package/2006/relationships': '' };

/** A part that another part points to. */
export interface Related {
  readonly id: string;
  /** Last word of the relationship's type: `styles`, `worksheet`. */
  readonly type: string;
  readonly path: string;
}

/** An office document as parts that point to each other (Open Packaging Conventions, ISO/IEC 29500-2). */
export class OfficePackage {
  readonly #archive: Archive;
  readonly #namespaces: Namespaces;

  constructor(bytes: Uint8Array, namespaces: Namespaces) {
    this.#archive = new Archive(bytes);
    this.#namespaces = namespaces;
  }

  /** The parts that a part points to; '' asks for those of the package. None if it points to nothing. */
  async related(path: string): Promise<readonly Related[]> {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    const bytes = await this.#archive.read([...folders, '_rels', `${name}.rels`].join('/'));
    if (bytes === null) {
      return [];
    }
    return elementsOf(await parseXml(bytes, RELATIONSHIPS))
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => ({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        path: pathFrom(path, attributes.Target ?? ''),
      }));
  }

  /** Path of the part that the document begins with; `usual` where the package does not tell. */
  async mainPart(usual: string): Promise<string> {
    const related = await this.related('');
    return related.find(({ type }) => type === 'officeDocument')?.path ?? usual;
  }

  /** A part that need not be there, parsed. Throws ReadingError `damaged` where it cannot be read. */
  async part(path: string | undefined): Promise<XmlElement | null> {
    const bytes = path === undefined ? null : await this.#archive.read(path);
    return bytes === null ? null : await parseXml(bytes, this.#namespaces);
  }

  /** A part without which there is no document. */
  async requiredPart(path: string): Promise<XmlElement> {
    const part = await this.part(path);
    if (part === null) {
      throw damaged(`${path} is missing`);
    }
    return part;
  }
}
