import type { Value } from './model.ts';

/** Names that a value refers to by `Ref`, `Fn::GetAtt` or `Fn::Sub`: resources, parameters and pseudo parameters. */
export function references(value: Value): ReadonlySet<string> {
  const found = new Set<string>();
  collect(value, found);
  return found;
}

function collect(value: Value, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'Ref') found.add(String(item));
    else if (key === 'Fn::GetAtt') found.add(String(Array.isArray(item) ? item[0] : item).split('.')[0] ?? '');
    else if (key === 'Fn::Sub') collectSubstitutions(item, found);
    else collect(item, found);
  }
}

function collectSubstitutions(argument: Value, found: Set<string>): void {
  const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Record<string, Value>];
  for (const [, name = ''] of text.matchAll(/\$\{([^!}][^}]*)\}/g)) {
    if (!(name in own)) found.add(name.split('.')[0] ?? '');
  }
  collect(own, found);
}
