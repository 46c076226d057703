import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { EXPORT_FORMATS } from '../../shared/export/formats.ts';
import { type ExportOrder, exportFileName } from '../../shared/export/job.ts';
import { streamObject } from './stream-object.ts';

/** Seconds that a link to a file works. */
const LINK_SECONDS = 300;

/** Why a file was not written. */
export type ExportFailure = 'export-too-large';

export type ExportState =
  | { readonly state: 'unknown' }
  | { readonly state: 'asked'; readonly since: Date }
  | { readonly state: 'failed'; readonly why: ExportFailure }
  | { readonly state: 'ready'; readonly key: string };

/** What lies in the derived bucket of exports: a folder each, which a lifecycle rule empties. */
export interface ExportShelf {
  state(id: string): Promise<ExportState>;
  /** Notes that the file was asked for. */
  note(id: string, order: ExportOrder): Promise<void>;
  keep(id: string, order: ExportOrder, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  fail(id: string, why: ExportFailure): Promise<void>;
  /** A link that anyone may follow for five minutes. */
  link(key: string): Promise<string>;
}

const REQUEST = 'request.json';
const FAILED = 'failed/';

const folderOf = (id: string): string => `exports/${id}/`;

interface Listed {
  readonly Key?: string | undefined;
  readonly LastModified?: Date | undefined;
}

function stateIn(folder: string, contents: readonly Listed[]): ExportState {
  const found = contents.map(({ Key = '', LastModified }) => ({ name: Key.slice(folder.length), LastModified }));
  const file = found.find(({ name }) => name !== REQUEST && !name.startsWith(FAILED));
  if (file !== undefined) return { state: 'ready', key: folder + file.name };
  const failed = found.find(({ name }) => name.startsWith(FAILED));
  if (failed !== undefined) return { state: 'failed', why: failed.name.slice(FAILED.length) as ExportFailure };
  const [asked] = found;
  return asked === undefined ? { state: 'unknown' } : { state: 'asked', since: asked.LastModified ?? new Date(0) };
}

export const exportShelf = (client: S3Client, Bucket: string): ExportShelf => ({
  async state(id) {
    const folder = folderOf(id);
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: folder }));
    return stateIn(folder, Contents);
  },

  async note(id, order) {
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: folderOf(id) + REQUEST,
        Body: JSON.stringify(order),
        ContentType: 'application/json',
      }),
    );
  },

  async keep(id, order, pieces) {
    const name = exportFileName(order);
    const { mediaType, isText } = EXPORT_FORMATS[order.format];
    await streamObject(
      client,
      {
        Bucket,
        Key: folderOf(id) + name,
        ContentType: isText ? `${mediaType}; charset=utf-8` : mediaType,
        ContentDisposition: `attachment; filename="${name}"`,
      },
      pieces,
    );
  },

  async fail(id, why) {
    await client.send(new PutObjectCommand({ Bucket, Key: `${folderOf(id)}${FAILED}${why}`, Body: '' }));
  },

  link: (Key) => getSignedUrl(client, new GetObjectCommand({ Bucket, Key }), { expiresIn: LINK_SECONDS }),
});
