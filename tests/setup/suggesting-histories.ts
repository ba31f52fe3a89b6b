import { setBlockType, splitBlock, toggleMark } from '@tiptap/pm/commands'
import { Fragment, type MarkType, type Node, type NodeType, Slice } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  defaultDeleteFilter,
  defaultProtectedNodes,
  initProseMirrorDoc,
  updateYFragment,
} from '@tiptap/y-tiptap'
import * as prng from 'lib0/prng'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { changeAsItCame } from '../../app/document/as-it-came'
import type { Turn } from '../../app/document/edits'
import type { LetterText } from '../../app/document/letter-text'
import { letterSchema } from '../../app/document/nodes'
import { plainTurns } from '../../app/document/plain-writing'
import {
  accept,
  every,
  ofAccount,
  ofOrganisation,
  reject,
  these,
  type Which,
  withAllAccepted,
} from '../../app/document/settling'
import { FRAGMENT, textFromDoc, updateFromText } from '../../app/document/shared-text'
import { suggestionsFor } from '../../app/document/suggesting'
import { isOf, isSign, isSuggestion, markOf, ownerOf } from '../../app/document/suggestion-marks'
import { type Suggestion, suggestionsIn } from '../../app/document/suggestions'
import { judge } from '../../server/collaboration/gate'
import { docFrom } from '../../server/collaboration/load'
import { Suggesting } from '../../server/collaboration/suggesting'
import { type Struct, TextAhead } from '../../server/collaboration/text-before'
import { hostileEdit } from './hostile-edits'
import { expectSame } from './letter-copies'

const LETTER: LetterText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Title' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'We write ' },
        { type: 'text', text: 'together', marks: [{ type: 'bold' }] },
        { type: 'footnote', content: [{ type: 'text', text: 'Note' }] },
        { type: 'text', text: ' as one.' },
      ],
    },
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One' }] }],
        },
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Two' }] }],
        },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: ['Now', 'Then'].map((text) => ({
            type: 'tableCell',
            attrs: { colspan: 1, rowspan: 1 },
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          })),
        },
      ],
    },
    { type: 'signatoryList' },
    { type: 'paragraph', content: [{ type: 'text', text: 'Yours' }, { type: 'hardBreak' }] },
  ],
}

/** Where characters begin of which each is written once, so that it is known who wrote it. */
const FIRST_OWN_CHAR = 0x4e00

const HERE = 'written here'
/** For whom each person acts. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  ed: 'north',
  ray: 'south',
  rita: 'south',
  eve: 'north',
  mal: 'east',
}
const organisationOf = (account: string): string => ORGANISATIONS[account] ?? '-'
const TIME = '2026-11-23T05:00:00.000Z'

type Role = 'editor' | 'reviewer'

/** Whose text every character is that was written in a history. */
class Ledger {
  readonly suggested = new Set<string>()
  readonly accepted = new Set<string>()
  #next = FIRST_OWN_CHAR

  constructor(
    private readonly gen: prng.PRNG,
    /** Whether characters are told apart; otherwise they are as alike as can be. */
    readonly isStrict: boolean,
  ) {}

  write(isSuggestion: boolean): string {
    if (!this.isStrict) return prng.oneOf(this.gen, ['o', 'e', 'oo', ' ', 'One'])
    let words = ''
    for (let count = prng.int32(this.gen, 1, 3); count > 0; count--) {
      const char = String.fromCharCode(this.#next++)
      if (isSuggestion) this.suggested.add(char)
      words += char
    }
    return words
  }

  accept(words: string): void {
    for (const char of words) this.accepted.add(char)
  }
}

/** Who sends something to the server. */
interface Person {
  readonly role: Role
  readonly account: string
}

interface Sent {
  readonly from: Person
  readonly update: Uint8Array
}

/** The server: what `Intake` and `Room` do with an update, with a disk that takes its time. */
class Server {
  readonly doc: Y.Doc
  readonly #ahead: TextAhead
  readonly #suggesting: Suggesting
  #waiting: { from: Person; bytes: Uint8Array; isMended: boolean }[] = []
  mended = 0
  #known: { text: LetterText; doc: Node } | null = null

