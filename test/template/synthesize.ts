import { readFileSync, rmSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { appSettings } from '../../lib/app-settings.ts';
import { GongkaiStack } from '../../lib/gongkai-stack.ts';

/** A resource of the template with its logical id. */
export interface Resource {
  readonly id: string;
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is untyped JSON, and a test that misreads it fails
  readonly Properties: Record<string, any>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** The stack as `cdk synth` makes it, but without bundling, which takes no part in what is tested here. */
export class Synthesized {
  readonly stack: GongkaiStack;
  readonly template: Template;
  readonly #resources: ReadonlyMap<string, Resource>;

  constructor({ publicRead = false } = {}) {
    const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
    const app = new App({ ...appSettings, context: { ...context, 'aws:cdk:bundling-stacks': [] } });
    this.stack = new GongkaiStack(app, 'Gongkai', { publicRead });
    this.template = Template.fromStack(this.stack);
    rmSync(app.outdir, { recursive: true });
    const resources: Record<string, Omit<Resource, 'id'>> = this.template.toJSON().Resources;
    this.#resources = new Map(Object.entries(resources).map(([id, resource]) => [id, { id, ...resource }]));
  }

  get all(): readonly Resource[] {
    return [...this.#resources.values()];
  }

  of(type: string): readonly Resource[] {
    return this.all.filter(({ Type }) => Type === type);
  }

  get(id: string): Resource {
    const resource = this.#resources.get(id);
    if (!resource) throw new Error(`the template has no resource ${id}`);
    return resource;
  }

  /** What a `Ref` or the `Fn::GetAtt` of one attribute points to. */
  at(reference: { readonly Ref?: string; readonly 'Fn::GetAtt'?: readonly [string, string] }): Resource {
    return this.get(reference.Ref ?? reference['Fn::GetAtt']?.[0] ?? '');
  }
}

/** The statement of a resource policy that lets nobody in without TLS. */
export const refusesPlainHttp = Match.objectLike({
  Effect: 'Deny',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
