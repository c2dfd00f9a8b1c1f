import type { CmsConfig } from 'decap-cms-core';
import { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
import { registerCustomFormat, registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';
import { ENTRY_FORMAT, SETTINGS_FORMAT } from '../collections.ts';
import { widgets } from './widgets.ts';

registerWidget(widgets());
registerWidget('reference', () => null);
registerCustomFormat(ENTRY_FORMAT, 'md', {});
registerCustomFormat(SETTINGS_FORMAT, 'yml', {});

/**
 * Decap's own check of its configuration, bundled for Node; in the browser it would need `unsafe-eval`.
 * @throws Error of Decap, with every fault
 */
export const checkConfig = (config: CmsConfig): void => validateConfig(config);
