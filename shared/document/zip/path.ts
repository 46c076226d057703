/** A path in an archive as seen from the folder of a part; a leading slash means the archive's root. */
export function pathFrom(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') {
      path.pop();
    } else if (step !== '' && step !== '.') {
      path.push(step);
    }
  }
  return path.join('/');
}
