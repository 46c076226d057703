import type { CellShape, Merge, RowShape } from '../word/row.ts';

/** Collects what the control words of a row say of its cells. */
export class RowProperties {
  #left = 0;
  #cells: CellShape[] = [];
  #horizontal: Merge = null;
  #vertical: Merge = null;

  get shape(): RowShape {
    return { left: this.#left, cells: this.#cells };
  }

  /** Takes a control word; false if it says nothing of cells. */
  take(word: string, value: number | null): boolean {
    switch (word) {
      case 'trowd':
        this.#left = 0;
        this.#cells = [];
        break;
      case 'trleft':
        this.#left = value ?? 0;
        return true;
      case 'clmgf':
      case 'clmrg':
        this.#horizontal = word === 'clmgf' ? 'first' : 'continued';
        return true;
      case 'clvmgf':
      case 'clvmrg':
        this.#vertical = word === 'clvmgf' ? 'first' : 'continued';
        return true;
      case 'cellx':
        this.#cells.push({ right: value ?? 0, horizontal: this.#horizontal, vertical: this.#vertical });
        break;
      default:
        return false;
    }
    this.#horizontal = null;
    this.#vertical = null;
    return true;
  }
}
