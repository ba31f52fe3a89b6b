import type { ResolvedPos } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { canJoin, findWrapping, liftTarget, type Transform } from '@tiptap/pm/transform'
import type { Shape } from '../suggested-change'

/** Makes a paragraph at a place what a shape says, in what the shape says that it stands in. */
export function reshape(tr: Transform, pos: number, shape: Shape): void {
  const type = tr.doc.type.schema.nodes[shape.type]
  const $pos = tr.doc.resolve(pos)
  if (!$pos.parent.isTextblock || !type?.isTextblock) return
  let at = pos
  const follow = (change: () => void) => {
    const steps = tr.steps.length
    change()
    at = tr.mapping.slice(steps).map(at)
  }
  const pathNow = () => pathOf(tr.doc.resolve(at))
  const path = pathNow()
  const [list, item] = shape.in.slice(-2)
  const sinks =
    item === 'listItem' && same(path, shape.in.slice(0, -2)) && path.at(-1) === 'listItem' && list
  if (sinks) follow(() => byCommand(tr, at, 'sink', list))
  else if (!same(path, shape.in)) {
    for (let depth = path.length; isDeeper(pathNow(), shape); depth = pathNow().length) {
      follow(() => byCommand(tr, at, 'rise', 'bulletList'))
      if (pathNow().length === depth) break
    }
    while (!startsWith(shape.in, pathNow())) {
      const range = tr.doc.resolve(at).blockRange()
      const target = range ? liftTarget(range) : null
      if (!range || target === null) break
      follow(() => tr.lift(range, target))
    }
    for (let depth = pathNow().length; depth < shape.in.length; depth = pathNow().length) {
      const outer = shape.in[depth]
      if (outer && shape.in[depth + 1] === 'listItem')
        follow(() => byCommand(tr, at, 'wrap', outer))
      else {
        const range = tr.doc.resolve(at).blockRange()
        const outerType = outer ? tr.doc.type.schema.nodes[outer] : undefined
        const wrapping = range && outerType ? findWrapping(range, outerType) : null
        if (range && wrapping) follow(() => tr.wrap(range, wrapping))
      }
      if (pathNow().length <= depth) break
      joinAround(tr, at, depth + 1, follow)
    }
  }
  const $at = tr.doc.resolve(at)
  tr.setNodeMarkup($at.before(), type, shape.attrs)
}

/** True where what a place is in stands in what a shape says, and nothing else. */
export const standsIn = ($at: ResolvedPos, shape: Shape): boolean => same(pathOf($at), shape.in)

const pathOf = ($at: ResolvedPos): string[] =>
  Array.from({ length: $at.depth - 1 }, (_, index) => $at.node(index + 1).type.name)

/** True where it is a point of a list within the point that it is to be. */
const isDeeper = (path: readonly string[], { in: within }: Shape): boolean =>
  within.at(-1) === 'listItem' &&
  path.at(-1) === 'listItem' &&
  path.length > within.length &&
  startsWith(path, within)

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && startsWith(one, other)

const startsWith = (whole: readonly string[], start: readonly string[]): boolean =>
  start.length <= whole.length && start.every((name, index) => whole[index] === name)

/** What has become a list of its own joins the lists of its kind beside it. */
function joinAround(
  tr: Transform,
  at: number,
  depth: number,
  follow: (change: () => void) => void,
) {
  const $at = tr.doc.resolve(at)
  if ($at.depth < depth) return
  const { type } = $at.node(depth)
  const after = $at.after(depth)
  if (tr.doc.resolve(after).nodeAfter?.type === type && canJoin(tr.doc, after)) {
    follow(() => tr.join(after))
  }
  const before = $at.before(depth)
  if (tr.doc.resolve(before).nodeBefore?.type === type && canJoin(tr.doc, before)) {
    follow(() => tr.join(before))
  }
}

function byCommand(tr: Transform, at: number, what: 'sink' | 'rise' | 'wrap', list: string): void {
  const { nodes } = tr.doc.type.schema
  const [listType, itemType] = [nodes[list], nodes.listItem]
  if (!listType || !itemType) return
  const selection = TextSelection.near(tr.doc.resolve(at))
  const state = EditorState.create({ doc: tr.doc, selection })
  const commands = { sink: sinkListItem(itemType), rise: liftListItem(itemType) }
  const command = what === 'wrap' ? wrapInList(listType) : commands[what]
  command(state, (made) => {
    for (const step of made.steps) tr.step(step)
  })
}
