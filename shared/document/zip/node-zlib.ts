/**
 * Node.js's own zlib where this runs under Node.js; undefined elsewhere. The web's decompressor is a stream, which costs
 * half a millisecond for each part of a document, and the web has no checksum.
 */
export const nodeZlib = () => globalThis.process?.getBuiltinModule?.('node:zlib');
