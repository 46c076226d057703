/**
 * Radicals of the CJK supplement with the characters they stand for (Unicode property Equivalent_Unified_Ideograph).
 * PDF text prints them for common characters, and NFKC mends only the Kangxi block.
 */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦' +
  '⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

let radicals: Map<string, string> | undefined;

function characterOfRadical(radical: string): string {
  if (radicals === undefined) {
    radicals = new Map();
    for (let at = 0; at < RADICALS.length; at += 2) {
      radicals.set(RADICALS.charAt(at), RADICALS.charAt(at + 1));
    }
  }
  return radicals.get(radical) ?? radical;
}

/** Characters that are written differently without a difference in meaning; what NFKC would falsify (①, ²) is left. */
export const VARIANT = new RegExp(
  [
    '[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff]', // invisible
    '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\t]', // spaces
    '\\r\\n?|[\\u000b\\u000c\\u0085\\u2028\\u2029]', // line ends
    '[\\u2212\\uff0d\\ufe63]', // minus signs
    '[\\u2474-\\u249b\\u3220-\\u3229]', // ⑴ ⒈ ㈠
    '[\\u2e80-\\u2eff\\u2f00-\\u2fd5\\uf900-\\ufaff]', // radicals, compatibility ideographs
    '[\\ufe30-\\ufe62\\ufe64-\\ufe6b\\uff01-\\uff0c\\uff0e-\\uff5e\\uff61-\\uff64]', // vertical, small, full and half width
    '[A-Za-z\\u00b7]?[\\u0300-\\u036f]+', // letters with separate tone marks
    '[\\u0251\\u0261]', // ɑ and ɡ as typed in pinyin
  ].join('|'),
  'g',
);

const SPECIAL: Readonly<Record<string, string>> = { '\u0251': 'a', '\u0261': 'g', '\u2212': '-', '\ufe63': '-' };

/** The usual form of what `VARIANT` matched. */
export function usualForm(match: string): string {
  const code = match.charCodeAt(0);
  const special = SPECIAL[match];
  if (special !== undefined) {
    return special;
  }
  if (code === 0x0d || code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029) {
    return '\n';
  }
  if (code === 0x09 || code === 0x1680) {
    return ' ';
  }
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) {
    return '';
  }
  if ((code >= 0x2060 && code <= 0x2064) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff) {
    return '';
  }
  return code >= 0x2e80 && code <= 0x2eff ? characterOfRadical(match) : match.normalize('NFKC');
}
