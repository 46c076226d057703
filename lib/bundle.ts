import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

/**
 * How a function becomes one file. ES modules throughout, the AWS SDK included: a third smaller and faster to start than
 * CommonJS or than the SDK of the runtime, and the version that was tested.
 */
export function bundleOptions(name: string): BuildOptions & { readonly entryPoints: [string] } {
  return {
    entryPoints: [`functions/${name}/handler.ts`],
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
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
          buildSync({ ...bundleOptions(name), outfile: `${folder}/index.mjs` });
          return true;
        },
      },
    },
  });
}