  constructor(seed: Uint8Array) {
    this.doc = docFrom([seed])
    this.#ahead = new TextAhead(this.doc)
    this.#suggesting = new Suggesting(this.doc, () => this.#waiting.map(({ bytes }) => bytes))
  }

  get isQuiet(): boolean {
    return this.#waiting.length === 0
  }

  /** False where an update was refused: its page has to begin anew. */
  receive({ from, update }: Sent): boolean {
    const verdict = judge(from.role, this.#ahead, update)
    if (verdict.kind === 'nothing') return true
    if (verdict.kind !== 'accept' && verdict.kind !== 'suggests') return false
    const sender = {
      account: from.account,
      organisation: organisationOf(from.account),
      time: TIME,
    }
    if (this.#suggesting.isForged(verdict.structs, sender)) return false
    const before = verdict.kind === 'suggests' ? this.read() : null
    const taken =
      verdict.kind === 'suggests'
        ? this.#suggesting.ofReviewer(update, verdict, sender)
        : this.#suggesting.ofEditor(update, verdict, (client, clock) =>
            this.#ahead.find(client, clock),
          )
    if (!taken) return false
    if (taken.isMended) this.mended += 1
    const structs = taken.isMended ? structsOf(taken.bytes) : verdict.structs
    this.#ahead.accept(structs)
    this.#suggesting.learn(structs)
    this.#waiting.push({ from, bytes: taken.bytes, isMended: taken.isMended })
    this.#known = null
    if (!before) return true
    const after = this.read()
    expect(after.text, 'a reviewer changed the text').toEqual(before.text)
    const others = othersIn(after.doc, from.account)
    expect(others, 'a reviewer changed what others suggest').toEqual(
      othersIn(before.doc, from.account),
    )
    return true
  }

  copy(): Y.Doc {
    return docFrom([Y.encodeStateAsUpdate(this.doc), ...this.#waiting.map(({ bytes }) => bytes)])
  }

  /** The letter with all that was accepted. */
  read(): { text: LetterText; doc: Node } {
    if (this.#known) return this.#known
    const whole = this.copy()
    const text = textFromDoc(whole)
    const { doc } = initProseMirrorDoc(whole.getXmlFragment(FRAGMENT), letterSchema)
    this.#known = { text, doc }
    return this.#known
  }

  /** The disk has written: everybody is shown what came. */
  write(pages: readonly Page[]): void {
    const written = this.#waiting
    this.#waiting = []
    if (written.length === 0) return
    let change: Uint8Array | null = null
    const keep = (update: Uint8Array) => {
      change = update
    }
    this.doc.on('update', keep)
    changeAsItCame(this.doc, () => {
      for (const { bytes } of written) Y.applyUpdate(this.doc, bytes)
    })
    this.doc.off('update', keep)
    this.#ahead.settle()
    if (!change) return
    const [first] = written
    const only = written.every(({ from, isMended }) => from === first?.from && !isMended)
    for (const page of pages) {
      if (page.isOnline && (!only || page !== first?.from)) page.inbox.push(change)
    }
  }
}

/** What others than one person suggest, each with its words; but for what they say of that person's own. */
function othersIn(doc: Node, account: string): Record<string, string> {
  const said: Record<string, string> = {}
  doc.descendants((node) => {
    const isOwn = node.marks.some((one) => one.type.name === 'insertion' && isOf(one, account))
    if (!node.isText || isOwn) return
    for (const one of node.marks) {
      if (!isSuggestion(one) || isOf(one, account)) continue
      const key = `${one.type.name} ${one.attrs.id} ${one.attrs.to ?? ''}`
      said[key] = (said[key] ?? '') + node.text
    }
  })
  return said
}

const structsOf = (update: Uint8Array): Struct[] =>
  Y.decodeUpdate(update).structs.filter((struct) => !(struct instanceof Y.Skip))

/** One person's copy of the letter, with an editor's ways of changing it. */
class Page {
  doc = new Y.Doc()
  readonly inbox: Uint8Array[] = []
  readonly outbox: Uint8Array[] = []
  isOnline = true
  #undo: Y.UndoManager

  constructor(
    readonly role: Role,
    readonly account: string,
    private readonly gen: prng.PRNG,
    private readonly ledger: Ledger,
    private readonly newUuid: () => string,
    seed: Uint8Array,
  ) {
    this.#undo = this.#begin(seed)
  }

  #begin(state: Uint8Array): Y.UndoManager {
    const doc = new Y.Doc()
    doc.clientID = prng.uint32(this.gen, 1, 0x7fffffff)
    Y.applyUpdate(doc, state, this)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.outbox.push(update)
    })
    this.doc = doc
    // As y-tiptap sets it up.
    return new Y.UndoManager(doc.getXmlFragment(FRAGMENT), {
      trackedOrigins: new Set([HERE]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    })
  }

  /** Takes a new copy of the letter, as a page does that was refused. */
  restart(server: Server): void {
    this.inbox.length = 0
    this.outbox.length = 0
    this.#undo = this.#begin(Y.encodeStateAsUpdate(server.copy()))
  }

  /** The connection breaks, or stands again: then each side says what the other lacks. */
  connect(isOnline: boolean, server: Server): void {
    if (this.isOnline === isOnline) return
    this.isOnline = isOnline
    this.inbox.length = 0
    this.outbox.length = 0
    if (!isOnline) return
    this.inbox.push(Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(this.doc)))
    this.outbox.push(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(server.doc)))
  }

