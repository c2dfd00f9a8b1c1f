import { copyText } from './copy-text.ts';

/** An e-mail that a form has made. */
export interface ReadyMail {
  to: string;
  subject: string;
  body: string;
}

/** Some mail programs cut an address that is longer; the message is then copied. */
const LONGEST_ADDRESS = 1900;

/**
 * Shows an e-mail in the component `courriel-pret`: nothing is sent before its writer does.
 * @param fault why there is no message to send, where there is none
 */
export function showMail(letter: HTMLElement, { to, subject, body }: ReadyMail, fault = ''): void {
  const address = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const part = <E extends HTMLElement>(name: string) => letter.querySelector(name) as E;
  const tell = (text: string) => {
    part('.annonce').textContent = text;
  };
  const isLong = address.length > LONGEST_ADDRESS;
  letter.hidden = false;
  part('.lettre-actions').hidden = fault !== '';
  part('.message').hidden = fault !== '';
  part('.message').textContent = body;
  part<HTMLAnchorElement>('.ouvrir').href = address;
  tell(
    fault ||
      (isLong ? 'Ce message est long : copiez-le, puis collez-le dans votre messagerie.' : ''),
  );
  part('.copier').onclick = () => void copyText(body, 'Le message est copié.').then(tell);
  part('h2').focus();
}
