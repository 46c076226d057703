import { CfnParameter } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const address = '^[^@\\s]+@[^@\\s]+$';

/** What each installation decides; what has no default has none that would be right anywhere else. */
export class Parameters extends Construct {
  readonly reportBucketName: string;
  readonly sender: string;
  readonly operatorAddress: string;
  readonly publicUrl: string;
  /** Seconds. */
  readonly revalidateAfter: number;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.reportBucketName = this.parameter(
      'ReportBucketName',
      'Name of the bucket that agencies upload their reports to; bucket names are unique across all of AWS.',
      '^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$',
      '3 to 63 lower-case letters, digits and hyphens.',
    );
    this.sender = this.parameter(
      'Sender',
      'Address that mails come from; SES sends it a link that must be opened once.',
      address,
      'An e-mail address.',
    );
    this.operatorAddress = this.parameter(
      'OperatorAddress',
      'Address that alarms and the mails about reports go to.',
      address,
      'An e-mail address.',
    );
    this.publicUrl = this.parameter(
      'PublicUrl',
      'Where the links in a mail lead, for example https://gongkai.example.org.',
      '^https?://[^\\s]*[^/\\s]$',
      'An http or https address without a slash at its end.',
    );
    this.revalidateAfter = this.#seconds(
      'RevalidateAfter',
      "Seconds after which a report is checked again when last year's report, one of those below it or what is usual among its like has changed, and the reports of a province are counted again; changes within half of that time are one.",
      90,
    );
  }

  /** At most as long as a queue can hold a message back. */
  #seconds(name: string, description: string, byDefault: number): number {
    const range = { minValue: 2, maxValue: 600 };
    const parameter = new CfnParameter(this, name, { type: 'Number', description, default: byDefault, ...range });
    parameter.overrideLogicalId(name);
    return parameter.valueAsNumber;
  }

  private parameter(name: string, description: string, allowedPattern: string, constraintDescription: string): string {
    const parameter = new CfnParameter(this, name, { description, allowedPattern, constraintDescription });
    parameter.overrideLogicalId(name);
    return parameter.valueAsString;
  }
}

/**
 * A flag of the CDK context, false if not given.
 * @throws if it is neither true nor false: a misspelled flag must not open or close anything.
 */
export function contextFlag(scope: Construct, name: string): boolean {
  const value: unknown = scope.node.tryGetContext(name) ?? false;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new Error(`The context flag ${name} must be true or false, not ${JSON.stringify(value)}`);
}
