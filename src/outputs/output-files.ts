import type { CurrentSite } from '../site/current-site.ts';
import { apiFiles } from './api/api-files.ts';
import type { PreviousPublication } from './api/changes/previous-publication.ts';
import { catalogueFiles } from './catalogue/catalogue-files.ts';
import { charterDownloads } from './charter-files.ts';
import { decisionDownloads } from './decision-files.ts';
import { discoveryFiles } from './discovery/discovery-files.ts';
import { embedFiles } from './embed/embed-files.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { imageVersions } from './images.ts';
import { letterFiles } from './letter-files.ts';
import type { OutputFile } from './output-file.ts';
import { paperFiles } from './paper/paper-files.ts';
import { placeFiles } from './places/place-files.ts';
import { planFiles } from './plan/plan-files.ts';
import { shareFiles } from './share/share-files.ts';
import { strategyExcerpts } from './strategy-excerpts.ts';
import { templateDownloads } from './template-files.ts';
import { filesOfTypes } from './type-files.ts';

/** Every file of a site that is neither a page nor an asset. */
export const outputFiles = (current: CurrentSite): OutputFile[] => [
  ...documentFiles(current),
  ...dataFiles(current),
  ...otherFiles(current),
];

/** Those that take long to set, each from its own entry: a build may make them beside the others. */
export const documentFiles = (current: CurrentSite): OutputFile[] => [
  ...charterDownloads(current),
  ...decisionDownloads(current),
  ...templateDownloads(current),
  ...paperFiles(current),
  ...shareFiles(current),
];

/**
 * What programs take: the API, what is made of its documents, the feeds and the catalogue.
 * @param previous what the last build published, for a content without history
 */
export const dataFiles = (current: CurrentSite, previous?: PreviousPublication): OutputFile[] => [
  ...apiFiles(current, previous),
  ...catalogueFiles(current),
  ...feedFiles(current),
  ...embedFiles(current),
];

/** The others: each format lists its own. */
export const otherFiles = (current: CurrentSite): OutputFile[] => [
  ...filesOfTypes(current),
  ...letterFiles(current),
  ...placeFiles(current),
  ...imageVersions(current),
  ...discoveryFiles(current),
  ...planFiles(current),
  ...strategyExcerpts(current),
];
