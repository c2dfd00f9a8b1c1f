import type { FormPattern } from './form-widget.ts';

/** The form's pattern for the expression that the model checks: written once, read by both. */
export const formPattern = (expression: RegExp, advice: string): FormPattern => [
  expression.source,
  advice,
];
