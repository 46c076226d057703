import type { Pages } from './batches.ts';

/** Writes in constant memory; the bytes follow from the entries alone. */
type Write = (pages: Pages) => AsyncIterable<Uint8Array>;

interface ExportFormat {
  readonly mediaType: string;
  /** Whether its bytes are UTF-8. */
  readonly isText: boolean;
  /** Loaded when it is needed: an export is a small part of what the API answers. */
  readonly load: () => Promise<Write>;
}

/** The formats of an export, by the ending of the file's name. */
export const EXPORT_FORMATS = {
  csv: { mediaType: 'text/csv', isText: true, load: async () => (await import('./csv.ts')).writeCsv },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isText: false,
    load: async () => (await import('./xlsx.ts')).writeXlsx,
  },
  jsonl: {
    mediaType: 'application/jsonl',
    isText: true,
    load: async () => (await import('./jsonl.ts')).writeJsonLines,
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as [ExportFormatName, ...ExportFormatName[]];

export async function* writeAs(format: ExportFormatName, pages: Pages): AsyncGenerator<Uint8Array> {
  const write = await EXPORT_FORMATS[format].load();
  yield* write(pages);
}
