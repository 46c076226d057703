/** How words are coloured; handed in, because only the command knows its terminal. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly error: (text: string) => string;
  readonly doubt: (text: string) => string;
  readonly good: (text: string) => string;
  readonly quiet: (text: string) => string;
}
