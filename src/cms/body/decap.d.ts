/** The parts of Decap that ship no types; `decap-serializer.ts` says what they are. */
declare module 'decap-cms-widget-markdown/dist/esm/serializers/index.js';

declare module 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/*';

declare module 'decap-cms-core/dist/esm/valueObjects/EditorComponent.js';
