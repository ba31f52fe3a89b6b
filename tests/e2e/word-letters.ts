import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeDocx } from '../../app/domain/export/docx.server'
import { readMarkdown } from '../../app/domain/letters/from-files/markdown.server'
import jointResponse from '../../app/domain/sample/joint-response.md?raw'

/** A letter as somebody has it in Word, with what must come out at the other end. */
export interface WordLetter {
  readonly title: string
  readonly file: Buffer
  readonly headings: readonly string[]
  /** The words of its footnotes, in order. */
  readonly notes: readonly string[]
  /** What the page says after it was brought in; null where all of it arrives. */
  readonly leftOut: string | null
}

const shared = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/letters/${name}`, import.meta.url))

/** What lies in `../shared/letters`, or null with a note where that folder is not here. */
export function sharedFile(name: string): Buffer | null {
  if (existsSync(shared(name))) return readFileSync(shared(name))
  console.info(`Skipped: ${shared(name)} is not here. An invented one covers the same ground.`)
  return null
}

/** The real letter: a Word file, with the same text as Markdown to compare with. */
export function firewallLetter(): WordLetter | null {
  const file = sharedFile('firewall-letter.docx')
  const markdown = sharedFile('firewall-letter.md')?.toString()
  return file && markdown ? { file, ...partsOf(markdown), leftOut: null } : null
}

/** A Word file made of the sample's letter. */
export async function sampleLetter(): Promise<WordLetter> {
  const parts = partsOf(jointResponse)
  const made = await makeDocx({
    title: parts.title,
    language: 'en-GB',
    text: readMarkdown(jointResponse),
    signatories: [],
    persons: [],
    later: [],
    version: null,
    coalition: null,
  })
  const leftOut =
    'The line about the draft or the version, which Undersigned adds to its files, was left out.'
  return { file: Buffer.from(made), ...parts, leftOut }
}

function partsOf(markdown: string) {
  const all = (pattern: RegExp) => [...markdown.matchAll(pattern)].map(([, words]) => words ?? '')
  return {
    title: all(/^# (.+)$/gm)[0] ?? '',
    headings: all(/^## (.+)$/gm),
    notes: all(/^\[\^\d+\]: (.+)$/gm),
  }
}

/** Only the letters and digits: files differ in where lines end, in quotes, and in marks of style. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