  hear(): void {
    const update = this.inbox.shift()
    if (update) Y.applyUpdate(this.doc, update, this)
  }

  act(): void {
    // What is done at one time is undone at one time.
    this.#undo.stopCapturing()
    const chance = prng.int32(this.gen, 0, 99)
    if (chance < 8) this.#undo.undo()
    else if (chance < 10) this.#undo.redo()
    else if (this.role === 'reviewer') {
      if (chance < 18) this.#settle(false, ofAccount(this.account))
      else this.#suggest()
    } else if (chance < 30) this.#settleSome()
    else if (chance < 45) this.#suggest()
    else this.#write()
  }

  #open() {
    const fragment = this.doc.getXmlFragment(FRAGMENT)
    const { doc, meta } = initProseMirrorDoc(fragment, letterSchema)
    if (doc.childCount === 0) return null
    const put = (now: Node) => {
      this.doc.transact(() => updateYFragment(this.doc, fragment, now, meta), HERE)
    }
    return { state: stateAt(this.gen, doc), put }
  }

  #play(turns: readonly Turn[], state: EditorState, put: (doc: Node) => void): void {
    let now = state
    for (const turn of turns) {
      now = now.apply(turn(now))
      put(now.doc)
    }
  }

  #suggest(): void {
    const open = this.#open()
    const wanted = open && this.#change(open.state, true)
    if (!open || !wanted) return
    const who = {
      account: this.account,
      organisation: organisationOf(this.account),
      time: TIME,
      newUuid: this.newUuid,
    }
    this.#play(suggestionsFor(open.state, wanted, who), open.state, open.put)
  }

  #write(): void {
    const open = this.#open()
    const wanted = open && this.#change(open.state, false)
    if (open && wanted) this.#play(plainTurns(open.state, wanted), open.state, open.put)
  }

  #settleSome(): void {
    const open = this.#open()
    const found = open ? suggestionsIn(open.state.doc) : []
    if (found.length === 0) return
    const one = prng.oneOf(this.gen, found)
    const which = prng.oneOf(this.gen, [
      these([one.id]),
      ofAccount(one.account),
      ofOrganisation(one.organisation),
      every,
    ])
    this.#settle(prng.bool(this.gen), which)
  }

  #settle(isAccepted: boolean, which: Which): void {
    const open = this.#open()
    if (!open) return
    const { doc } = open.state
    const found = suggestionsIn(doc).filter(({ id }) => which(id))
    const meant =
      this.role === 'reviewer' && found.length > 0 ? these([prng.oneOf(this.gen, found).id]) : which
    if (isAccepted) for (const one of found) this.ledger.accept(wordsOf(one))
    this.#play(isAccepted ? accept(doc, meant) : reject(doc, meant), open.state, open.put)
  }

  #change(state: EditorState, isSuggestion: boolean): Transaction | null {
    const chance = prng.int32(this.gen, 0, 99)
    const { from, to } = state.selection
    const { tr } = state
    if (chance < 45) return tr.insertText(this.ledger.write(isSuggestion))
    if (chance < 60) {
      const end = from === to ? Math.min(state.doc.content.size - 1, to + 1) : to
      return inLine(state, end) && !cutsNote(state, from, end) ? tr.deleteRange(from, end) : null
    }
    const { footnote, hardBreak } = letterSchema.nodes
    if (chance < 66 && footnote && hardBreak) {
      if (state.selection.$from.parent.type.name === 'footnote') return null
      const words = letterSchema.text(this.ledger.write(isSuggestion))
      return tr.insert(
        from,
        prng.bool(this.gen) ? footnote.create(null, words) : hardBreak.create(),
      )
    }
    if (state.selection.$from.parent.type.name === 'footnote') return null
    if (chance < 70) return paste(state, () => this.ledger.write(isSuggestion))
    return byCommand(state, prng.oneOf(this.gen, COMMANDS)(this.gen))
  }
}

