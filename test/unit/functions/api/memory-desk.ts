import type { ExportDesk } from '../../../../functions/api/services.ts';
import type { ExportState } from '../../../../functions/common/export-shelf.ts';
import type { ExportAsked } from '../../../../shared/export/job.ts';

export interface MemoryDesk extends ExportDesk {
  /** What was ordered, in its order. */
  readonly asked: ExportAsked[];
  readonly states: Map<string, ExportState>;
  now: Date;
}

/** A desk of exports in memory: whoever writes the files sets their states. */
export function memoryDesk(now = new Date('2025-03-01T08:00:00.000Z')): MemoryDesk {
  const states = new Map<string, ExportState>();
  const desk: MemoryDesk = {
    asked: [],
    states,
    now,
    shelf: {
      state: async (id) => states.get(id) ?? { state: 'unknown' },
      note: async (id) => void states.set(id, { state: 'asked', since: desk.now }),
      link: async (key) => `https://bucket.example.org/${key}?X-Amz-Expires=300`,
    },
    ask: async (asked) => void desk.asked.push(asked),
    clock: () => desk.now,
  };
  return desk;
}
