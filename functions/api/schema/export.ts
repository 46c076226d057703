import * as z from 'zod';
import { EXPORT_ID } from '../../../shared/export/job.ts';
import { bilingual, named } from '../../common/report-answer/terms.ts';

/** An export that is being written. */
export const exportPending = z
  .object({
    id: z.string().regex(EXPORT_ID),
    status: z.literal('writing'),
    /** Where to ask for it. */
    location: z.string(),
    message: bilingual,
  })
  .meta(named('ExportPending', '正在写入的导出', 'An export that is being written'));
