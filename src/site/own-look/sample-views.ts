import { groupBy } from '../../corpus/group-by.ts';
import type { PageView } from '../page-view.ts';
import type { Workshop } from '../page-views.ts';
import { drawingOf, planSite } from '../site.ts';
import type { SiteContext } from '../site-context.ts';

/** Pages of one layout that are looked at: enough to meet every part of its view, few enough to be quick. */
const PAGES_OF_A_LAYOUT = 12;

/** The pages that show templates are left out: nothing that is drawn here has any. */
const NO_WORKSHOP: Workshop = {
  includes: '',
  get renderer(): never {
    throw new Error('A sample view asked for a renderer.');
  },
};

/** What templates see, by the name of their layout: views of pages of this very site, spread over it. */
export function sampleViews(context: SiteContext): Map<string, PageView[]> {
  const drawings = planSite(context.corpus, false).map((page) =>
    drawingOf(page, context, NO_WORKSHOP),
  );
  const byLayout = groupBy(drawings, ({ layout }) => layout);
  return new Map(
    [...byLayout].map(([layout, all]) => {
      const step = Math.max(1, Math.floor(all.length / PAGES_OF_A_LAYOUT));
      return [layout, all.filter((_, at) => at % step === 0).map(({ view }) => view())];
    }),
  );
}
