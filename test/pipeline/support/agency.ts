import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { Contract } from '../../openapi/contract.ts';
import type { OpenApi } from '../../openapi/model.ts';
import type { PipelineStack } from './stack.ts';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const patience = 20_000;

/** What an agency, a reader and an operator do with a running stack, with the clients that they use on AWS. */
export class Agency {
  readonly #stack: PipelineStack;
  #contract: Promise<Contract> | undefined;

  constructor(stack: PipelineStack) {
    this.#stack = stack;
  }

  get #s3() {
    const { aws: endpoint, region } = this.#stack.running;
    return new S3Client({ endpoint, region, credentials: { accessKeyId: 'any', secretAccessKey: 'any' } });
  }

  get sqs() {
    const { aws: endpoint, region } = this.#stack.running;
    return new SQSClient({ endpoint, region, credentials: { accessKeyId: 'any', secretAccessKey: 'any' } });
  }

  get bucket(): string {
    return this.#stack.running.bucket ?? '';
  }

  /** Uploads and gives the version id that S3 answers with. */
  async upload(key: string, body: string | Uint8Array): Promise<string> {
    const { VersionId = '' } = await this.#s3.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: body }));
    return VersionId;
  }

  async original(key: string, versionId: string): Promise<string> {
    const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: this.bucket, Key: key, VersionId: versionId }));
    return (await Body?.transformToString()) ?? '';
  }

  /** What the API answers is held against the document that it publishes. */
  async get(path: string, headers: Readonly<Record<string, string>> = {}) {
    const answer = await fetch(`${this.#stack.running.url}${path}`, { headers });
    const text = await answer.text();
    if (path.startsWith('/v1/')) {
      this.#contract ??= this.#published();
      const received = { status: answer.status, headers: Object.fromEntries(answer.headers), body: text };
      expect([path, (await this.#contract).faults('GET', path, received)]).toEqual([path, []]);
    }
    return { status: answer.status, headers: answer.headers, text };
  }

  async #published(): Promise<Contract> {
    const document = await fetch(`${this.#stack.running.url}/v1/openapi.json`);
    return new Contract((await document.json()) as OpenApi);
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests name the fields they look at
  async json(path: string): Promise<any> {
    return JSON.parse((await this.get(path)).text);
  }

  /** The answer once it holds. */
  // biome-ignore lint/suspicious/noExplicitAny: tests name the fields they look at
  async until(path: string, holds: (body: any) => boolean): Promise<any> {
    for (const end = Date.now() + patience; ; await sleep(25)) {
      const body = await this.json(path);
      if (holds(body)) return body;
      if (Date.now() > end) throw new Error(`waited in vain for ${path}: ${JSON.stringify(body).slice(0, 2000)}`);
    }
  }

  checked(filing: string, versions = 1) {
    return this.until(
      `/v1/reports/${filing}`,
      ({ status, history }) => typeof status === 'string' && history.length === versions,
    );
  }

  async mails(): Promise<readonly Mail[]> {
    return (await this.json('/_local/mail.json')) as readonly Mail[];
  }

  /** The mails about a filing, once there are so many. */
  async mailsAbout(filing: string, count: number): Promise<readonly Mail[]> {
    const about = ({ text }: Mail) => text.includes(`/v1/reports/${filing}`);
    const mails = await this.until('/_local/mail.json', (all: readonly Mail[]) => all.filter(about).length >= count);
    return (mails as readonly Mail[]).filter(about);
  }

  async command(...args: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ['bin/gongkai.ts', ...args]);
    return stdout;
  }
}
