import { describe, expect, test } from 'vitest';
import { frenchTypography } from '../../src/markdown/typography.ts';
import { visible } from './context.ts';

describe('frenchTypography', () => {
  // `~` stands for U+00A0, `¬` for U+202F.
  test.each([
    ['', ''],
    ['Rien à changer.', 'Rien à changer.'],
    ['Quoi ? Oui ! Non ; bon : voilà', 'Quoi¬? Oui¬! Non¬; bon~: voilà'],
    ['« mot »', '«¬mot¬»'],
    ['«mot»', '«¬mot¬»'],
    ['« 40 % » ?', '«¬40¬%¬»¬?'],
    ['Quoi? Oui! Non; bon: voilà', 'Quoi¬? Oui¬! Non¬; bon~: voilà'],
    ['Quoi?! (vraiment?)', 'Quoi¬?! (vraiment¬?)'],
    ['Quoi\u00A0? bon\u202F: \u00AB\u00A0mot\u00A0\u00BB', 'Quoi¬? bon~: «¬mot¬»'],
    ['Quoi   ?', 'Quoi¬?'],
    ["l'accès, aujourd'hui, d'« ici », qu'10", 'l’accès, aujourd’hui, d’«¬ici¬», qu’10'],
    ["'mot' et 5' 30", "'mot' et 5' 30"],
    ['Bon... Ah.... ../.../x', 'Bon… Ah.... ../.../x'],
    ['Quoi...?', 'Quoi…¬?'],
    ['10 000 et 1 000 000 000,5', '10¬000 et 1¬000¬000¬000,5'],
    ['en 2018 500 personnes', 'en 2018 500 personnes'],
    ['01 23 45 67 89', '01 23 45 67 89'],
    ['40 %, 40%, 12 ‰, 12 €, 12€/mois', '40¬%, 40¬%, 12¬‰, 12~€, 12~€/mois'],
    ['%20, 100%25', '%20, 100%25'],
    [
      '5 km, 12 ans, 3 millions, 8 Go, 9 h 30, 12 maisons',
      '5~km, 12~ans, 3~millions, 8~Go, 9~h~30, 12 maisons',
    ],
    ['n° 12, N°3, art. 5, p. 12', 'n°~12, N°~3, art.~5, p.~12'],
    ['l’article L. 112-3, articles 5 à 7', 'l’article~L.~112-3, articles~5 à 7'],
    ['1er, 2e, XXe', '1er, 2e, XXe'],
    ['à 9:30, ratio 3:1, C:\\x', 'à 9:30, ratio 3:1, C:\\x'],
    ["https://a.fr/?q=l'a...b;c !", "https://a.fr/?q=l'a...b;c¬!"],
    ['a != b, std::map, a@b.fr?x', 'a != b, std::map, a@b.fr?x'],
    ['? seul', '? seul'],
    ['une ligne\n: puis\n« l’autre', 'une ligne\n: puis\n«¬l’autre'],
    ['𝒳 ! œ? É:', '𝒳¬! œ¬? É~:'],
  ])('%j', (source, expected) => {
    expect(visible(frenchTypography(source))).toBe(expected);
  });

  test('changes nothing the second time', () => {
    const pieces = [
      ..."'.;:!?«»%€°\u00A0\u202F  \n1023aLnÉ=()/-",
      '...',
      ' 000',
      'n°',
      'km',
      'art. ',
      'L. ',
      'http://',
    ];
    let seed = 1;
    const next = () => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    for (let round = 0; round < 5000; round += 1) {
      const source = Array.from({ length: 12 }, () => pieces[next() % pieces.length]).join('');
      const once = frenchTypography(source);
      expect(visible(frenchTypography(once)), JSON.stringify(source)).toBe(visible(once));
    }
  });
});
