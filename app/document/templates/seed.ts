import type { ParagraphRole } from '../letter-text'
import { guideOf } from '.'
import type { Template, TemplatePart } from './template'

/**
 * A letter that is begun, as ProseMirror's JSON: all that a letter may hold, and empty paragraphs that
 * name their guidance. `cleanText` gives the letter that it is so far, which has none of these.
 */
export interface Seed {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly content?: readonly Seed[]
}

/** What a letter from this template begins with, under this title. */
export function seedOf(template: Template, title: string): Seed {
  const block = (part: TemplatePart): Seed => {
    switch (part.kind) {
      case 'title':
        return template.titled === 'subject'
          ? paragraph({ role: 'subject' }, title)
          : { type: 'heading', attrs: { level: 1 }, ...words(title) }
      case 'heading':
        return { type: 'heading', attrs: { level: 2 }, ...words(part.words) }
      case 'text':
        return paragraph({ role: part.role }, part.words)
      case 'guided':
        return paragraph({ role: part.role, guide: guideOf(template, part.place) }, '')
      case 'numbered':
        return {
          type: 'orderedList',
          attrs: { start: 1, continues: part.continues || null },
          content: part.items.map((item) => ({ type: 'listItem', content: item.map(block) })),
        }
      case 'signatories':
        return { type: 'signatoryList' }
    }
  }
  return { type: 'doc', content: template.parts.map(block) }
}

const paragraph = (
  attrs: { readonly role: ParagraphRole | null; readonly guide?: string },
  text: string,
): Seed => ({ type: 'paragraph', attrs, ...words(text) })

const words = (text: string): Pick<Seed, 'content'> =>
  text.trim() === '' ? {} : { content: [{ type: 'text', text: text.trim() }] }
