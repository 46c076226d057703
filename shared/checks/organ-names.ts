/** Two names, one organ? Reports shorten names, leave out the places above and 人民政府 in between. */

/** The name without the words that are often left out. */
const core = (name: string) => name.replace(/人民政府|政府|行政公署|办事处|[^\u4e00-\u9fff]/g, '');

/** Whether every character of one stands in the other, as in 卫健委 and 卫生健康委员会. */
function isWithin(short: string, long: string): boolean {
  const left = [...long];
  return [...short].every((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/**
 * Whether two names may mean one organ: one is the other shortened, or with the places above it, or the government that
 * it is an office of. Wide on purpose: who calls two names different has to be right.
 */
export function mayBeOne(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)];
  return a === '' || b === '' || (a.length <= b.length ? isWithin(a, b) : isWithin(b, a));
}

const PLACE = /[\u4e00-\u9fff]{1,8}?(?:自治[州县旗]|[省州盟县旗镇]|(?<!城)[市乡]|(?<!社)区|街道)(?!场|政|民|长|内|级)/g;

/** The places that a name is made of: 青禾县, 柳湾街道 of 青禾县柳湾街道办事处. */
export const placesIn = (name: string): readonly string[] => name.replace(/\s+/g, '').match(PLACE) ?? [];
