import * as z from 'zod';

/** Environment of the render function; types both `process.env` and the construct that sets it. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  DERIVED_BUCKET: z.string().min(1),
});
