import type { ExportAsked } from '../../shared/export/job.ts';
import type { ReportChecked } from '../../shared/filing/events.ts';
import type {
  DossierStore,
  EntryStore,
  FactStore,
  RegistryStore,
  RejectionStore,
  RenditionStore,
  TallyStore,
} from '../../shared/store/store.ts';
import type { ExportShelf } from '../common/export-shelf.ts';
import type { Publish } from '../common/publish.ts';

/** Where an export that cannot be answered at once is ordered and picked up. */
export interface ExportDesk {
  readonly shelf: Pick<ExportShelf, 'state' | 'note' | 'link'>;
  /** Hands the order to who writes the file. */
  readonly ask: Publish<ExportAsked>;
  readonly clock: () => Date;
}

export interface ApiServices {
  /** Which edition readers are to see. */
  readonly edition: string;
  /** Has a filing rendered; who reads does not fail where that does. */
  readonly askRendition: Publish<ReportChecked>;
  readonly exports: ExportDesk;
  readonly store: Pick<FactStore, 'history'> &
    DossierStore &
    Pick<RenditionStore, 'rendition'> &
    EntryStore &
    RegistryStore &
    Pick<TallyStore, 'tallies'> &
    Pick<RejectionStore, 'rejections'>;
}
