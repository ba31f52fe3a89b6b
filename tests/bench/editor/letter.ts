import type { Block, Inline, LetterText } from '../../../app/document/letter-text'

const SECTIONS = 24
const PARAGRAPHS_IN_A_SECTION = 5
const NOTES = 200

const WHO =
  'the regulator|the department|a small organisation|our members|the people we work with|most forces|the ministry|a caseworker|the panel|every provider'.split(
    '|',
  )
const DOES =
  'asks for|keeps|shares|has not published|relies on|cannot explain|should delete|must account for|reads|does not need'.split(
    '|',
  )
const WHAT =
  'the whole record|a full copy of a phone|the notes of a meeting|the reasons for its decision|data about health|an address in confidence|the guidance of last year|every message|the answers to the consultation|the results of its audit'.split(
    '|',
  )
const WHEN =
  'before anybody has asked why|as the code of practice says|for longer than the law allows|without a word to the person concerned|although less would do|within twenty working days|in writing|when a complaint is made|at the first meeting|after the inquiry has ended'.split(
    '|',
  )

/**
 * A letter of about 30 pages: 24 sections, 15,000 words, 200 footnotes, lists and a table. The same
 * for the same numbers.
 * @param random numbers from 0 to 1
 */
export function longLetter(random: () => number): LetterText {
  const text = (words: string): Inline => ({ type: 'text', text: words })
  const pick = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? ''
  const sentence = () => {
    const words = `${pick(WHO)} ${pick(DOES)} ${pick(WHAT)} ${pick(WHEN)}`
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }
  const sentences = (count: number) => Array.from({ length: count }, sentence).join(' ')
  const paragraphs = SECTIONS * PARAGRAPHS_IN_A_SECTION
  let [written, noted] = [0, 0]
  const paragraph = (): Block => {
    written += 1
    const content = [text(`${written}. ${sentences(3)}`)]
    for (; noted < (NOTES * written) / paragraphs; noted++) {
      content.push(
        { type: 'footnote', content: [{ type: 'text', text: `${sentence()} Page ${noted}.` }] },
        text(` ${sentences(3)}`),
      )
    }
    return { type: 'paragraph', content }
  }
  const item = () => ({
    type: 'listItem' as const,
    content: [{ type: 'paragraph' as const, content: [text(sentences(1))] }],
  })
  const section = (at: number): Block[] => [
    { type: 'heading', attrs: { level: 2 }, content: [text(`Part ${at + 1}: ${pick(WHAT)}`)] },
    ...Array.from({ length: PARAGRAPHS_IN_A_SECTION }, paragraph),
    { type: 'bulletList', content: [item(), item(), item()] },
  ]
  return {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [text('Joint letter to the Minister')] },
      ...Array.from({ length: SECTIONS }, (_, at) => section(at)).flat(),
    ],
  }
}

/** The same letter after some more work: words changed in many places, some lines moved, gone and new. */
export function laterLetter(letter: LetterText, random: () => number): LetterText {
  const content = letter.content.flatMap((block): Block[] => {
    if (block.type !== 'paragraph' || random() > 0.5) return [block]
    const chance = random()
    if (chance < 0.06) return []
    if (chance < 0.12) return [block, { type: 'paragraph', content: [WRITTEN] }]
    return [{ ...block, content: block.content?.map((part) => changed(part, random)) ?? [] }]
  })
  const [moved] = content.splice(20, 1)
  if (moved) content.splice(60, 0, moved)
  return { ...letter, content }
}

const WRITTEN: Inline = {
  type: 'text',
  text: 'This was put in later, and says what the meeting of all organisations agreed on.',
}

function changed(part: Inline, random: () => number): Inline {
  if (part.type !== 'text') return part
  const words = part.text.split(' ')
  const others = words.map((word) => (random() < 0.04 ? 'otherwise' : word))
  return { ...part, text: others.join(' ') }
}
