/**
 * Invented sentences of reports for 2024 with the figures of the closed set that each states, and many that state none
 * though they hold numbers (domain specification B.1, H.8). The files of `corpus/` hold a sentence in each line, `=>`, and
 * its figures as `id value unit qualifier`, divided by semicolons: 件 and exact are left out, as is the scope where it is the
 * agency's own. `## s1.2` names the section of what follows it; `\n` in a sentence is the end of a paragraph.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../../../../shared/text/normalise.ts';
import { read, shown } from './read.ts';

const folder = join(process.cwd(), 'test/unit/reading/figures/corpus');

interface Sentence {
  readonly section: string;
  readonly text: string;
  readonly figures: readonly string[];
}

function sentencesOf(file: string): Sentence[] {
  let section = 's1.2';
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      section = /^## (\S+)$/.exec(line)?.[1] ?? section;
      const [text, figures] = line.split(/\s*=>\s*/);
      return text === undefined || figures === undefined
        ? []
        : [{ section, text, figures: figures.split(/;\s*/).filter((figure) => figure !== '') }];
    });
}

/** The figures of the closed set, in the order of the text. */
function statedIn({ section, text }: Sentence): string[] {
  const paragraphs = normalise(text.replaceAll('\\n', '\n')).text.split('\n');
  return read(paragraphs, section)
    .figures.filter(({ id }) => id !== 'n.other')
    .map((figure) => shown(figure) + (figure.scope === 'own' ? '' : ` @${figure.scope}`));
}

const files = readdirSync(folder);
const all = files.flatMap(sentencesOf);

describe.each(files)('%s', (file) => {
  test.each(sentencesOf(file))('$text', (sentence) => {
    expect(statedIn(sentence).sort()).toEqual([...sentence.figures].sort());
  });
});

test('the corpus is broad: many sentences, nearly half of them without a figure of the closed set', () => {
  expect(all.length).toBeGreaterThan(700);
  expect(all.filter(({ figures }) => figures.length === 0).length).toBeGreaterThan(280);
});
