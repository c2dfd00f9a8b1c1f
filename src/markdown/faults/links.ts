import { OTHER_BLANKS } from '../blanks.ts';
import { decodedAddress } from '../decoded-address.ts';
import { type AddressKind, addressKind } from '../syntax/addresses.ts';
import { plainText } from '../syntax/plain-text.ts';
import { wholeAddress } from '../syntax/whole-address.ts';
import { LONGEST_ADDRESS } from '../weight.ts';
import type { Check, CheckFactory } from './check.ts';
import { contentOf, excerpt, type Spot } from './spot.ts';

type Target = 'link' | 'image';

/** Collects links, images and key figures; finds addresses that do not work, and links and images without text. */
export const checkLinks: CheckFactory = ({ links, images, figures, faults }, env): Check => {
  const checkAddress = (href: string, target: Target, line: number) => {
    const fault = addressFault(href, target);
    if (fault) faults.push({ line, found: excerpt(decodedAddress(href.slice(0, 100))), ...fault });
  };
  return {
    at: {
      link_open: (spot) => {
        const { token, line } = spot;
        const href = String(token.attrGet('href'));
        if (href.length <= LONGEST_ADDRESS) links.push({ href, line });
        if (!isReference(spot)) checkAddress(href, 'link', line);
        if (isUnseen(plainText(contentOf(spot)))) {
          faults.push({
            line,
            found: `[](${excerpt(decodedAddress(href))})`,
            message: `lien sans texte vers « ${excerpt(decodedAddress(href))} »`,
            expected: 'entre les crochets, des mots qui disent où mène le lien',
          });
        }
      },
      image: (spot) => {
        const { token, line } = spot;
        const src = String(token.attrGet('src'));
        const alt = plainText(token.children ?? []).trim();
        if (src.length <= LONGEST_ADDRESS) images.push({ src, alt, line });
        if (!isReference(spot)) checkAddress(src, 'image', line);
        if (!/[\p{L}\p{N}]/u.test(alt)) {
          faults.push({
            line,
            found: `![](${excerpt(decodedAddress(src))})`,
            message: `image sans texte de remplacement : « ${excerpt(decodedAddress(src))} »`,
            expected: 'entre les crochets, ce que l’image apprend à qui ne la voit pas',
          });
        }
      },
      figure: ({ token, line }) => {
        figures.push({ slug: String(token.meta?.slug), line });
      },
      // An address given once for several links is mended where it is given.
      reference_definition: ({ token, line }) => {
        const label = String(token.meta?.label);
        const href = env.references?.[label]?.href;
        // A note with a space in its name is told elsewhere.
        if (!label.startsWith('^') && href !== undefined) checkAddress(href, 'link', line);
      },
    },
  };
};

/** Neither a word nor a sign that shows. */
const isUnseen = (text: string): boolean => !/[^\s\p{C}]/u.test(text);

const isReference = ({ token }: Spot): boolean => token.meta?.label !== undefined;

/** Why an address may not be used, and what to write instead. */
function addressFault(href: string, target: Target) {
  if (href.length > LONGEST_ADDRESS)
    return {
      message: `adresse trop longue (${href.length} signes) : « ${excerpt(href.slice(0, 100))} »`,
      expected: `une adresse de ${LONGEST_ADDRESS} signes au plus`,
    };
  if (href === '#')
    return { message: 'adresse qui ne mène à rien : « # »', expected: EXPECTED[target] };
  const kind = addressKind(href);
  const shown = excerpt(decodedAddress(href));
  if (target === 'image' && (kind === 'contact' || kind === 'anchor'))
    return { message: `adresse d’image impossible : « ${shown} »`, expected: EXPECTED.image };
  const isWrong =
    (kind === 'web' && !isReadable(href)) ||
    (kind === 'contact' && !isContact(decodedAddress(href)));
  const problem = isWrong ? 'adresse mal écrite' : PROBLEMS[kind];
  if (!problem && BLANK.test(decodedAddress(href)))
    return {
      message: `espace insécable ou invisible dans l’adresse « ${shown} »`,
      expected: `« ${shown.replace(BLANKS, '')} »`,
    };
  if (!problem) return undefined;
  const expected = meant(shown, kind, target);
  // A slip in « https:// » is no other sort of address.
  const said = kind === 'other' && expected !== undefined ? 'adresse mal écrite' : problem;
  return {
    message: shown === '' ? said : `${said} : « ${shown} »`,
    expected: expected ?? EXPECTED[target],
  };
}

/** What the writer most likely meant, and how it begins. */
function meant(address: string, kind: AddressKind, target: Target): string | undefined {
  const whole = kind === 'script' ? undefined : wholeAddress(address);
  const [, start] = /^(https?:\/\/|mailto:|tel:)/.exec(whole ?? '') ?? [];
  if (target === 'link' && start !== undefined) return `« ${whole} » : commencez par ${start}`;
  return kind === 'relative' ? rooted(address, target) : undefined;
}

/** Whether browsers find a host in it, that could be one: `https://[` has none, nor has `https:/exemple.fr`, nor `https://exemple,fr`. */
function isReadable(href: string): boolean {
  // Before « @ » stands a name or a password, or what passes for the site where one goes.
  if (!/^https?:\/\/[^/]/i.test(href) || /^https?:\/\/[^/?#]*@/i.test(href)) return false;
  try {
    return HOST.test(new URL(href).hostname);
  } catch {
    return false;
  }
}

/** Names with a dot, once browsers have read them; and addresses in numbers. */
const HOST =
  /^(?:localhost|\[[\da-f:.]+\]|(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.)+(?:[a-z][a-z\d-]*|\d+)\.?)$/i;

/** Whether a telephone has figures, and an e-mail address both its parts. */
const isContact = (href: string): boolean =>
  /^tel:/i.test(href)
    ? /^tel:\+?[\d\s().*#;=a-z-]*\d/i.test(href)
    : /^mailto:(?:[^\s@?]+@[^\s@?]+\.[^\s@?]+|\?)/i.test(href);
const BLANK = new RegExp(`[${OTHER_BLANKS}]`, 'u');
const BLANKS = new RegExp(`[${OTHER_BLANKS}]`, 'gu');

const PROBLEMS: Partial<Record<AddressKind, string>> = {
  empty: 'adresse vide',
  relative: 'adresse incomplète',
  'no-scheme': 'adresse incomplète',
  script: 'adresse dangereuse',
  other: 'sorte d’adresse refusée',
};

const EXPECTED: Record<Target, string> = {
  link: 'une adresse qui commence par https:// (un autre site), « / » (une page d’ici), « # » (un titre de la page), mailto: ou tel:',
  image: 'une image déposée sur le site, par exemple « /media/photo.jpg »',
};

/** An address of the site without its beginning: a folder or a file says that it is one; of a word alone, who knows? */
function rooted(address: string, target: Target): string | undefined {
  const path = address.replace(/^(?:\.{1,2}\/)+/, '');
  if (/\s/.test(address) || (path === address && !/[/.]/.test(path))) return undefined;
  const isPage =
    target === 'link' && !/\.(?!(?:md|html?)(?:[?#]|$))[a-z\d]{2,5}(?:[?#]|$)/i.test(path);
  const meant = isPage ? path.replace(/(?:\/?(?:index)?\.(?:md|html?))?\/?(?=$|[?#])/, '/') : path;
  return `« /${meant} » : commencez par « / » pour ${target === 'image' ? 'une image du site' : 'une page d’ici'}`;
}
