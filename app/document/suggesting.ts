import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Transform } from '@tiptap/pm/transform'
import { type Edit, eraseFrom, type Turn, turnsOf } from './edits'
import {
  type Change,
  type MarkJson,
  type NodeJson,
  readChange,
  signIn,
  writeChange,
} from './suggested-change'
import {
  isOf,
  isSign,
  isSuggestion,
  markOf,
  type Owner,
  ownMarks,
  signFor,
  suggestionId,
  suggestionMarks,
} from './suggestion-marks'
import { type BlockToken, type CharToken, pairsOf, type Token, tokensOf } from './text-tokens'

/** Who suggests, when (ISO 8601), and where the uuids of new suggestions come from. */
export interface Suggester extends Owner {
  readonly time: string
  readonly newUuid: () => string
}

/**
 * What an editor's transaction would do, as suggestions: what it deletes is marked, what it puts in
 * is put in as an insertion, what it makes of paragraphs is told by signs. What the same person has
 * put in as a suggestion is changed plainly. To be dispatched one after the other in place of the
 * transaction; none where there is nothing to change but the selection.
 */
export function suggestionsFor(state: EditorState, wanted: Transaction, who: Suggester): Turn[] {
  if (!wanted.docChanged) return []
  const from = state.doc.content.findDiffStart(wanted.doc.content)
  const ends = state.doc.content.findDiffEnd(wanted.doc.content)
  if (from === null || ends === null) return []
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  const before = tokensOf(state.doc, from - 1, ends.a + overlap + 1)
  const after = tokensOf(wanted.doc, from - 1, ends.b + overlap + 1)
  const pairs = pairsOf(before, after, wanted.mapping)
  const writing = new Writing(state, who, before)
  let [oldAt, newAt] = [0, 0]
  for (const [oldNext, newNext] of [...pairs, [before.length, after.length] as const]) {
    writing.replace(oldAt, oldNext, after.slice(newAt, newNext))
    const [one, other] = [before[oldNext], after[newNext]]
    if (one && other) writing.keep(oldNext, one, other)
    oldAt = oldNext + 1
    newAt = newNext + 1
  }
  const turns = turnsOf(writing.edits)
  let { caret } = writing
  const withCaret: (turn: Turn) => Turn = (turn) => (now) => {
    writing.placed = null
    const tr = turn(now)
    if (writing.placed !== null) caret = writing.placed
    else if (caret !== null) caret = tr.mapping.map(caret, -1)
    if (caret === null || caret > tr.doc.content.size) return tr
    return tr.setSelection(TextSelection.near(tr.doc.resolve(caret), -1))
  }
  return turns.length > 0 ? turns.map(withCaret) : [withCaret((now) => now.tr)]
}

/** The edits that stand for what was wanted, gathered from the beginning of the text to its end. */
class Writing {
  readonly edits: Edit[] = []
  /** Where the caret goes, in the text as it was; null: it stays. */
  caret: number | null = null
  /** Where it stands once an insertion is made. */
  placed: number | null = null
  readonly #marks: ReturnType<typeof suggestionMarks>
  readonly #schema: Schema
  #at: { pos: number; line: number } | null = null

  constructor(
    private readonly state: EditorState,
    private readonly who: Suggester,
    private readonly before: readonly Token[],
  ) {
    this.#schema = state.schema
    this.#marks = suggestionMarks(state.schema)
  }

  /** A piece that stayed, with what may have become of its marks or its kind. */
  keep(index: number, one: Token, other: Token): void {
    if (one.kind === 'char' && other.kind === 'char') this.#remark(one, other)
    if (one.kind === 'block' && other.kind === 'block') this.#reshape(index, one, other)
    this.#at = placeAfter(one)
  }

  /** The pieces from `oldAt` to `oldTo` are not there any more; `added` are there instead. */
  replace(oldAt: number, oldTo: number, added: readonly Token[]): void {
    const gone = this.before.slice(oldAt, oldTo)
    const insertion = this.#inserted(added)
    const id = this.#idFor(oldAt, oldTo)
    const at = this.#at ?? (this.before[0] ? placeOf(this.before[0]) : null)
    if (insertion.length > 0 && at) this.#insert(at, insertion, id)
    if (gone.length > 0) this.#delete(oldAt, oldTo, id, insertion.length > 0)
    const last = gone.at(-1)
    if (last) this.#at = { ...placeAfter(last) }
  }

