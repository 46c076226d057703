import { damaged } from '../faults.ts';

/**
 * Inflates raw deflate data to exactly `size` bytes with the web's own decompressor. Never holds more than that and one
 * chunk, whatever the data would expand to. Throws ReadingError `damaged` for any other length or broken data.
 */
export async function inflate(data: Uint8Array, size: number): Promise<Uint8Array> {
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
    throw error instanceof Error && error.name === 'ReadingError'
      ? error
      : damaged('a part cannot be inflated', { cause: error });
  }
  await written;
  if (length !== size) {
    throw damaged('a part is shorter than it says');
  }
  return output;
}
