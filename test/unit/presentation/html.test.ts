import { escapeHtml, html, trusted } from '../../../shared/presentation/html.ts';

describe('html', () => {
  test('escapes every value, in content and in attributes', () => {
    const nasty = `<script>"x" & 'y'</script>`;
    expect(html`<p title="${nasty}">${nasty}</p>`.markup).toBe(
      '<p title="&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;">&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;</p>',
    );
  });

  test('does not escape markup twice', () => {
    const inner = html`<b>${'<'}</b>`;
    expect(html`${inner}${[inner, 'a&b']}`.markup).toBe('<b>&lt;</b><b>&lt;</b>a&amp;b');
  });

  test('leaves nothing for null, undefined and false, but shows 0', () => {
    expect(html`[${null}${undefined}${false}${0}]`.markup).toBe('[0]');
  });

  test('takes trusted text as it is', () => {
    expect(html`${trusted('<i>')}${escapeHtml('<i>')}`.markup).toBe('<i>&amp;lt;i&amp;gt;');
  });
});
