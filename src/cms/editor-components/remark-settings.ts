/** How Decap writes Markdown: as Trame's texts do. For `CMS.registerRemarkPlugin`, in the browser and in Node alike. */
export const REMARK_SETTINGS = {
  settings: {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    ruleSpaces: false,
    listItemIndent: '1',
  },
} as const;
