import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Level 1 packs a sheet to a tenth; higher ones take several times as long for a little less. */
const LEVEL = 1;

/** A zip archive that is handed on piece by piece while it is written, so that no more than a piece is held. */
export class ZipStream {
  readonly #ready: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    this.#ready.push(piece);
  });

  /** Begins a file; the one before must have ended. */
  file(path: string): { readonly push: (text: string, isLast?: boolean) => void } {
    const file = new ZipDeflate(path, { level: LEVEL });
    // The same reports always make the same bytes.
    file.mtime = new Date(1980, 0, 1);
    this.#zip.add(file);
    return { push: (text, isLast = false) => file.push(strToU8(text), isLast) };
  }

  end(): void {
    this.#zip.end();
  }

  /** What is ready to be handed on. */
  *pieces(): Generator<Uint8Array> {
    yield* this.#ready.splice(0);
  }
}
