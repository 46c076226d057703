import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly port: number;
  readonly awsPort: number;
  readonly data: string;
  readonly examples: boolean;
  readonly fresh: boolean;
}

/**
 * Options of `npm start --`.
 * @throws Error with a sentence for the user
 */
export function startOptions(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      port: { type: 'string', default: '8787' },
      'aws-port': { type: 'string', default: '4566' },
      data: { type: 'string', default: '.data' },
      examples: { type: 'boolean', default: true },
      fresh: { type: 'boolean', default: false },
    },
  });
  return {
    port: portOf('--port', values.port),
    awsPort: portOf('--aws-port', values['aws-port']),
    data: values.data,
    examples: values.examples,
    fresh: values.fresh,
  };
}

function portOf(option: string, value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new Error(`${option} 应为 0 至 65535 的数字，不是“${value}”。 ${option} takes a number from 0 to 65535.`);
  }
  return port;
}
