/** Both opening a file and reading it as a report end in the same kind of error. */
export { ReadingError, type ReadingErrorCode } from '../document/problem.ts';