/** Puts the end of one paragraph, a heading and the beginning of another in place of what is selected. */
function paste(state: EditorState, words: () => string): Transaction | null {
  const { $from, $to } = state.selection
  if (!$from.sameParent($to)) return null
  const blocks = ['paragraph', 'heading', 'paragraph'].map((name) =>
    letterSchema.node(name, null, letterSchema.text(words())),
  )
  return state.tr.replaceSelection(new Slice(Fragment.from(blocks), 1, 1))
}

const wordsOf = (one: Suggestion): string =>
  one.inserted + one.parts.map(({ change }) => (change ? JSON.stringify(change) : '')).join('')

const typeOf = (name: string): NodeType => {
  const type = letterSchema.nodes[name]
  if (!type) throw new Error(name)
  return type
}
const markNamed = (name: string): MarkType => {
  const type = letterSchema.marks[name]
  if (!type) throw new Error(name)
  return type
}

const COMMANDS: ((gen: prng.PRNG) => Command)[] = [
  () => splitBlock,
  () => splitBlock,
  (gen) => toggleMark(markNamed(prng.oneOf(gen, ['bold', 'italic']))),
  (gen) => setBlockType(typeOf('heading'), { level: prng.int32(gen, 1, 3) }),
  () => setBlockType(typeOf('paragraph')),
  (gen) => wrapInList(typeOf(prng.oneOf(gen, ['bulletList', 'orderedList']))),
  () => splitListItem(typeOf('listItem')),
  () => liftListItem(typeOf('listItem')),
  () => sinkListItem(typeOf('listItem')),
]

function byCommand(state: EditorState, command: Command): Transaction | null {
  let made: Transaction | null = null
  try {
    command(state, (tr) => {
      made = tr
    })
  } catch {
    // Some commands fail where they find nothing to do; the editor would have done nothing either.
  }
  return made
}

const inLine = (state: EditorState, at: number): boolean =>
  state.doc.resolve(at).parent.inlineContent

const cutsNote = (state: EditorState, from: number, to: number): boolean => {
  const [$from, $to] = [state.doc.resolve(from), state.doc.resolve(to)]
  const inNote = $from.parent.type.name === 'footnote' || $to.parent.type.name === 'footnote'
  return inNote && !$from.sameParent($to)
}

function stateAt(gen: prng.PRNG, doc: Node): EditorState {
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (!node.inlineContent) return
    for (let at = 0; at <= node.content.size; at++) {
      if (doc.resolve(pos + 1 + at).parent === node) places.push(pos + 1 + at)
    }
  })
  const state = EditorState.create({ doc })
  if (places.length === 0) return state
  const from = prng.oneOf(gen, places)
  const index = places.indexOf(from)
  const to = prng.int32(gen, 0, 2) > 0 ? from : (places[index + prng.int32(gen, 0, 8)] ?? from)
  if (cutsNote(state, from, to))
    return state.apply(state.tr.setSelection(TextSelection.create(doc, from)))
  return state.apply(state.tr.setSelection(TextSelection.create(doc, from, to)))
}

