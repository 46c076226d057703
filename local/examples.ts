import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { RunningStack } from './data/endpoints.ts';
import { createClients, destroyClients } from './provision/clients.ts';

/**
 * Uploads the bundled example reports, `reports/<agency>/<year>/<file>` below the folder, as agencies would. Files of a
 * filing go up in the order of their names, so that its versions have that order.
 * @returns how many
 */
export async function fileExamples(folder: string, { region, aws, dynamodb, bucket }: RunningStack): Promise<number> {
  if (bucket === null) return 0;
  const clients = createClients(region, { aws, dynamodb });
  try {
    const files = globSync('reports/*/*/*', { cwd: folder }).toSorted();
    for (const file of files) {
      const Key = file.replaceAll('\\', '/');
      await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: readFileSync(join(folder, file)) }));
    }
    return files.length;
  } finally {
    destroyClients(clients);
  }
}
