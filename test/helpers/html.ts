import { HtmlValidate } from 'html-validate';

/** Style of writing is ours to choose; what counts is that browsers and screen readers read what we meant. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    'long-title': 'off',
    'no-inline-style': 'off',
    'no-redundant-role': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-native-element': 'off',
    'require-sri': 'off',
    'void-style': 'off',
  },
});

/** The style guide shows components inside `inert` frames: what screen readers never meet cannot confuse them. */
export const INERT_EXAMPLES = /Landmarks must have/;

/**
 * Faults of an HTML page, each with its line.
 * @param except faults that do not apply to this page
 */
export async function htmlFaults(html: string, except = /^$/): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`))
    .filter((fault) => !except.test(fault));
}