/** What came of a history in which no rule was broken. */
export interface Played {
  /** Updates to which the server added something. */
  readonly mended: number
  /** Updates of honest reviewers that were refused: their pages began anew. */
  readonly refused: number
  /** Characters that were written as text and stand in a suggestion, or the other way round. */
  readonly drifted: number
}

/** One history, told by a seed. Throws where a rule is broken. */
export function playHistory(seed: number): Played {
  const gen = prng.create(seed)
  const ledger = new Ledger(gen, prng.int32(gen, 0, 2) > 0)
  let uuids = 0
  const newUuid = () => `u${uuids++}`
  const seedUpdate = updateFromText(LETTER)
  const server = new Server(seedUpdate)
  const roles: [Role, string][] = [
    ['editor', 'ed'],
    ['reviewer', 'ray'],
    ['reviewer', 'rita'],
    ['editor', 'eve'],
  ]
  const pages = roles
    .slice(0, prng.int32(gen, 2, 4))
    .map(([role, account]) => new Page(role, account, gen, ledger, newUuid, seedUpdate))
  let refused = 0
  const deliver = (page: Page) => {
    const update = page.outbox.shift()
    if (!update || server.receive({ from: page, update })) return
    expect(page.role, 'who is refused').toBe('reviewer')
    refused += 1
    page.restart(server)
  }
  const attack = () => {
    const from = { role: 'reviewer', account: 'mal' } as const
    server.receive({ from, update: hostileEdit(server.copy(), gen) })
  }
  for (let step = prng.int32(gen, 10, 60); step > 0; step--) {
    const page = prng.oneOf(gen, pages)
    const chance = prng.int32(gen, 0, 99)
    if (chance < 45) page.act()
    else if (chance < 47) page.connect(!page.isOnline, server)
    else if (chance < 49) attack()
    else if (chance < 70 && page.isOnline) deliver(page)
    else if (chance < 85) server.write(pages)
    else page.hear()
  }
  for (const page of pages) page.connect(true, server)
  for (let quiet = false; !quiet; ) {
    for (const page of pages) while (page.outbox.length > 0) deliver(page)
    server.write(pages)
    for (const page of pages) while (page.inbox.length > 0) page.hear()
    quiet = server.isQuiet && pages.every(({ outbox, inbox }) => outbox.length + inbox.length === 0)
  }
  for (const page of pages) expectSame(page.doc, server.doc, `${page.account} and the server`)
  return { mended: server.mended, refused, drifted: check(server.doc, ledger) }
}

/** What holds at the end of every history; gives how many characters have drifted. */
function check(doc: Y.Doc, ledger: Ledger): number {
  let drifted = 0
  const copy = docFrom([Y.encodeStateAsUpdate(doc)])
  const base = JSON.stringify(textFromDoc(copy))
  const { doc: node } = initProseMirrorDoc(copy.getXmlFragment(FRAGMENT), letterSchema)
  const all = JSON.stringify(withAllAccepted(node).toJSON())
  expect(suggestionsIn(withAllAccepted(node)), 'nothing is open once all is accepted').toEqual([])
  node.descendants((child, _pos, parent) => {
    if (!child.isText) return
    const isInNote = parent?.type.name === 'footnote'
    for (const mark of child.marks) {
      if (isSuggestion(mark)) expect(ownerOf(mark.attrs.id), 'an id').not.toBeNull()
    }
    for (const char of child.text ?? '') {
      if (isSign(char))
        expect(markOf(child, 'insertion'), 'a sign within an insertion').toBeDefined()
      // What was accepted may have been taken back, and written again, since.
      if (!ledger.isStrict || char.charCodeAt(0) < FIRST_OWN_CHAR || ledger.accepted.has(char))
        continue
      const isText = !ledger.suggested.has(char)
      if (base.includes(char) !== isText) drifted += 1
      // A note goes with what was to be written in it.
      if (!isText && !base.includes(char) && !isInNote && !markOf(child, 'deletion')) {
        expect(all.includes(char), `${char} is text once accepted`).toBe(true)
      }
    }
  })
  return drifted
}
