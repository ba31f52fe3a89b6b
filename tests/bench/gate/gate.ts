// What the rule about suggestions costs: the server's time for a keystroke, by itself and without its
// disk and sockets, and how long it takes to accept all suggestions in a letter.
import { EditorState } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as prng from 'lib0/prng'
import * as Y from 'yjs'
import { letterSchema } from '../../../app/document/nodes'
import { coverOf } from '../../../app/document/overlapping-marks'
import { accept, every } from '../../../app/document/settling'
import { FRAGMENT } from '../../../app/document/shared-text'
import { suggestionsIn } from '../../../app/document/suggestions'
import { judge } from '../../../server/collaboration/gate'
import { docFrom } from '../../../server/collaboration/load'
import { Suggesting } from '../../../server/collaboration/suggesting'
import { TextAhead } from '../../../server/collaboration/text-before'
import { longLetter, someLine, suggestAtRandom } from './letter'

const KEYSTROKES = 2000
const SUGGESTIONS = 500
const TIME = '2026-11-28T04:00:00.000Z'

/** Somebody's page, and the server that passes what it types. */
class Typing {
  readonly #page = new Y.Doc()
  readonly #updates: Uint8Array[] = []
  readonly #server: Y.Doc
  readonly #ahead: TextAhead
  readonly #suggesting: Suggesting

  constructor(
    state: Uint8Array,
    private readonly role: 'editor' | 'reviewer',
    private readonly gen: prng.PRNG,
  ) {
    this.#server = docFrom([state])
    this.#ahead = new TextAhead(this.#server)
    this.#suggesting = new Suggesting(this.#server, () => [])
    Y.applyUpdate(this.#page, state)
    this.#page.on('update', (update: Uint8Array) => this.#updates.push(update))
  }

  /** Milliseconds for each keystroke, from the shortest to the longest. */
  measure(): number[] {
    const line = someLine(this.gen, this.#page)
    const { key, value } = coverOf('insertion', { id: 'org:account:own', time: TIME, by: '' })
    if (this.role === 'reviewer') line.insert(9, '\u2064ab\u2064', { [key]: value })
    else line.insert(9, 'ab')
    this.#pass()
    const took: number[] = []
    for (let at = 0; at < KEYSTROKES; at++) {
      line.insert(11 + at, prng.letter(this.gen))
      took.push(this.#pass())
    }
    return took.sort((a, b) => a - b)
  }

  #pass(): number {
    let took = 0
    for (const update of this.#updates.splice(0)) {
      const begun = performance.now()
      const verdict = judge(this.role, this.#ahead, update)
      if (verdict.kind !== 'accept' && verdict.kind !== 'suggests') throw new Error(verdict.kind)
      const sender = { account: 'account', organisation: 'org', time: TIME }
      if (this.#suggesting.isForged(verdict.structs, sender)) throw new Error('forged')
      const taken =
        verdict.kind === 'suggests'
          ? this.#suggesting.ofReviewer(update, verdict, sender)
          : this.#suggesting.ofEditor(update, verdict, (client, clock) =>
              this.#ahead.find(client, clock),
            )
      if (!taken) throw new Error('refused')
      this.#ahead.accept(verdict.structs)
      this.#suggesting.learn(verdict.structs)
      took += performance.now() - begun
      Y.applyUpdate(this.#server, taken.bytes)
      this.#ahead.settle()
    }
    return took
  }
}

function acceptAll(doc: Y.Doc): { listing: number; settling: number; turns: number } {
  const fragment = doc.getXmlFragment(FRAGMENT)
  const { doc: node, meta } = initProseMirrorDoc(fragment, letterSchema)
  let state = EditorState.create({ doc: node })
  const begun = performance.now()
  const { length } = suggestionsIn(node)
  if (length !== SUGGESTIONS) throw new Error(`${length} suggestions`)
  const listed = performance.now()
  const turns = accept(node, every)
  for (const turn of turns) {
    state = state.apply(turn(state))
    doc.transact(() => updateYFragment(doc, fragment, state.doc, meta))
  }
  return {
    listing: listed - begun,
    settling: performance.now() - listed,
    turns: turns.length,
  }
}

const gen = prng.create(28)
const letter = longLetter(gen)
const plain = Y.encodeStateAsUpdate(letter)
suggestAtRandom(gen, letter, SUGGESTIONS)
const suggested = Y.encodeStateAsUpdate(letter)

// The first is for the compiler.
new Typing(plain, 'editor', gen).measure()
new Typing(suggested, 'reviewer', gen).measure()
const base = new Typing(plain, 'editor', gen).measure()
const cells = {
  'an editor, no suggestions': base,
  [`an editor, ${SUGGESTIONS} suggestions`]: new Typing(suggested, 'editor', gen).measure(),
  [`a reviewer, ${SUGGESTIONS} suggestions`]: new Typing(suggested, 'reviewer', gen).measure(),
}
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(sorted.length * share)] ?? 0
console.info(
  'The gate’s time for a keystroke, 30 pages with 50,000 edits behind them; × of the first',
)
for (const [name, took] of Object.entries(cells)) {
  const [half, most] = [at(took, 0.5), at(took, 0.95)]
  const ratio = (half / at(base, 0.5)).toFixed(2)
  console.info(
    `  ${name.padEnd(30)} p50 ${(half * 1000).toFixed(0)} µs  p95 ${(most * 1000).toFixed(0)} µs  ×${ratio}`,
  )
}
const { listing, settling, turns } = acceptAll(letter)
console.info(
  `  ${SUGGESTIONS} suggestions: listed in ${listing.toFixed(0)} ms, all accepted in ${settling.toFixed(0)} ms (${turns} transactions)`,
)
