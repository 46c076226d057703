import { tooLargeInside } from '../faults.ts';
import type { XmlElement } from './element.ts';

/** A report has some ten thousand elements, twenty deep. */
const ELEMENTS = 1_000_000;
const DEPTH = 256;

/** Collects the elements that a parser meets into a tree. Throws ReadingError `too-large` beyond the limits. */
export class TreeBuilder {
  readonly #top: (XmlElement | string)[] = [];
  readonly #stack = [this.#top];
  #children = this.#top;
  #elements = 0;

  open({ name, attributes }: Omit<XmlElement, 'children'>): void {
    this.#elements++;
    if (this.#elements > ELEMENTS || this.#stack.length > DEPTH) {
      throw tooLargeInside(`${this.#elements} elements, ${this.#stack.length} deep`);
    }
    const children: (XmlElement | string)[] = [];
    this.#children.push({ name, attributes, children });
    this.#stack.push(children);
    this.#children = children;
  }

  text(text: string): void {
    this.#children.push(text);
  }

  close(): void {
    this.#stack.pop();
    this.#children = this.#stack.at(-1) ?? this.#top;
  }

  get root(): XmlElement | undefined {
    return this.#top.find((child): child is XmlElement => typeof child !== 'string');
  }
}
