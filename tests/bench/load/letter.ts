/** How many paragraphs the letter has; each writer has one of their own while there are enough. */
export const PARAGRAPHS = 8

const SENTENCE =
  'We write on behalf of the organisations named below, who work every day with the people that these rules are about. '

/** The letter that everybody writes in: a title and a page of text, as ProseMirror writes it down. */
export const letterText = () => ({
  type: 'doc' as const,
  content: [
    {
      type: 'heading' as const,
      attrs: { level: 1 as const },
      content: [{ type: 'text' as const, text: 'Joint letter to the Minister' }],
    },
    ...Array.from({ length: PARAGRAPHS }, (_, at) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: `${at + 1}. ${SENTENCE.repeat(3)}` }],
    })),
  ],
})
