import * as z from 'zod';

/** Environment of the alert function; types both `process.env` and the construct that sets it. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  DERIVED_BUCKET: z.string().min(1),
  SENDER: z.string().min(3),
  OPERATOR_ADDRESS: z.string().min(3),
  /** Where links in a mail lead, without a trailing slash. */
  PUBLIC_URL: z.string().min(1),
});
