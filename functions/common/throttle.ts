/**
 * The span of time that an announcement falls into: half as long as the queue holds a message back. So whoever handles the
 * first announcement of a span begins after the span has ended, by another half for clocks that differ, and finds
 * everything that was written before any announcement of that span.
 *
 * @param delaySeconds how long the queue holds a message back
 * @throws RangeError if that is no time at all
 */
export function bucketOf(at: Date, delaySeconds: number): number {
  if (!(delaySeconds > 0)) {
    throw new RangeError(`the queue must hold messages back for a while, not for ${delaySeconds} seconds`);
  }
  return Math.floor(at.getTime() / (delaySeconds * 500));
}
