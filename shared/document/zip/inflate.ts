import { damaged } from '../faults.ts';
import { ReadingError } from '../problem.ts';
import { nodeZlib } from './node-zlib.ts';

/** Inflates with the web's own decompressor. Never holds more than `size` and one chunk. */
export async function inflateByStream(data: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A fault shows at the reading end too; here it must only not go unhandled.
  const written = Promise.all([writer.write(new Uint8Array(data)), writer.close()]).catch(() => undefined);
  const reader = stream.readable.getReader();
  const output = new Uint8Array(size);
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (length + part.value.length > size) {
        throw damaged('a part is longer than it says');
      }
      output.set(part.value, length);
      length += part.value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  await written;
  return output.subarray(0, length);
}

type Zlib = NonNullable<ReturnType<typeof nodeZlib>>;

/** Inflates with Node.js's zlib, at once. Never holds more than `size` and a byte. */
function inflateAtOnce(zlib: Zlib, data: Uint8Array, size: number): Uint8Array {
  // Room for one byte more, so that the end is seen without a second chunk.
  const chunkSize = Math.max(zlib.constants.Z_MIN_CHUNK, size + 1);
  // With `info` the types know less than the documentation.
  const { buffer, engine } = zlib.inflateRawSync(data, {
    ...{ info: true, chunkSize, maxOutputLength: Math.max(1, size) },
  }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
  if (engine.bytesWritten !== data.length) {
    throw damaged('something stands behind a part');
  }
  return buffer;
}

/**
 * Inflates raw deflate data to exactly `size` bytes and never holds much more than that, whatever the data would expand to.
 * Throws ReadingError `damaged` for any other length or broken data.
 */
export async function inflate(data: Uint8Array, size: number): Promise<Uint8Array> {
  const zlib = nodeZlib();
  try {
    const output = zlib === undefined ? await inflateByStream(data, size) : inflateAtOnce(zlib, data, size);
    if (output.length !== size) {
      throw damaged('a part is shorter than it says');
    }
    return output;
  } catch (error) {
    throw error instanceof ReadingError ? error : damaged('a part cannot be inflated', { cause: error });
  }
}
