import type { CmsWidgetParam } from 'decap-cms-core';
import boolean from 'decap-cms-widget-boolean';
import color from 'decap-cms-widget-colorstring';
import datetime from 'decap-cms-widget-datetime';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import markdown from 'decap-cms-widget-markdown';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import { numberField } from './number-field.ts';
import { optionalGroup } from './optional-group.ts';

/** Decap's widgets that the form uses. */
const WIDGETS = [string, text, boolean, datetime, select, list, markdown, image, color];

/** What Decap needs to know of each: to the form in the browser, to the check of the configuration in Node. */
export const widgets = (): CmsWidgetParam[] => [
  ...WIDGETS.map(({ Widget }) => Widget()),
  numberField(number.Widget()),
  optionalGroup(object.Widget()),
];