  #mark(name: 'insertion' | 'deletion', uuidOf: string): Mark {
    return this.#marks[name].create({ id: uuidOf, time: this.who.time })
  }

  #newId(): string {
    return suggestionId(this.who, this.who.newUuid())
  }

  // What is deleted letter by letter is one suggestion, and what is written in its place belongs to it.
  #idFor(oldAt: number, oldTo: number): string {
    for (const token of [this.before[oldAt - 1], this.before[oldTo]]) {
      const own = token?.kind === 'char' && this.#own(token, 'deletion')
      if (own) return String(own.attrs.id)
    }
    return this.#newId()
  }

  #own(token: Token | undefined, name: string): Mark | undefined {
    if (token?.kind !== 'char') return undefined
    return token.marks.find((mark) => mark.type.name === name && isOf(mark, this.who.account))
  }

  #isBracket(token: Token | undefined): token is CharToken {
    return token?.kind === 'char' && isSign(token.char) && signIn(token.marks) === null
  }

  #delete(oldAt: number, oldTo: number, id: string, isReplaced: boolean): void {
    let [start, end] = [oldAt, oldTo]
    const gone = this.before.slice(start, end)
    const { selection } = this.state
    const [first, final] = [gone[0], gone.at(-1)]
    if (!first || !final) return
    const forward = selection.empty && selection.head <= placeOf(first).pos
    if (!isReplaced) this.caret = forward ? placeAfter(final).pos : placeOf(first).pos
    // An end of an insertion is nothing that anybody sees: what is meant is what stands beside it.
    if (gone.length === 1 && this.#isBracket(first) && !isReplaced) {
      const beside = forward ? start + 1 : start - 1
      const token = this.before[beside]
      if (token && (token.kind !== 'char' || !this.#isBracket(token))) {
        this.caret = forward ? placeAfter(token).pos : placeOf(token).pos
        ;[start, end] = [beside, beside + 1]
      }
    }
    // With the last of what was put in go its two ends.
    const [left, right] = [this.before[start - 1], this.before[end]]
    if (!isReplaced && this.#isBracket(left) && this.#isBracket(right)) {
      const [opening, closing] = [this.#own(left, 'insertion'), this.#own(right, 'insertion')]
      const all = this.before.slice(start, end).every((token) => this.#own(token, 'insertion'))
      if (all && opening && closing?.eq(opening)) {
        start -= 1
        end += 1
      }
    }
    this.#deletePieces(start, end, id)
  }

  #deletePieces(start: number, end: number, id: string): void {
    const deletion = this.#mark('deletion', id)
    let depth = 0
    for (let index = start; index < end; index++) {
      const token = this.before[index]
      if (!token) continue
      if (token.kind === 'char' && depth === 0) {
        if (this.#own(token, 'insertion')) {
          if (!this.#isBracket(token) || this.#goesWhole(index, start, end)) this.#erase(token)
        } else if (!this.#isOthersSign(token) && !this.#own(token, 'deletion')) {
          this.#addMark(token, deletion)
        }
      } else if (token.kind === 'note' || token.kind === 'break') {
        if (depth === 0 && !this.#hasSign(index - 1, 'remove')) {
          this.#sign(token.pos, token.line, { kind: 'remove' }, id)
        }
        if (token.kind === 'note') depth += 1
      } else if (token.kind === 'end') {
        if (depth > 0) depth -= 1
      } else if (token.kind === 'block') {
        if (!this.#hasSign(index + 1, 'join'))
          this.#sign(token.pos, token.line, { kind: 'join' }, id)
      } else if (token.kind === 'solid') this.#removeSolid(token, id)
    }
  }

  /** True where the whole of the insertion around a place of the row is between two others. */
  #goesWhole(index: number, start: number, end: number): boolean {
    const mark = this.#own(this.before[index], 'insertion')
    const isIts = (at: number) => {
      const other = this.#own(this.before[at], 'insertion')
      return mark && other?.eq(mark)
    }
    let [from, to] = [index, index]
    while (isIts(from - 1)) from -= 1
    while (isIts(to + 1)) to += 1
    return from >= start && to < end
  }

  #isOthersSign(token: CharToken): boolean {
    return isSign(token.char) && token.marks.some(isInsertion)
  }

  /** True where an own sign of this kind stands at this place of the row. */
  #hasSign(index: number, kind: Change['kind']): boolean {
    const token = this.before[index]
    const change = readChange(this.#own(token, 'modification')?.attrs.to)
    return token?.kind === 'char' && isSign(token.char) && change?.kind === kind
  }

  #erase({ pos, line }: CharToken): void {
    const last = this.edits.at(-1)
    if (last instanceof Erasure && last.to === pos) last.to = pos + 1
    else this.edits.push(new Erasure(pos, pos + 1, line))
  }

  #addMark({ pos }: CharToken, mark: Mark): void {
    const last = this.edits.at(-1)
    if (last instanceof Marking && last.to === pos && last.mark.eq(mark)) last.to = pos + 1
    else this.edits.push(new Marking(pos, pos + 1, mark))
  }

  #sign(pos: number, line: number, change: Change, id: string, instead = 0): void {
    const to = writeChange(change)
    if (to === null) return
    const sign = signFor(id, this.#charBefore(pos), this.#charAt(pos + instead))
    const node = this.#schema.text(sign, [
      ...this.#marksAt(pos),
      this.#mark('insertion', id),
      this.#marks.modification.create({ id, time: this.who.time, to }),
    ])
    this.edits.push({
      from: pos,
      to: pos + instead,
      line,
      make: (tr, from, to) => void tr.replaceWith(from, to, node),
    })
  }

  #charAt(pos: number): string | undefined {
    return this.state.doc.resolve(pos).nodeAfter?.text?.charAt(0)
  }

  #charBefore(pos: number): string | undefined {
    return this.state.doc.resolve(pos).nodeBefore?.text?.slice(-1)
  }

  // Signs look like the text around them: a change of marks would reach what others write beside them.
  #marksAt(pos: number): Mark[] {
    return ownMarks(this.state.doc.resolve(pos).marks())
  }

  #removeSolid(token: { readonly pos: number; readonly node: Node }, id: string): void {
    const $at = this.state.doc.resolve(token.pos)
    const $end = this.state.doc.resolve(token.pos + token.node.nodeSize)
    const [left, right] = [$at.nodeBefore, $end.nodeAfter]
    // Its place is told from a paragraph beside it; where there is none, it cannot be told.
    if (left?.isTextblock) {
      const pos = token.pos - 1
      this.#sign(pos, lineAt(this.state.doc, pos), { kind: 'remove-block', side: 'after' }, id)
    } else if (right?.isTextblock) {
      const pos = token.pos + token.node.nodeSize + 1
      this.#sign(pos, pos, { kind: 'remove-block', side: 'before' }, id)
    }
  }

  /** What was put in, as words and signs in one line. */
  #inserted(added: readonly Token[]): readonly (Node | Change)[] {
    const pieces: (Node | Change)[] = []
    for (let index = 0; index < added.length; index++) {
      const token = added[index]
      if (token?.kind === 'char') {
        if (isSign(token.char) && token.marks.some(isSuggestion)) continue
        const last = pieces.at(-1)
        const marks = ownMarks(token.marks)
        const isSame = last && !('kind' in last) && sameMarks(last.marks, marks)
        const text = this.#schema.text((isSame ? (last.text ?? '') : '') + token.char, marks)
        if (isSame) pieces[pieces.length - 1] = text
        else pieces.push(text)
      } else if (token?.kind === 'break') pieces.push({ kind: 'break' })
      else if (token?.kind === 'note') {
        pieces.push({ kind: 'footnote', content: noteContent(token.node) })
        while (index + 1 < added.length && added[index]?.kind !== 'end') index += 1
      } else if (token?.kind === 'block') {
        pieces.push({ kind: 'split', ...token.shape, item: token.item })
      } else if (token?.kind === 'solid') {
        pieces.push({ kind: 'place', node: token.node.toJSON() as NodeJson })
      }
    }
    return pieces
  }

  #insert(
    { pos, line }: { pos: number; line: number },
    pieces: readonly (Node | Change)[],
    id: string,
  ) {
    const within = this.#within(pos)
    const mark = within ?? this.#mark('insertion', id)
    const { id: its, time } = mark.attrs
    const beside = [this.#charBefore(pos), this.#charAt(pos)]
    const around = this.#marksAt(pos)
    const sign = (...more: Mark[]) => {
      const char = signFor(its, ...beside)
      return this.#schema.text(char, [...around, mark, ...more])
    }
    const nodes = pieces.flatMap((piece) => {
      if (!('kind' in piece)) return [piece.mark([...piece.marks, mark])]
      const to = writeChange(piece)
      return to === null ? [] : [sign(this.#marks.modification.create({ id: its, time, to }))]
    })
    if (nodes.length === 0) return
    const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0)
    const content = within ? nodes : [sign(), ...nodes, sign()]
    this.edits.push({
      from: pos,
      to: pos,
      line,
      make: (tr, at) => {
        if (!tr.doc.resolve(at).parent.inlineContent) return
        tr.insert(at, Fragment.from(content))
        this.placed = at + size + (within ? 0 : 1)
      },
    })
  }

  /** The insertion of the same person in the midst of which a place is. */
  #within(pos: number): Mark | undefined {
    const $pos = this.state.doc.resolve(pos)
    const own = (node: Node | null) =>
      node?.marks.find((mark) => isInsertion(mark) && isOf(mark, this.who.account))
    const [left, right] = [own($pos.nodeBefore), own($pos.nodeAfter)]
    return left && right?.eq(left) ? left : undefined
  }

  #remark(one: CharToken, other: CharToken): void {
    const [had, has] = [ownMarks(one.marks), ownMarks(other.marks)]
    if (sameMarks(had, has)) return
    const added = has.filter((mark) => !mark.isInSet(had))
    const taken = had.filter(
      (mark) => !mark.isInSet(has) && !added.some((its) => its.type === mark.type),
    )
    for (const mark of added) this.#format(one, mark, true)
    for (const mark of taken) this.#format(one, mark, false)
  }

  #format(token: CharToken, mark: Mark, on: boolean): void {
    if (this.#own(token, 'insertion')) {
      if (on) this.#addMark(token, mark)
      else this.#takeMark(token, mark)
      return
    }
    if (isSign(token.char)) return
    // Asked again for what was suggested, a person takes it back.
    const same = token.marks.find((its) => {
      if (!isModification(its) || !isOf(its, this.who.account)) return false
      const change = readChange(its.attrs.to)
      return change?.kind === 'mark' && change.on === on && change.mark.type === mark.type.name
    })
    if (same) this.#takeMark(token, same)
    if (same && sameChange(same, mark)) return
    const last = this.edits.at(-1)
    const to = writeChange({ kind: 'mark', mark: mark.toJSON() as MarkJson, on })
    if (to === null) return
    const goesOn = last instanceof Marking && last.to === token.pos && last.mark.attrs.to === to
    const id = goesOn ? last.mark.attrs.id : this.#newId()
    this.#addMark(token, this.#marks.modification.create({ id, time: this.who.time, to }))
  }

  #takeMark({ pos }: CharToken, mark: Mark): void {
    this.edits.push({
      from: pos,
      to: pos + 1,
      line: null,
      make: (tr, from, to) => void tr.removeMark(from, to, mark),
    })
  }

  #reshape(index: number, one: BlockToken, other: BlockToken): void {
    if (sameShape(one, other)) return
    const change: Change = { kind: 'block', ...other.shape }
    const has = this.#hasSign(index + 1, 'block')
    const old = has ? this.#own(this.before[index + 1], 'modification')?.attrs.to : null
    if (has && old === writeChange(change)) {
      const sign = this.before[index + 1]
      if (sign?.kind === 'char') this.#erase(sign)
    } else this.#sign(one.pos, one.line, change, this.#newId(), has ? 1 : 0)
  }
}

