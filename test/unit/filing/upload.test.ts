import { fingerprint, isVersionId, versionIdOf } from '../../../shared/filing/upload.ts';
import { upload } from './builders.ts';

describe('the id of a version', () => {
  test('is made of time, sequencer and what the upload is', () => {
    const id = versionIdOf(upload(3, { at: '2026-01-31T01:02:03.456Z', sequencer: '0a1b' }));
    expect(id).toMatch(/^20260131T010203456Z-0A1B0{28}-[0-9a-f]{8}$/);
    expect(isVersionId(id)).toBe(true);
  });

  test('is the same for the same upload, and another one for another version of the object', () => {
    expect(versionIdOf(upload(3))).toBe(versionIdOf(upload(3)));
    expect(versionIdOf(upload(3))).not.toBe(versionIdOf(upload(3, { versionId: 'other' })));
  });

  test('sorts by time, then by sequencer, of which the shorter is padded on its right', () => {
    const early = { at: '2026-01-31T01:02:03.999Z', sequencer: 'FF' };
    const late = { at: '2026-01-31T01:02:04.000Z', sequencer: '00' };
    expect(versionIdOf(upload(1, early)) < versionIdOf(upload(1, late))).toBe(true);
    const at = '2026-01-31T01:02:03Z';
    const ids = ['0055AED6DCD90281E5', '0055AED6DCD90281E6', '0055AED6DCD90281E6A', '0055AED6DCD90281F'].map(
      (sequencer) => versionIdOf(upload(1, { at, sequencer })),
    );
    expect(ids.toSorted()).toEqual(ids);
  });
});

test('a fingerprint is the SHA-256 in hexadecimal', () => {
  expect(fingerprint(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
