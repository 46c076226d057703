/** What the rules on sums say; `{equation|equation}` is the sum in words with its numbers. */
export const SUM_MESSAGES = {
  pass: { zh: '{equation|equation}。相符。', en: '{equation|equation}: holds.' },
  fail: { zh: '{equation|equation}，相差 {difference}。', en: '{equation|equation}; they differ by {difference}.' },
  fillable: {
    zh: '{equation|equation}。空格若填上{filling|fillings}，各项合计即相符。请补填。',
    en: '{equation|equation}. With {filling|fillings} in the blank cells all sums hold; please fill them in.',
  },
  several: {
    zh: '{equation|equation}。差数可能在空格里，但填法不止一种。请补填空格（没有的填0）。',
    en: '{equation|equation}. The difference may belong in the blank cells, in more than one way. Please fill them in (0 where there is none).',
  },
} as const;
