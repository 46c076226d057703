import * as z from 'zod';

/** Environment of the parse function; types both `process.env` and the construct that sets it. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  DERIVED_BUCKET: z.string().min(1),
  REPORT_PARSED_TOPIC_ARN: z.string().min(1),
  REPORT_CHECKED_TOPIC_ARN: z.string().min(1),
  REVALIDATE_QUEUE_URL: z.string().min(1),
  /** After how many seconds the queue hands out a message. */
  REVALIDATE_DELAY_SECONDS: z.string().min(1),
  TALLY_QUEUE_URL: z.string().min(1),
  /** The same of that queue. */
  TALLY_DELAY_SECONDS: z.string().min(1),
});
