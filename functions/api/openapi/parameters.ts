import type { ZodOpenApiObject } from 'zod-openapi';
import type { Operation } from '../operation.ts';
import { PARAMETERS, type Parameter, type ParameterName } from '../parameters.ts';
import { paragraphs } from './text.ts';

type Schemas = NonNullable<NonNullable<ZodOpenApiObject['components']>['schemas']>;

/** A component for the values of each parameter, `Year` for `year`. */
const componentOf = (name: ParameterName): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

export const parameterSchemas = (): Schemas =>
  Object.fromEntries(
    (Object.entries(PARAMETERS) as [ParameterName, Parameter<unknown>][]).map(([name, { schema }]) => [
      `${componentOf(name)}Parameter`,
      schema,
    ]),
  );

function described(name: string, of: ParameterName, place: 'path' | 'query', required: boolean) {
  const { meaning, must, example }: Parameter<unknown> = PARAMETERS[of];
  return {
    name,
    in: place,
    required,
    description: paragraphs(meaning, { zh: `${must.zh}。`, en: `It ${must.en}.` }),
    schema: { $ref: `#/components/schemas/${componentOf(of)}Parameter` },
    example,
  };
}

/** The parameters of an operation, those of its path first. */
export const parametersOf = ({ path, query, required = [] }: Operation) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => described(name, name as ParameterName, 'path', true)),
  ...Object.entries(query).map(([name, of]) => described(name, of, 'query', required.includes(name))),
];
