import type { ContentMatch, NodeType } from '@tiptap/pm/model'
import { isMarkOfNotes } from '../../app/document/ibid'
import { letterSchema } from '../../app/document/nodes'
import { isParagraphRole } from '../../app/document/roles'
import { markNamed } from '../../app/document/shared-text'
import { isSpan } from '../../app/document/spans'

/**
 * What may stand in what, as the schema of the letter says, without order and number. An item of a
 * Yjs document never moves to another parent, so that which name stands in which is settled when it
 * is written: people who write at the same time can break an order (`a list needs an item`), which
 * pages mend, but never bring about a wrong pair.
 */
const children = new Map<string, ReadonlySet<string>>()
const attributes = new Map<string, ReadonlySet<string>>()

for (const type of Object.values(letterSchema.nodes)) {
  children.set(type.name, childrenOf(type))
  attributes.set(type.name, new Set(Object.keys(type.spec.attrs ?? {})))
}

function childrenOf(type: NodeType): ReadonlySet<string> {
  const names = new Set<string>()
  const seen = new Set<ContentMatch>()
  const waiting = [type.contentMatch]
  for (let match = waiting.pop(); match; match = waiting.pop()) {
    if (seen.has(match)) continue
    seen.add(match)
    for (let at = 0; at < match.edgeCount; at++) {
      const edge = match.edge(at)
      names.add(edge.type.name)
      waiting.push(edge.next)
    }
  }
  return names
}

/** The name of the whole letter, in which the blocks stand. */
export const ROOT = letterSchema.topNodeType.name

/** The name of text in the schema. In a Yjs document it is an XmlText among its parent's children. */
export const TEXT = 'text'

/** True where an element or text of this name may stand in a `parent`. */
export const mayStandIn = (parent: string, name: string): boolean =>
  children.get(parent)?.has(name) ?? false

/** True where `name` is an attribute of the node, and the value one that an attribute may have. */
export const mayHaveAttribute = (node: string, name: string, value: unknown): boolean =>
  (attributes.get(node)?.has(name) ?? false) && isPlain(value) && isOfItsKind(name, value)

/** Attributes that may not have just any value; none (null) is always one. */
function isOfItsKind(name: string, value: unknown): boolean {
  if (value === null || value === undefined) return true
  switch (name) {
    case 'role':
      return isParagraphRole(value)
    case 'guide':
      return typeof value === 'string' && /^[a-z-]{1,60}\/[a-z-]{1,60}$/.test(value)
    case 'notesBefore':
      return isMarkOfNotes(value)
    case 'annex':
    case 'continues':
      return typeof value === 'boolean'
    case 'colspan':
    case 'rowspan':
      // A table is laid out cell by cell: one that says it goes over a million would stop every page.
      return isSpan(value)
    default:
      return true
  }
}

/** True where text may be marked so: a mark's name with its attributes, or null where it ends. */
export function mayMark(key: string, value: unknown): boolean {
  const mark = letterSchema.marks[markNamed(key)]
  if (!mark) return false
  if (value === null) return true
  if (typeof value !== 'object') return false
  const known = mark.spec.attrs ?? {}
  return Object.entries(value).every(
    ([attribute, its]) => Object.hasOwn(known, attribute) && isPlain(its),
  )
}

const LONGEST_VALUE = 4096

const isPlain = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= LONGEST_VALUE)