class Erasure implements Edit {
  constructor(
    readonly from: number,
    public to: number,
    readonly line: number,
  ) {}

  make(tr: Transform, from: number, to: number): void {
    eraseFrom(tr, from, to)
  }
}

class Marking implements Edit {
  readonly line = null
  constructor(
    readonly from: number,
    public to: number,
    readonly mark: Mark,
  ) {}

  make(tr: Transform, from: number, to: number): void {
    tr.addMark(from, to, this.mark)
  }
}

const isInsertion = (mark: Mark): boolean => mark.type.name === 'insertion'
const isModification = (mark: Mark): boolean => mark.type.name === 'modification'

const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length && one.every((mark) => mark.isInSet(other))

const sameChange = (suggested: Mark, mark: Mark): boolean => {
  const change = readChange(suggested.attrs.to)
  return change?.kind === 'mark' && JSON.stringify(change.mark) === JSON.stringify(mark.toJSON())
}

const sameShape = (one: BlockToken, other: BlockToken): boolean =>
  JSON.stringify(one.shape) === JSON.stringify(other.shape)

const noteContent = (note: Node): NodeJson[] =>
  note.children
    .filter((child) => !markOf(child, 'insertion'))
    .map((child) => child.mark(ownMarks(child.marks)).toJSON() as NodeJson)

const placeOf = ({ pos, line }: Token) => ({ pos, line })

/** Where what is put in after a piece stands. */
function placeAfter(token: Token): { pos: number; line: number } {
  const { pos, line } = token
  if (token.kind === 'block') return { pos, line }
  if (token.kind === 'char') return { pos: pos + 1, line }
  const end = pos + (token.kind === 'solid' ? token.node.nodeSize : 1)
  return { pos: end, line: end }
}

function lineAt(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos)
  let line = $pos.start()
  $pos.parent.forEach((child, offset) => {
    const end = $pos.start() + offset + child.nodeSize
    if (!child.isText && end <= pos) line = end
  })
  return line
}
