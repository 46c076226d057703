/** Starts the embedded stack on an assembly, as a process of its own: `node embedded.ts ASSEMBLY DATA AWS-PORT`. */
import { startEmbedded } from '../../../../local/start.ts';

const [assembly = '', dataFolder = '', awsPort = '0'] = process.argv.slice(2);
const stack = await startEmbedded({
  assembly,
  stack: 'Gongkai',
  dataFolder,
  port: 0,
  awsPort: Number(awsPort),
  region: 'us-east-1',
  fresh: false,
  parameters: () => ({}),
  onLog: (_, line) => console.log(line),
  onError: (error) => console.error(String(error)),
});
process.send?.(stack.running);
process.once('SIGTERM', async () => {
  await stack.stop();
  process.exit(0);
});
