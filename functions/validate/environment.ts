import * as z from 'zod';

/** Environment of the validate function; types both `process.env` and the construct that sets it. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  DERIVED_BUCKET: z.string().min(1),
  REPORT_CHECKED_TOPIC_ARN: z.string().min(1),
  TALLY_QUEUE_URL: z.string().min(1),
  /** After how many seconds that queue hands out a message. */
  TALLY_DELAY_SECONDS: z.string().min(1),
});
