import { type Template, TemplateError } from './model.ts';

/**
 * The values of the template's parameters: those given, else the defaults. Parameters that CloudFormation would look up
 * in AWS (such as the CDK's BootstrapVersion) have no value here.
 * @throws TemplateError as CloudFormation would refuse the values
 */
export function parameterValues(
  template: Template,
  given: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, parameter] of Object.entries(template.Parameters ?? {})) {
    if (parameter.Type.startsWith('AWS::')) continue;
    const value = given[name] ?? parameter.Default;
    if (value === undefined) throw new TemplateError(`the parameter ${name} of the stack has no value`);
    const text = String(value);
    const { AllowedPattern: pattern, AllowedValues: allowed } = parameter;
    if ((pattern && !new RegExp(`^(?:${pattern})$`).test(text)) || (allowed && !allowed.map(String).includes(text))) {
      throw new TemplateError(`the parameter ${name} must not be "${text}". ${parameter.ConstraintDescription ?? ''}`);
    }
    values.set(name, text);
  }
  return values;
}
