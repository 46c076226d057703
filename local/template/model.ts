/** A value of a template: JSON in which some objects are intrinsic functions. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface Declaration {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, Value>>;
  readonly Condition?: string;
}

export interface Parameter {
  readonly Type: string;
  readonly Default?: string | number;
  readonly AllowedPattern?: string;
  readonly AllowedValues?: readonly string[];
  readonly ConstraintDescription?: string;
}

/** A CloudFormation template, as far as it is read here. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, Parameter>>;
  readonly Conditions?: Readonly<Record<string, Value>>;
  readonly Resources: Readonly<Record<string, Declaration>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: Value }>>;
}

/** What `Ref` and `Fn::GetAtt` give for a resource. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The template cannot be brought up here; the message says which part and why. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
