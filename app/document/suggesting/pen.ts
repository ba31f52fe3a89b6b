import type { Mark, Schema } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { Transform } from '@tiptap/pm/transform'
import { type Edit, eraseFrom } from '../edits'
import { type Change, readChange, signIn, writeChange } from '../suggested-change'
import {
  isOf,
  isSign,
  type Owner,
  ownMarks,
  signFor,
  suggestionId,
  suggestionMarks,
} from '../suggestion-marks'
import type { CharToken, Token } from '../text-tokens'

/** Who suggests, when (ISO 8601), and where the uuids of new suggestions come from. */
export interface Suggester extends Owner {
  readonly time: string
  /** In whose name, where it comes from a file that they bring in. */
  readonly by?: string
  readonly newUuid: () => string
}

/** What one person's suggestion is written with: the marks and signs of that person, as edits of the text. */
export class Pen {
  readonly edits: Edit[] = []
  /** Where the caret goes, in the text as it was; null: it stays. */
  caret: number | null = null
  /** Where it stands once an insertion is made. */
  placed: number | null = null
  /** When the suggestions were begun that this goes on with, by their ids. */
  readonly #begun = new Map<string, string>()
  readonly marks: ReturnType<typeof suggestionMarks>
  readonly schema: Schema

  constructor(
    readonly state: EditorState,
    readonly who: Suggester,
    /** The text as it was. */
    readonly before: readonly Token[],
  ) {
    this.schema = state.schema
    this.marks = suggestionMarks(state.schema)
  }

  mark(name: 'insertion' | 'deletion', uuidOf: string): Mark {
    return this.marks[name].create({ ...this.#signed(uuidOf), id: uuidOf })
  }

  modification(id: string, to: string): Mark {
    return this.marks.modification.create({ ...this.#signed(id), id, to })
  }

  /** Goes on with a suggestion of before, which was made when it was begun; tells its id. */
  goOnWith({ attrs }: Mark): string {
    const id = String(attrs.id)
    this.#begun.set(id, String(attrs.time))
    return id
  }

  #signed(id: string) {
    return { time: this.#begun.get(id) ?? this.who.time, by: this.who.by ?? '' }
  }

  newId(): string {
    return suggestionId(this.who, this.who.newUuid())
  }

  /** The mark of this kind with which the person themselves has suggested a character. */
  own(token: Token | undefined, name: string): Mark | undefined {
    if (token?.kind !== 'char') return undefined
    return token.marks.find((mark) => mark.type.name === name && this.isOwn(mark))
  }

  isOwn(mark: Mark): boolean {
    return isOf(mark, this.who.account, this.who.by)
  }

  /** True for the ends of an insertion. */
  isBracket(token: Token | undefined): token is CharToken {
    return token?.kind === 'char' && isSign(token.char) && signIn(token.marks) === null
  }

  /** True where an own sign of this kind stands at this place of the row. */
  hasSign(index: number, kind: Change['kind']): boolean {
    const token = this.before[index]
    const change = readChange(this.own(token, 'modification')?.attrs.to)
    return token?.kind === 'char' && isSign(token.char) && change?.kind === kind
  }

  erase({ pos }: CharToken): void {
    const last = this.edits.at(-1)
    if (last instanceof Erasure && last.to === pos) last.to = pos + 1
    else this.edits.push(new Erasure(pos, pos + 1))
  }

  addMark({ pos }: CharToken, mark: Mark): void {
    const last = this.edits.at(-1)
    if (last instanceof Marking && last.to === pos && last.mark.eq(mark)) last.to = pos + 1
    else this.edits.push(new Marking(pos, pos + 1, mark))
  }

  takeMark({ pos }: CharToken, mark: Mark): void {
    this.edits.push({
      from: pos,
      to: pos + 1,
      what: 'marks',
      make: (tr, from, to) => void tr.removeMark(from, to, mark),
    })
  }

  /** Puts a sign at a place, in place of `instead` characters. */
  sign(pos: number, change: Change, id: string, instead = 0): void {
    const to = writeChange(change)
    if (to === null) return
    const sign = signFor(id, this.charBefore(pos), this.charAt(pos + instead))
    const node = this.schema.text(sign, [
      ...this.marksAt(pos),
      this.mark('insertion', id),
      this.modification(id, to),
    ])
    this.edits.push({
      from: pos,
      to: pos + instead,
      what: 'words',
      make: (tr, from, to) => void tr.replaceWith(from, to, node),
    })
  }

  charAt(pos: number): string | undefined {
    return this.state.doc.resolve(pos).nodeAfter?.text?.charAt(0)
  }

  charBefore(pos: number): string | undefined {
    return this.state.doc.resolve(pos).nodeBefore?.text?.slice(-1)
  }

  // Signs look like the text around them: a change of marks would reach what others write beside them.
  marksAt(pos: number): Mark[] {
    return ownMarks(this.state.doc.resolve(pos).marks())
  }
}

class Erasure implements Edit {
  readonly what = 'words'
  constructor(
    readonly from: number,
    public to: number,
  ) {}

  make(tr: Transform, from: number, to: number): void {
    eraseFrom(tr, from, to)
  }
}

export class Marking implements Edit {
  readonly what = 'marks'
  constructor(
    readonly from: number,
    public to: number,
    readonly mark: Mark,
  ) {}

  make(tr: Transform, from: number, to: number): void {
    tr.addMark(from, to, this.mark)
  }
}
