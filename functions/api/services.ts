import type { EntryStore, FactStore, PartStore, RejectionStore } from '../../shared/store/store.ts';

export interface ApiServices {
  readonly store: Pick<FactStore, 'history'> &
    Pick<PartStore, 'parts'> &
    EntryStore &
    Pick<RejectionStore, 'rejections'>;
}
