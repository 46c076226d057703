import { cut, displayWidth, pad, wrap } from '../../../shared/presentation/width.ts';

describe('widths in a terminal', () => {
  test.each([
    ['abc', 3],
    ['自然人', 6],
    ['(一)予以公开', 12],
    ['（一）', 6],
    ['e\u0301', 1],
    ['𠀀', 2],
  ])('%p takes %p columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('cut never splits a wide character', () => {
    expect(cut('社会公益组织', 7)).toBe('社会公…');
    expect(cut('社会公益组织', 6)).toBe('社会…');
    expect(cut('总计', 4)).toBe('总计');
  });

  test('wrap breaks Chinese anywhere and English at spaces', () => {
    expect(wrap('社会公益组织', 6)).toEqual(['社会公', '益组织']);
    expect(wrap('Natural persons', 6)).toEqual(['Natural', 'persons']);
    expect(wrap('In force', 8)).toEqual(['In force']);
  });

  test('pad fills to the width on either side', () => {
    expect(pad('总计', 6)).toBe('总计  ');
    expect(pad('12', 4, 'right')).toBe('  12');
  });
});
