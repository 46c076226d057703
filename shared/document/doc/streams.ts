import CFB from 'cfb';
import { damaged } from '../faults.ts';
import { Bytes, NO_BYTES } from './bytes.ts';

/** The streams of a Word file within its compound file. */
export interface Streams {
  readonly document: Bytes;
  /** The two table streams, of which the document names one. */
  readonly tables: readonly [Bytes, Bytes];
  readonly data: Bytes;
}

/** Opens the compound file; throws ReadingError `damaged`. */
export function openStreams(bytes: Uint8Array): Streams {
  const container = (() => {
    try {
      return CFB.read(bytes.subarray(), { type: 'buffer' });
    } catch (error) {
      throw damaged('its container is broken', { cause: error });
    }
  })();
  const stream = (name: string): Bytes => {
    const entry = CFB.find(container, `/${name}`);
    if (entry === null) {
      return NO_BYTES;
    }
    const content: ArrayLike<number> | undefined = entry.content;
    if (content === undefined || content.length < entry.size) {
      throw damaged(`the end of ${name} is missing`);
    }
    return new Bytes(new Uint8Array(content));
  };
  const document = stream('WordDocument');
  if (document.length === 0) {
    throw damaged('the document is missing in its container');
  }
  return { document, tables: [stream('0Table'), stream('1Table')], data: stream('Data') };
}
