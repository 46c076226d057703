/** What a message is about is still on its way, as happens when steps work side by side: to be tried again, and no fault. */
export class TooEarlyError extends Error {
  override readonly name = 'TooEarlyError';
}
