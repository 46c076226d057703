import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { ReportFunction } from './report-function.ts';

/** The sender's address as an identity of SES. */
export class Mail extends EmailIdentity {
  constructor(scope: Construct, id: string, sender: string) {
    super(scope, id, { identity: Identity.email(sender) });
  }

  allowSending(user: ReportFunction): void {
    user.addToRolePolicy(new PolicyStatement({ actions: ['ses:SendEmail'], resources: [this.emailIdentityArn] }));
  }
}
