import { blocks } from '../../fixtures/html/shown.ts';

/** A page whose style sheet is `css`; the table keeps the page from counting as one that a script shows. */
const shownOf = (css: string, body: string) =>
  blocks(`<style>${css}</style>${body}<table><tr><td>1</td><td>2</td></tr></table>`).filter(
    (one) => typeof one === 'string',
  );

describe('what a style sheet hides is not shown', () => {
  test.each([
    ['a class', '.a{display:none}', '<p class="b a">x</p>'],
    ['a class among declarations', '.a { color:red; DISPLAY : none !important; }', '<p class="a">x</p>'],
    ['visibility', 'p.a{visibility:hidden}', '<p class="a">x</p>'],
    ['an id in a list of selectors', 'h1, #a{display:none}', '<p id="a">x</p>'],
    ['a descendant', '.w p{display:none}', '<div class="w"><div><p>x</p></div></div>'],
    ['a child', '.w > p{display:none}', '<div class="w"><p>x</p></div>'],
    ['a sheet for screens', '@media screen{.a{display:none}}', '<p class="a">x</p>'],
    ['the more specific of two rules', 'p.a{display:none} p{display:block}', '<p class="a">x</p>'],
    ['the later of two rules', '.a{display:block} .b{display:none}', '<p class="a b">x</p>'],
    ['the important one', '.a{display:none!important} #i{display:block}', '<p class="a" id="i">x</p>'],
    ['after a comment', '/* { } */ .a{display:none}', '<p class="a">x</p>'],
  ])('%s', (_, css, body) => {
    expect(shownOf(css, body)).toEqual([]);
  });
});

describe('what it does not hide is shown', () => {
  test.each([
    ['another class', '.a{display:none}', '<p class="ab">x</p>'],
    ['shown by a more specific rule', '.tab{display:none} .tab.on{display:block}', '<p class="tab on">x</p>'],
    ['shown by its own style', '.a{display:none}', '<p class="a" style="display: block">x</p>'],
    ['hidden in print only', '@media print{.a{display:none}}', '<p class="a">x</p>'],
    ['hidden on narrow screens only', '@media screen and (max-width:600px){.a{display:none}}', '<p class="a">x</p>'],
    ['hidden while pointed at', '.a:hover{display:none}', '<p class="a">x</p>'],
    ['no child', '.w > p{display:none}', '<div class="w"><div><p>x</p></div></div>'],
    ['inside a comment', '/* .a{display:none} */', '<p class="a">x</p>'],
  ])('%s', (_, css, body) => {
    expect(shownOf(css, body)).toEqual(['x']);
  });

  test('a page that would have no table left shows it by a script', () => {
    const page =
      '<style>.c{display:none}</style><div class="c"><p>x</p><table><tr><td>1</td><td>2</td></tr></table></div>';
    expect(blocks(page)).toEqual(['x', [['1', '2']]]);
  });
});

test.each([
  ['no braces', 'a'.repeat(300_000)],
  ['open comments', '/*'.repeat(150_000)],
  ['open blocks', '@media screen{'.repeat(30_000)],
  ['many rules', '.a .b .c{display:none}'.repeat(20_000)],
])('a style sheet of %s comes to an end', (_, css) => {
  expect(shownOf(css, '<p>x</p>'.repeat(500))).toHaveLength(500);
});
