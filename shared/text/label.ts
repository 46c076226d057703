const QUOTES = /["“”„‟〝〞「」『』‘’']/g;

/**
 * A normalised text as a key for comparing labels: without white space, all quotation marks as “ ”, all dashes as -.
 * The labels of `form/` and their variants, put through this function, are keys of the same kind.
 */
export function labelKey(text: string): string {
  let open = false;
  return text
    .replace(/\s+/g, '')
    .replace(/[‐-―−─]/g, '-')
    .replace(QUOTES, () => {
      open = !open;
      return open ? '“' : '”';
    });
}
