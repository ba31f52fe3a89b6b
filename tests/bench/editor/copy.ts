import { EditorState } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Turn } from '../../../app/document/edits'
import { letterSchema } from '../../../app/document/nodes'
import { FRAGMENT } from '../../../app/document/shared-text'

/** One change of a letter, and whose it is. */
export interface Written {
  readonly bytes: Uint8Array
  readonly account: string
  readonly client: number
}

/** A copy of a letter in which several people write as their editors do, one after the other. */
export class LetterCopy {
  readonly written: Written[] = []
  readonly shared = new Y.Doc()
  state: EditorState
  readonly #clients = new Map<string, number>()
  readonly #meta: ReturnType<typeof initProseMirrorDoc>['meta']
  #by = ''

  constructor(updates: readonly Uint8Array[]) {
    for (const update of updates) Y.applyUpdate(this.shared, update)
    const { doc, meta } = initProseMirrorDoc(this.fragment, letterSchema)
    this.state = EditorState.create({ doc })
    this.#meta = meta
    this.shared.on('update', (bytes: Uint8Array) => {
      this.written.push({ bytes, account: this.#by, client: this.shared.clientID })
    })
  }

  get fragment(): Y.XmlFragment {
    return this.shared.getXmlFragment(FRAGMENT)
  }

  /** Somebody does something in their editor. */
  apply(turn: Turn, account: string): void {
    this.#by = account
    this.shared.clientID = this.#clientOf(account)
    this.state = this.state.apply(turn(this.state))
    this.shared.transact(() => {
      updateYFragment(this.shared, this.fragment, this.state.doc, this.#meta)
    })
  }

  #clientOf(account: string): number {
    const known = this.#clients.get(account)
    if (known !== undefined) return known
    const client = 500_000 + this.#clients.size
    this.#clients.set(account, client)
    return client
  }
}
