import type { Block, LetterText } from '../../document/letter-text'
import { plainInline, wordBlocks } from '../../document/walk'

// Each part of a joint response with what it is for. The words are meant to be written over, and
// stand in brackets so that nobody takes them for the letter.
const PARTS: readonly (readonly [heading: string, ...prompts: readonly string[]])[] = [
  [
    'Summary',
    '[In three or four sentences: what is proposed or has happened, what is wrong with it, and what you ask for. Many readers get no further.]',
  ],
  [
    'Introduction',
    '[Who is writing, and what gives you the standing to write: how many organisations, which work, for how long.]',
    '[What you are responding to: its title, its date, who published it.]',
  ],
  [
    'What we see',
    '[What happens to people now. Begin with what your own services see, then the figures.]',
    '[One claim to a paragraph, each with a footnote that says where it comes from.]',
  ],
]

const REQUESTS: readonly string[] = [
  '[The first thing you ask for: who is to do what, by when.]',
  '[The second. Fewer requests are remembered better.]',
]

const ASKING = '[Introduce the requests in one sentence. We ask:]'
const CLOSING = '[What will be better for whom when this is done, and when you would like to meet.]'
const CONTACT = '[The name, organisation and email address for an answer.]'

const PROMPTS = new Set([
  ...PARTS.flatMap(([, ...prompts]) => prompts),
  ...REQUESTS,
  ASKING,
  CLOSING,
  CONTACT,
])

/** How many prompts of the shape still stand in a text as they were. */
export function promptsLeftIn(text: LetterText): number {
  return [...wordBlocks(text.content)].filter((block) => PROMPTS.has(plainInline(block.content)))
    .length
}

/**
 * The text of a new letter in the shape of a joint response: its parts in their usual order, each
 * with a prompt to write over, and the place of the list of signatories.
 */
export function jointResponseShape(title: string): LetterText {
  return {
    type: 'doc',
    content: [
      heading(1, title.trim() || 'Joint response to [what you respond to]'),
      ...PARTS.flatMap(([name, ...prompts]) => [heading(2, name), ...prompts.map(paragraph)]),
      heading(2, 'What we ask'),
      paragraph(ASKING),
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: REQUESTS.map((request) => ({
          type: 'listItem',
          content: [paragraph(request)],
        })),
      },
      heading(2, 'Conclusion'),
      paragraph(CLOSING),
      heading(2, 'Signed by'),
      { type: 'signatoryList' },
      heading(2, 'Contact'),
      paragraph(CONTACT),
    ],
  }
}

const heading = (level: 1 | 2, text: string): Block => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
})

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})
