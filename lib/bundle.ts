import { createHash } from 'node:crypto';
import { copyFileSync, globSync, readFileSync } from 'node:fs';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';
import { once } from '../functions/common/once.ts';

interface Beside {
  /** Further entries, by the name of their file. */
  readonly entries: Readonly<Record<string, string>>;
  /** Files that are copied as they are, by their name in the folder. */
  readonly copies: Readonly<Record<string, string>>;
}

/** What stands beside a function's handler: for parse, the process that reads files apart, and PDFium for it. */
const BESIDE: Readonly<Record<string, Beside>> = {
  parse: {
    entries: { child: 'functions/common/apart/child.ts' },
    copies: { 'pdfium.wasm': 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm' },
  },
};

/** A hash of all that an answer is made with; what only one function reads of it (functions/common/edition.ts) changes no other. */
const sources = once((): string => {
  const hash = createHash('sha256');
  for (const file of globSync(['{functions,shared}/**/*.*', 'package-lock.json']).toSorted())
    hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('base64url').slice(0, 16);
});

/**
 * How a function becomes `index.mjs` in a folder. ES modules throughout, the AWS SDK included: a third smaller and faster to
 * start than CommonJS or than the SDK of the runtime, and the version that was tested. What is imported only when it is
 * needed (the reader of a format) becomes a file of its own, which a cold start does not load.
 */
export function bundleOptions(name: string, folder: string): BuildOptions {
  return {
    entryPoints: { index: `functions/${name}/handler.ts`, ...BESIDE[name]?.entries },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    define: { SOURCES: JSON.stringify(sources()) },
    logLevel: 'warning',
  };
}

/** The code of one function of `functions/`: bundled in this process, which takes no container and no install. */
export function bundledCode(name: string): AssetCode {
  return Code.fromAsset(`functions/${name}`, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-pulled'),
      local: {
        tryBundle(folder) {
          buildSync(bundleOptions(name, folder));
          for (const [file, source] of Object.entries(BESIDE[name]?.copies ?? {})) {
            copyFileSync(source, `${folder}/${file}`);
          }
          return true;
        },
      },
    },
  });
}
