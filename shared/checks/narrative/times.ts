/** Years and the like; with a word of comparison before them (较2023年) they are not what the sentence is about. */
const TIME = new RegExp(
  '(较|比|与|同|和|至|到|转|入)?(?:(?<![\\d〔])((?:19|20)\\d{2})年|去年|上一?年)' +
    // What was carried over from a year, and documents named after one, do not make a sentence that year's.
    '(?!度?[^,。;\\d]{0,14}(?:结转|转结|遗留|顺延|年度报告|年报|要点))' +
    '|历年|往年|历史|截[至止]目前|迄今|至今|以来|[上下]半年|季度|月份',
  'g',
);

/** Whether words speak of another time than the report's year: another year, a part of it, or all the years until now. */
export const namesOtherTime = (words: string, year: number | null): boolean =>
  [...words.matchAll(TIME)].some(
    ([, compared, stated]) => compared === undefined && (stated === undefined || Number(stated) !== year),
  );
