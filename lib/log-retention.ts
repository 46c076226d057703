import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Network logs must be kept for six months at least (网络安全法, article 21, in force 2017-06-01); a year covers one filing season. */
export const logRetention = RetentionDays.ONE_YEAR;

/** The same for access logs that lie in a bucket. */
export const logExpiration = Duration.days(365);
