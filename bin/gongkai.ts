#!/usr/bin/env node
import { UsageError } from './commands/usage.ts';

interface Command {
  readonly run: (args: string[]) => Promise<number>;
}

/** Each command is loaded only when it is called: `check` must not wait for the emulators of `start`. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: () => import('../local/commands/start.ts'),
  redrive: () => import('../local/commands/redrive.ts'),
  check: () => import('./commands/check.ts'),
  file: () => import('./commands/file.ts'),
  agencies: () => import('./commands/agencies.ts'),
  rebuild: () => import('./commands/rebuild.ts'),
  mail: () => import('./commands/mail.ts'),
  answer: () => import('./commands/answer.ts'),
  catalogue: () => import('./commands/catalogue.ts'),
  groups: () => import('./commands/groups.ts'),
  snapshot: () => import('./commands/snapshot.ts'),
  help: () => import('./commands/help.ts'),
};

/** As sysexits.h has it: the command was called wrongly. The codes 1 and 2 tell of reports. */
const EX_USAGE = 64;
const EX_SOFTWARE = 70;

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new UsageError(
      `需要 Node.js 24 或更高版本，当前是 ${process.version}。`,
      `gongkai needs Node.js 24 or newer; this is ${process.version}.`,
    );
  }
  const load = COMMANDS[name.replace(/^--?h(elp)?$/, 'help')];
  if (load === undefined) {
    throw new UsageError(`没有“${name}”这个命令；用 help 查看全部命令。`, `There is no command ${name}; see help.`);
  }
  const command = await load();
  return command.run([...args]);
}

// A reader that closes the pipe early (`| head`) wants no more lines and no complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  console.error(usage ? error.message : error);
  process.exitCode = usage ? EX_USAGE : EX_SOFTWARE;
}
