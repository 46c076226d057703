import * as z from 'zod';

/** Environment of the groups function; types both `process.env` and the construct that sets it. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  DERIVED_BUCKET: z.string().min(1),
  /** Its own queue, by which it divides a night's work. */
  GROUPS_QUEUE_URL: z.string().min(1),
  REVALIDATE_QUEUE_URL: z.string().min(1),
  /** After how many seconds that queue hands out a message. */
  REVALIDATE_DELAY_SECONDS: z.string().min(1),
});
