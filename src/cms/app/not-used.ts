/**
 * Stands in the browser's bundle for parts of Decap that nothing here uses: TOML files and GitHub's GraphQL, which would
 * try to compile code as they are loaded, its way of pasting HTML, and checks of who develops. Called all the same, it
 * says so.
 */
// biome-ignore lint/style/noDefaultExport: the packages that it stands for have one.
export default function notUsed(): never {
  throw new Error('This part of Decap is left out of Trame’s editor: see src/cms/bundle.ts.');
}
