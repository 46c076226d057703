import type { Piece, PieceCell } from '../piece.ts';
import { remembering } from '../remember.ts';
import { splitLine } from '../tables/line.ts';
import { isWordingOfForm } from '../tables/match.ts';
import { readValue } from '../tables/value.ts';

/** Lines that the form prints around its tables, with whatever a writer added to them. */
const PRINTED =
  /^(?:第二十条第\(.\)项|单位:.{1,12}|\(?本列\)?数据的?勾稽关系.*|[一二三四]、(?:本年新收|上年结转|本年度?办理结果|结转下年).*|\([一二三四五六七]\)(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|其他|总计)[^。]{0,30})$/;

/** A whole sentence 无 says something; it is no value of a table that lost its pipes. */
const SENTENCE = /^(?:无|没有|暂无)。?$/;

const isTableWord = remembering(
  (text: string): boolean =>
    !SENTENCE.test(text) &&
    (readValue(text) !== null || PRINTED.test(text.replace(/\s+/g, '')) || isWordingOfForm(text)),
);

/** Whether a paragraph belongs to a table whose cells stand one under another or side by side. */
export const isTableParagraph = (piece: Piece): boolean =>
  piece.kind === 'paragraph' && piece.cells.every((cell) => splitLine(cell).every(({ text }) => isTableWord(text)));

/** Prose that a page's layout put into the cell of a grid. */
export const isProse = ({ text }: PieceCell): boolean =>
  text.length >= 40 && /[。;]/.test(text) && !PRINTED.test(text) && !isWordingOfForm(text);
