import { generatedName, identityRules } from './identities.ts';
import { type Identity, type Template, TemplateError, type Value } from './model.ts';

export interface Surroundings {
  readonly stack: string;
  readonly region: string;
  readonly account: string;
  readonly queueBase: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A value after its intrinsic functions were worked out; `undefined` is AWS::NoValue. */
export type Resolved = string | number | boolean | null | undefined | Resolved[] | { [key: string]: Resolved };

/** Works out the intrinsic functions of a template against deterministic local ids. */
export class Resolver {
  readonly #template: Template;
  readonly #around: Surroundings;
  readonly #pseudo: ReadonlyMap<string, string | undefined>;
  readonly #identities = new Map<string, Identity>();

  constructor(template: Template, around: Surroundings) {
    this.#template = template;
    this.#around = around;
    const { account, region, stack } = around;
    this.#pseudo = new Map([
      ['AWS::AccountId', account],
      ['AWS::NoValue', undefined],
      ['AWS::Partition', 'aws'],
      ['AWS::Region', region],
      ['AWS::StackId', `arn:aws:cloudformation:${region}:${account}:stack/${stack}/local`],
      ['AWS::StackName', stack],
      ['AWS::URLSuffix', 'amazonaws.com'],
    ]);
  }

  /** @throws TemplateError for an intrinsic function or an attribute that is not modelled here */
  resolve(value: Value): Resolved {
    if (Array.isArray(value)) return value.map((item) => this.resolve(item)).filter((item) => item !== undefined);
    if (value === null || typeof value !== 'object') return value as string | number | boolean | null;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
      return this.#intrinsic(only[0], only[1]);
    }
    const resolved = entries.map(([key, item]) => [key, this.resolve(item)] as const);
    return Object.fromEntries(resolved.filter(([, item]) => item !== undefined));
  }

  /** The physical id and the attributes of a resource. */
  identity(id: string): Identity {
    const known = this.#identities.get(id);
    if (known) return known;
    const declaration = this.#template.Resources[id];
    if (!declaration) throw new TemplateError(`the template refers to ${id}, which it does not declare`);
    const rule = identityRules[declaration.Type];
    const given = rule?.nameProperty ? declaration.Properties?.[rule.nameProperty] : undefined;
    const ending = declaration.Properties?.FifoQueue ? '.fifo' : '';
    const name = given === undefined ? generatedName(this.#around.stack, id, ending) : String(this.resolve(given));
    const identity = rule ? rule.identify(name, this.#around) : { ref: name, attributes: {} };
    this.#identities.set(id, identity);
    return identity;
  }

  /** Whether a named condition of the template holds. */
  holds(condition: string): boolean {
    const expression = this.#template.Conditions?.[condition];
    if (expression === undefined) throw new TemplateError(`the template has no condition ${condition}`);
    return this.#evaluate(expression);
  }

  #intrinsic(name: string, argument: Value): Resolved {
    switch (name) {
      case 'Ref':
        return this.#reference(String(argument));
      case 'Fn::GetAtt':
        return this.#attribute(argument);
      case 'Fn::Sub':
        return this.#substitute(argument);
    }
    const items = Array.isArray(argument) ? (argument as readonly Value[]) : [];
    const [first = null, second = null, third = null] = items;
    switch (name) {
      case 'Fn::Join':
        return (this.resolve(second) as Resolved[]).join(String(first));
      case 'Fn::Select':
        return (this.resolve(second) as Resolved[])[Number(this.resolve(first))];
      case 'Fn::Split':
        return String(this.resolve(second)).split(String(first));
      case 'Fn::If':
        return this.resolve(this.holds(String(first)) ? second : third);
    }
    throw new TemplateError(`the intrinsic function ${name} is not known here`);
  }

  #reference(name: string): Resolved {
    if (this.#pseudo.has(name)) return this.#pseudo.get(name);
    if (this.#template.Parameters?.[name]) {
      const value = this.#around.parameters.get(name);
      if (value === undefined)
        throw new TemplateError(`the parameter ${name} is looked up in AWS and has no value here`);
      return value;
    }
    return this.identity(name).ref;
  }

  #attribute(argument: Value): string {
    const [id = '', ...path] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    const attribute = path.join('.');
    const value = this.identity(id).attributes[attribute];
    if (value === undefined) {
      const type = this.#template.Resources[id]?.Type;
      throw new TemplateError(`the attribute ${attribute} of ${id} (${type}) is not known here`);
    }
    return value;
  }

  #substitute(argument: Value): string {
    const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Record<string, Value>];
    return text
      .replaceAll(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
        const value = own[name] ?? (name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name });
        return String(this.resolve(value) ?? '');
      })
      .replaceAll('${!', '${');
  }

  #evaluate(expression: Value): boolean {
    const [[operator = '', argument] = []] = Object.entries(expression as Record<string, Value>);
    const items = Array.isArray(argument) ? (argument as readonly Value[]) : [];
    switch (operator) {
      case 'Condition':
        return this.holds(String(argument));
      case 'Fn::Equals':
        return String(this.resolve(items[0] ?? null)) === String(this.resolve(items[1] ?? null));
      case 'Fn::Not':
        return !this.#evaluate(items[0] ?? null);
      case 'Fn::And':
        return items.every((item) => this.#evaluate(item));
      case 'Fn::Or':
        return items.some((item) => this.#evaluate(item));
    }
    throw new TemplateError(`the condition ${operator} is not known here`);
  }
}
