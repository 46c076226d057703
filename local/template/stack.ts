import type { z } from 'zod';
import { account } from './identities.ts';
import { Resolver } from './intrinsics.ts';
import { type Declaration, type Identity, type Template, TemplateError, type Value } from './model.ts';
import { parameterValues } from './parameters.ts';
import { references } from './references.ts';
import { type EmulatedType, isEmulated, isPassive, type Properties, shapes } from './shapes.ts';

/** A resource that is brought up here, with its intrinsic functions worked out. */
export interface Resource<T extends EmulatedType = EmulatedType> extends Identity {
  readonly id: string;
  readonly type: T;
  readonly properties: Properties<T>;
}

/** What a template declares, sorted into what is brought up and what is not. */
export interface Stack {
  readonly name: string;
  readonly region: string;
  readonly resources: readonly Resource[];
  /** What cannot be stood in for although nothing here needs it, a sentence each. */
  readonly warnings: readonly string[];
  of<T extends EmulatedType>(type: T): readonly Resource<T>[];
}

export interface StackOptions {
  readonly name: string;
  readonly region: string;
  readonly queueBase: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A resource whose honoured properties were read, or the reason why it cannot be stood in for. */
interface Examined {
  readonly id: string;
  readonly type: string;
  readonly needs: ReadonlySet<string>;
  readonly starts: boolean;
  readonly resource: Resource | null;
  readonly reason: string;
}

/**
 * Reads what is to be brought up.
 * @throws TemplateError naming everything that cannot be stood in for and that something running refers to
 */
export function readStack(template: Template, options: StackOptions): Stack {
  const parameters = parameterValues(template, options.parameters);
  const resolver = new Resolver(template, { ...options, stack: options.name, account, parameters });
  const declared = Object.entries(template.Resources).filter(
    ([, { Condition, Type }]) => (Condition === undefined || resolver.holds(Condition)) && !isPassive(Type),
  );
  const examined = new Map(declared.map(([id, declaration]) => [id, examine(id, declaration, resolver)]));
  const running = reachable(examined);

  const lacking = [...examined.values()].filter(({ resource }) => !resource);
  const needed = lacking.filter(({ id }) => running.has(id)).map((item) => `  ${describe(item, examined, running)}`);
  if (needed.length) throw new TemplateError(`the embedded stack cannot stand in for\n${needed.join('\n')}`);

  const resources = [...running].flatMap((id) => examined.get(id)?.resource ?? []);
  const idle = [...examined.values()].filter(({ id, resource }) => resource && !running.has(id));
  return {
    name: options.name,
    region: options.region,
    resources,
    warnings: [
      ...lacking.map(({ id, type, reason }) => `${id} (${type}) is not brought up: ${reason}`),
      ...idle.map(({ id, type }) => `${id} (${type}) is not brought up: nothing here invokes it`),
    ],
    of: <T extends EmulatedType>(type: T) => resources.filter((resource) => resource.type === type) as Resource<T>[],
  };
}

function examine(id: string, { Type: type, Properties: properties = {} }: Declaration, resolver: Resolver): Examined {
  if (!isEmulated(type)) {
    return { id, type, needs: new Set(), starts: false, resource: null, reason: 'its type is not known here' };
  }
  const { honoured, withoutEffect } = shapes[type];
  const ignored: readonly string[] = withoutEffect;
  const relevant = Object.fromEntries(Object.entries(properties).filter(([name]) => !ignored.includes(name)));
  const common = { id, type, needs: references(relevant), starts: startsByItself(type, relevant) };
  try {
    const parsed: z.ZodSafeParseResult<unknown> = honoured.safeParse(resolver.resolve(relevant));
    if (!parsed.success) return { ...common, resource: null, reason: oneLine(parsed.error) };
    const resource = { id, type, properties: parsed.data as Properties<typeof type>, ...resolver.identity(id) };
    return { ...common, resource, reason: '' };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { ...common, resource: null, reason: error.message };
  }
}

const oneLine = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message)).join('; ');

/** Functions and integrations run only if something invokes them; mail to people is not sent from a topic here. */
function startsByItself(type: EmulatedType, properties: Readonly<Record<string, Value>>): boolean {
  if (type === 'AWS::Lambda::Function' || type === 'AWS::ApiGatewayV2::Integration') return false;
  return type !== 'AWS::SNS::Subscription' || properties.Protocol === 'sqs';
}

/** What runs: all that starts by itself, and all that this refers to. */
function reachable(examined: ReadonlyMap<string, Examined>): ReadonlySet<string> {
  const running = new Set<string>();
  const visit = (id: string) => {
    const item = examined.get(id);
    if (!item || running.has(id)) return;
    running.add(id);
    for (const needed of item.needs) visit(needed);
  };
  for (const { id, starts } of examined.values()) if (starts) visit(id);
  return running;
}

function describe(item: Examined, all: ReadonlyMap<string, Examined>, running: ReadonlySet<string>): string {
  const users = [...all.values()].filter(({ id, needs }) => running.has(id) && needs.has(item.id)).map(({ id }) => id);
  return `${item.id} (${item.type})${users.length ? `, needed by ${users.join(', ')}` : ''}: ${item.reason}`;
}
