import type { Node } from '@tiptap/pm/model'
import type { LetterText } from './letter-text'
import { isAllowedHref } from './links'
import { letterSchema } from './nodes'
import { isParagraphRole } from './roles'
import { isSpan } from './spans'
import { isSuggestion } from './suggestion-marks'

/**
 * Whether some JSON is a letter exactly as the editor would hold it: known nodes in allowed places,
 * with the attributes of `letter-text.ts` and no others, and links that may be followed.
 */
export function isLetter(json: unknown): json is LetterText {
  try {
    const node = letterSchema.nodeFromJSON(json)
    node.check()
    return node.type === letterSchema.topNodeType && saysTheSame(json, node)
  } catch {
    return false
  }
}

/** ProseMirror fills in what is missing and ignores what it does not know; here neither passes. */
function saysTheSame(json: unknown, node: Node): boolean {
  if (typeof json !== 'object' || json === null) return false
  if (!sameEntries('attrs' in json ? json.attrs : {}, attributesOf(node))) return false
  if (node.isText) {
    const marks = 'marks' in json && Array.isArray(json.marks) ? json.marks : []
    if (node.marks.some(isSuggestion)) return false
    return node.marks.every((mark) => {
      const given = marks.find((candidate) => candidate?.type === mark.type.name)
      if (!sameEntries(given?.attrs ?? {}, mark.attrs)) return false
      return mark.type.name !== 'link' || isAllowedHref(mark.attrs.href)
    })
  }
  if (node.marks.length > 0) return false
  if (!hasLettersValues(node)) return false
  const content: unknown[] = 'content' in json && Array.isArray(json.content) ? json.content : []
  return node.children.every((child, index) => saysTheSame(content[index], child))
}

const MAY_LACK = new Set(['paragraph', 'heading', 'orderedList', 'footnote'])

/** A letter names a role, an annex or that a list goes on only where it is so. */
function attributesOf({ type, attrs }: Node): Record<string, unknown> {
  const mayLack = MAY_LACK.has(type.name)
  const entries: [string, unknown][] = Object.entries(attrs)
  return mayLack ? Object.fromEntries(entries.filter(([, value]) => value !== null)) : attrs
}

function hasLettersValues({ type, attrs, childCount }: Node): boolean {
  switch (type.name) {
    case 'paragraph':
      return attrs.guide === null && (attrs.role === null || isParagraphRole(attrs.role))
    case 'footnote':
      return attrs.notesBefore === null
    case 'heading':
      return [1, 2, 3].includes(attrs.level) && (attrs.annex === null || attrs.annex === true)
    case 'orderedList':
      return (
        Number.isSafeInteger(attrs.start) &&
        (attrs.continues === null || (attrs.continues === true && attrs.start === 1))
      )
    case 'tableRow':
      return childCount > 0
    case 'tableCell':
    case 'tableHeader':
      return isSpan(attrs.colspan) && isSpan(attrs.rowspan)
    default:
      return true
  }
}

function sameEntries(given: unknown, held: Record<string, unknown>): boolean {
  if (typeof given !== 'object' || given === null) return false
  const entries = Object.entries(given)
  return (
    entries.length === Object.keys(held).length &&
    entries.every(([key, value]) => held[key] === value)
  )
}
