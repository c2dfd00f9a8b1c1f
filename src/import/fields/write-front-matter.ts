import { Document, isScalar, visit } from 'yaml';

/** Writes an entry file: front matter in block style, one line a value, then the body. */
export function writeEntry(data: Readonly<Record<string, unknown>>, body: string): string {
  const document = new Document(data);
  visit(document, {
    Scalar(_, node) {
      // A text of several lines reads best as a block; YAML then needs no escapes.
      if (isScalar(node) && typeof node.value === 'string' && node.value.includes('\n'))
        node.type = 'BLOCK_LITERAL';
    },
  });
  const front = document.toString({ lineWidth: 0, singleQuote: false });
  return body === '' ? `---\n${front}---\n` : `---\n${front}---\n\n${body}`;
}
