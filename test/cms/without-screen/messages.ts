/** Messages of the screen, by their places in `src/cms/app/locale.ts`. */
export const SAVED = 'ui.toast.entrySaved';
export const UPDATED = 'ui.toast.entryUpdated';
export const PUBLISHED = 'ui.toast.entryPublished';
export const REFUSED = /^ui\.toast\.onFailToPersist: /;
