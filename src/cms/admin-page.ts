import nunjucks from 'nunjucks';
import { inRepository } from '../corpus/repository.ts';

const FOLDER = inRepository('admin');

/** What the page of the admin shows and loads. */
export interface AdminPage {
  /** Name of the site. */
  nom: string;
  /** Addresses of the program and of its style, relative to the page. */
  programme: string;
  feuille: string;
  /** Styles that follow the model. */
  styles: string;
  /** Its content security policy. */
  regles: string;
}

/** `/admin/index.html`: an empty page that loads the program, from `admin/index.njk`. */
export const adminPage = (page: AdminPage): string =>
  new nunjucks.Environment(new nunjucks.FileSystemLoader(FOLDER), {
    autoescape: true,
    throwOnUndefined: true,
  }).render('index.njk', page);

/**
 * What the admin may load and run: its own files, and the forge that it talks to. No `unsafe-eval`, no third party.
 * Decap writes its styles while it runs (emotion), which asks for inline styles.
 * @param origins origins of the forge; none while the working copy itself is edited
 */
export const adminPolicy = (origins: readonly string[]): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src ${["'self'", 'data:', 'blob:', ...origins].join(' ')}`,
    `font-src 'self'`,
    `connect-src ${["'self'", 'blob:', ...origins].join(' ')}`,
    `frame-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
