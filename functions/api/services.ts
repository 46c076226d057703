import type { ExportAsked } from '../../shared/export/job.ts';
import type {
  DossierStore,
  EntryStore,
  FactStore,
  RegistryStore,
  RejectionStore,
  TallyStore,
} from '../../shared/store/store.ts';
import type { ExportShelf } from '../common/export-shelf.ts';
import type { Publish } from '../common/publish.ts';
import type { AnswerMemory } from './answer-memory.ts';

/** Where an export that cannot be answered at once is ordered and picked up. */
export interface ExportDesk {
  readonly shelf: Pick<ExportShelf, 'state' | 'note' | 'link'>;
  /** Hands the order to who writes the file. */
  readonly ask: Publish<ExportAsked>;
  readonly clock: () => Date;
}

export interface ApiServices {
  readonly memory: AnswerMemory;
  readonly exports: ExportDesk;
  readonly store: Pick<FactStore, 'history'> &
    DossierStore &
    EntryStore &
    RegistryStore &
    Pick<TallyStore, 'tallies'> &
    Pick<RejectionStore, 'rejections'>;
}
