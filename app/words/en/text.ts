/** What the text of a letter says beside its own words, to who listens to it. */
export const text = {
  footnotes: 'Footnotes',
  footnote: 'Footnote {mark}',
  back: 'Back to mark {mark}',
  table: 'Table',
} as const
