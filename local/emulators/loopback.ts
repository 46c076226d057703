import type { AddressInfo, Server } from 'node:net';

/** Everything of the embedded stack listens here and nowhere else. */
export const loopback = '127.0.0.1';

/** A port that is asked for is taken; the message says what to do. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';

  constructor(port: number, option: string | null) {
    const zh = `端口 ${port} 已被占用，可能另一个系统正在运行${option ? `；请用 ${option} N 另选端口` : ''}。`;
    const en = `Port ${port} is in use, perhaps by another running stack${option ? `; choose another one with ${option} N` : ''}.`;
    super(`${zh} ${en}`);
  }
}

export const isPortInUse = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/**
 * Listens on the loopback interface only. Port 0 is any free port.
 * @throws PortInUse naming the option by which the port was chosen
 */
export async function listen(server: Server, port: number, option: string | null): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(isPortInUse(error) ? new PortInUse(port, option) : error));
    server.listen(port, loopback, resolve);
  });
  return addressOf(server);
}

export const addressOf = (server: Server): string => `http://${loopback}:${(server.address() as AddressInfo).port}`;
