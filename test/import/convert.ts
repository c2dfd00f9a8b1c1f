import { convertBody } from '../../src/import/body/convert-body.ts';
import type { LinkResolver } from '../../src/import/body/links.ts';

/** Converts a body that stands in no tree: every address is kept as it is. */
export function convert(source: string, resolve: LinkResolver = (address) => ({ address })) {
  const { markdown, remarks, titleHeading } = convertBody(source, {
    title: 'Titre de la page',
    firstLine: 1,
    liquid: new Map([['page.title', 'Titre de la page']]),
    resolve,
  });
  const said = (kind: string) =>
    remarks.all.filter((remark) => remark.kind === kind).map(({ text }) => text);
  return {
    markdown: markdown.trimEnd(),
    titleHeading,
    remarks: remarks.all,
    changed: said('changed'),
    review: said('review'),
    left: said('left'),
  };
}
