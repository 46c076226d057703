import { type Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { z } from 'zod';
import { bundledCode } from './bundle.ts';
import { logRetention } from './log-retention.ts';

export interface ReportFunctionProps<Schema extends z.ZodObject> {
  /** The folder of `functions/` with its `handler.ts` and `environment.ts`. */
  readonly name: string;
  /** What the function expects of `process.env`: a variable that is missing or misspelled fails type-checking and synth. */
  readonly schema: Schema;
  readonly environment: Readonly<Record<keyof z.input<Schema> & string, string>>;
  readonly memorySize: number;
  readonly timeout: Duration;
}

/**
 * One function of `functions/`, bundled with the AWS SDK it was tested with, under a role of its own that may write its own
 * log and its trace, and nothing else. It is traced, because an upload passes several functions and waits between them. No
 * concurrency is reserved: reserving fails in accounts with a small quota, and every source of events has its own limit.
 */
export class ReportFunction<Schema extends z.ZodObject = z.ZodObject> extends LambdaFunction {
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: ReportFunctionProps<Schema>) {
    props.schema.parse(props.environment);
    const logGroup = new LogGroup(scope, `${id}Log`, { retention: logRetention });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      code: bundledCode(props.name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memorySize,
      timeout: props.timeout,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: {
        ...props.environment,
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: props.name,
      },
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.#role = role;
    this.acceptWildcard('*', 'X-Ray knows no resources: its two writing actions can only be granted on *.');
  }

  /** Says why this function's role may name a resource by a pattern, where cdk-nag asks. */
  acceptWildcard(resource: string, reason: string): void {
    Validations.of(this.#role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}
