/**
 * Stands in the browser's bundle for `ajv`, `ajv-keywords` and `ajv-errors`, which compile code while they run and
 * would need `unsafe-eval`. The configuration is checked with the real ones in Node: see `decap-validation.ts`.
 */
// biome-ignore lint/style/noDefaultExport: the packages that it stands for have one.
export default function noValidation() {
  return { validate: () => true, addKeyword: () => undefined, errors: null };
}

const noKeyword = () => undefined;

export {
  noKeyword as instanceof,
  noKeyword as prohibited,
  noKeyword as select,
  noKeyword as uniqueItemProperties,
};
