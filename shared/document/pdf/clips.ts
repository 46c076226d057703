import type { Area } from '../page/content.ts';
import type { Scratch } from './memory.ts';

/** Most paths of a clip and segments of such a path; what is cut off in a more intricate way counts as shown. */
const PATHS = 8;
const SEGMENTS = 16;

function boundsOf(scratch: Scratch, clip: number, path: number): Area | null {
  const { call } = scratch;
  const count = call.FPDFClipPath_CountPathSegments(clip, path);
  if (count < 3 || count > SEGMENTS) {
    return null;
  }
  const points = Array.from({ length: count }, (_, at) => {
    call.FPDFPathSegment_GetPoint(call.FPDFClipPath_GetPathSegment(clip, path, at), scratch.place(0), scratch.place(1));
    return [scratch.float(0), scratch.float(2)] as const;
  });
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

const intersection = (a: Area, b: Area): Area => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
  top: Math.min(a.top, b.top),
});

function clipOf(scratch: Scratch, object: number): Area | null {
  const { call } = scratch;
  const clip = call.FPDFPageObj_GetClipPath(object);
  const count = clip === 0 ? 0 : call.FPDFClipPath_CountPaths(clip);
  if (count < 1 || count > PATHS) {
    return null;
  }
  const areas = Array.from({ length: count }, (_, path) => boundsOf(scratch, clip, path));
  return areas.reduce((whole, area) => (whole === null || area === null ? null : intersection(whole, area)));
}

/** Finds the rectangle that shows a text object of a page; the same object for the same rectangle, null for the whole page. */
export function clipFinder(scratch: Scratch): (object: number) => Area | null {
  const known = new Map<string, Area>();
  return (object) => {
    const clip = clipOf(scratch, object);
    const key = clip === null ? '' : [clip.left, clip.right, clip.bottom, clip.top].map((at) => at.toFixed(1)).join();
    const same = known.get(key) ?? clip;
    if (same !== null) {
      known.set(key, same);
    }
    return same;
  };
}
