import type { Identity } from './model.ts';

/** The account that everything here belongs to; fauxqs knows no other. */
export const account = '000000000000';

interface Place {
  readonly region: string;
  /** Base of queue URLs: where the SQS emulator listens. */
  readonly queueBase: string;
}

interface IdentityRule {
  /** The property by which the template may name the resource itself. */
  readonly nameProperty?: string;
  readonly identify: (name: string, place: Place) => Identity;
}

const arn = (service: string, resource: string, region: string) =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

const table: IdentityRule = {
  nameProperty: 'TableName',
  identify: (name, { region }) => ({ ref: name, attributes: { Arn: arn('dynamodb', `table/${name}`, region) } }),
};

/** Physical ids and attributes by type. A type that is not here has a `Ref` and no attribute. */
export const identityRules: Readonly<Record<string, IdentityRule>> = {
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    identify: (name, { region }) => {
      const ref = name.toLowerCase();
      const attributes = {
        Arn: `arn:aws:s3:::${ref}`,
        DomainName: `${ref}.s3.amazonaws.com`,
        RegionalDomainName: `${ref}.s3.${region}.amazonaws.com`,
      };
      return { ref, attributes };
    },
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    identify: (name, { region, queueBase }) => {
      const url = `${queueBase}/${account}/${name}`;
      return { ref: url, attributes: { Arn: arn('sqs', name, region), QueueName: name, QueueUrl: url } };
    },
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    identify: (name, { region }) => {
      const topic = arn('sns', name, region);
      return { ref: topic, attributes: { TopicArn: topic, TopicName: name } };
    },
  },
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    identify: (name, { region }) => ({ ref: name, attributes: { Arn: arn('lambda', `function:${name}`, region) } }),
  },
  'AWS::ApiGatewayV2::Api': {
    identify: (name, { region }) => ({
      ref: name,
      attributes: { ApiId: name, ApiEndpoint: `https://${name}.execute-api.${region}.amazonaws.com` },
    }),
  },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    identify: (name) => ({ ref: name, attributes: { Arn: `arn:aws:iam::${account}:role/${name}`, RoleId: name } }),
  },
  'AWS::SES::EmailIdentity': { nameProperty: 'EmailIdentity', identify: (name) => ({ ref: name, attributes: {} }) },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name', identify: (name) => ({ ref: name, attributes: {} }) },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    identify: (name, { region }) => ({ ref: name, attributes: { Arn: arn('logs', `log-group:${name}:*`, region) } }),
  },
};

/**
 * A physical id for a resource that the template does not name; stable from start to start, at most 63 characters.
 * @param ending what its name must end with
 */
export function generatedName(stack: string, logicalId: string, ending = ''): string {
  return `${stack}-${logicalId.slice(-(62 - stack.length - ending.length))}${ending}`;
}
