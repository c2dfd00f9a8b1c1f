/** The part of Nunjucks that runs compiled templates, without its compiler. */
declare module 'nunjucks/browser/nunjucks-slim.js' {
  import { Environment, type ILoader } from 'nunjucks';

  export class PrecompiledLoader implements ILoader {
    constructor(templates: Readonly<Record<string, object>>);
    getSource: ILoader['getSource'];
  }
  export { Environment };
}
