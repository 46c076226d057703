import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Template, TemplateError } from './model.ts';

/** A synthesized stack: its template and where the code of its functions lies. */
export interface Synthesized {
  readonly template: Template;
  /** Folder of the asset that a function's `Code.S3Key` names. */
  readonly assetFolder: (s3Key: string) => string;
}

const assetManifest = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });

/**
 * Reads `<stack>.template.json` and `<stack>.assets.json` as `cdk synth` writes them.
 * @throws TemplateError if the folder holds no such stack
 */
export function loadSynthesized(folder: string, stack: string): Synthesized {
  const template = readJson(folder, `${stack}.template.json`) as Template;
  const { files } = assetManifest.parse(readJson(folder, `${stack}.assets.json`));
  return {
    template,
    assetFolder: (s3Key) => {
      const asset = files[s3Key.replace(/\.zip$/, '')];
      if (!asset) throw new TemplateError(`${folder} holds no asset ${s3Key}; synthesize the app again`);
      return join(folder, asset.source.path);
    },
  };
}

function readJson(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (cause) {
    throw new TemplateError(`${join(folder, name)} cannot be read; synthesize the app first`, { cause });
  }
}
