import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { changeAsItCame } from '../../document/as-it-came'
import { SCHEMA_NUMBER } from '../../document/nodes'
import { Close, type May, Message, mayAs } from '../../document/protocol'
import { FRAGMENT } from '../../document/shared-text'
import { putBack } from '../../document/stranded/put-back'
import { Unnamed } from '../../document/stranded/unnamed'
import type { Owner } from '../../document/suggestion-marks'
import { forgetSavedLetters, type Kept, keepOnDevice } from '../device/kept'
import { forgetUnusedPages, holdPage, type KeptPage } from '../device/kept-page'
import { typingHand } from '../text/typing-hand'
import { gatherOthers, type TakeIn } from './gather-others'
import { collaborationAddress, endingOf, socketOfPage } from './page-socket'
import {
  after,
  allSaved,
  begun,
  type Happening,
  keptHere,
  nextLook,
  type Shown,
  type Standing,
  shown,
  unsaved,
} from './saved-state'

/** What a page needs to join a letter. */
export interface Joining {
  readonly letterId: string
  readonly accountId: string
  /** What they may do, and for whom they act, as the page was made; from then on the server says it. */
  readonly may: May
  readonly organisation: string
  /** When the page was made, in milliseconds. */
  readonly madeAt: number
}

/** How a page goes on with a copy of its own, and a connection for it. */
export interface GoingOn {
  readonly may: May
  /** What the server did not take of the copy before; null where it took everything. */
  readonly notTaken: NotTaken | null
}

export interface NotTaken {
  readonly reason: string
  /** What was written there and not saved, as text; empty where something was only taken away. */
  readonly words: string
}

/** The live letter of this page: its document, its socket, and how both stand with the server. */
export interface Connection {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Whether it was joined to write or to suggest. */
  readonly asWriter: boolean
  /** True where this device keeps what is not saved. */
  keeps(): boolean
  /** What the page shows; the same object until it changes. */
  look(): Shown
  /** What this person may do with the text, as the server said last. */
  may(): May
  /** Whose a suggestion is that is made here. */
  owner(): Owner
  /** Tells when `look` or `may` is another, before anything else can be typed. */
  subscribe(listener: () => void): () => void
  /**
   * Tells when comments may have changed: the server said so, or the connection stands anew. Who comes after
   * that, as the editor does where the text is there before it, is told at once.
   */
  onThreads(listener: () => void): () => void
  /** Resolves when the text is there: from the server, or from this device while offline. */
  readonly ready: Promise<void>
  /**
   * Resolves once this copy of the letter is for nobody any more, and another connection is to take its
   * place: where who only reads here may write (what the editor tidied away in it while nobody saw it
   * must not go for everybody), and where the server did not take a change that stays in it. What is on
   * this device of such a copy has gone by then.
   */
  readonly outlived: Promise<GoingOn>
  /** Deletes the copy on this device. */
  forget(): Promise<void>
  /** Tells how to read the text, so that what was not saved can be told apart and copied. */
  watch<Text>(read: () => Text | null, newIn: (before: Text | null, now: Text) => string): void
  /** What was written here and not saved, as plain text. */
  unsavedText(): string
  leave(): void
}

/** Joins a letter: first what this device kept, then the server, so that the answer to its first
 * question carries everything that it lacks. */
export async function join(joining: Joining): Promise<Connection> {
  const doc = new Y.Doc()
  const unnamed = new Unnamed(doc)
  const { letterId, accountId } = joining
  const kept = await keepOnDevice(doc, unnamed, letterId, accountId)
  const page = await holdPage(letterId, accountId)
  if (joining.may !== 'read' || kept === null || kept.found.unsaved > 0) {
    return connect(joining, doc, unnamed, kept, page)
  }
  // Who only reads has nothing to keep. What the editor deletes from their copy must not come back
  // from this device when they may write: then it would be deleted for everybody.
  await kept.close()
  doc.destroy()
  const another = new Y.Doc()
  return connect(joining, another, new Unnamed(another), null, page)
}

function connect(
  joining: Joining,
  doc: Y.Doc,
  unnamed: Unnamed,
  kept: Kept | null,
  page: KeptPage | null,
): Connection {
  let { may, organisation } = joining
  let keeping = kept
  // What somebody left unsaved while they might write is sent all the same, so that the server says
  // that it is not taken and the page offers it to be copied.
  let hasToSave = may !== 'read' || kept !== null
  let standing: Standing = begun
  let current: Shown = shown(standing, Date.now(), hasToSave)
  let unsavedText = () => ''
  let noteSaved = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const threadListeners = new Set<() => void>()

  const happen = (happening: Happening) => {
    const { made } = standing
    standing = after(standing, happening)
    lookAgain()
    if (allSaved(standing)) noteSaved()
    // The first connection proves nothing about what an earlier visit left.
    if (allSaved(standing) || unsaved(standing) > 0) keeping?.note(unsaved(standing))
    if (standing.made > made) void sayWhenKept(standing.made)
    if (may === 'read' && hasToSave && allSaved(standing)) nothingToSave()
  }

  const sayWhenKept = async (upTo: number) => {
    if (await keeping?.settled()) happen({ type: 'kept', upTo, at: Date.now() })
  }

  // Who reads leaves no copy on the device, unless something in it is nowhere else.
  const nothingToSave = () => {
    hasToSave = false
    void stopKeeping()
    lookAgain()
  }

  const stopKeeping = async () => {
    const kept = keeping
    keeping = null
    await kept?.close()
  }

  const tell = () => {
    for (const listener of listeners) listener()
  }

  const lookAgain = () => {
    clearTimeout(timer)
    const now = Date.now()
    const next = shown(standing, now, hasToSave)
    if (JSON.stringify(next) !== JSON.stringify(current)) {
      current = next
      tell()
    }
    const wait = nextLook(standing, now)
    if (wait !== null) timer = setTimeout(lookAgain, wait + 1)
  }

  happen({ type: 'seen', at: kept?.found.seenAt ?? joining.madeAt })
  if (kept) happen({ type: 'found', changes: kept.found.unsaved, at: Date.now() })

  const provider = new WebsocketProvider(collaborationAddress(), joining.letterId, doc, {
    connect: false,
    disableBc: true,
    params: { schema: String(SCHEMA_NUMBER) },
    WebSocketPolyfill: socketOfPage({
      lets: (changes) => may !== 'read' || (changes === 'answer' && hasToSave),
      tell: (frame) => happen({ type: 'sent', frame, at: Date.now() }),
    }),
  })
  const takeIn: TakeIn = (update, apply) => {
    // What others change may take words along that the server does not have yet. It belongs to nobody
    // else to put them back.
    const stranded = unnamed.takeIn([update], () => {
      if (may === 'read') changeAsItCame(doc, apply, provider)
      else apply()
    })
    if (may === 'write') putBack(doc, stranded)
  }
  const hand = typingHand()
  const stopGathering = gatherOthers(provider, takeIn, (vector) => unnamed.state(vector), hand)
  const sayReads = () => provider.awareness.setLocalStateField('reads', may === 'read')
  // Writers too: until they put the caret somewhere, others would not see them here.
  sayReads()

  let goOn: (how: GoingOn) => void = () => {}
  const outlived = new Promise<GoingOn>((done) => {
    goOn = done
  })
  const hearRole = (now: May) => {
    if (now === may) return
    if (now !== 'read' && !hasToSave) return goOn({ may: now, notTaken: null })
    may = now
    tell()
    sayReads()
    // What it would let them do without a connection is another.
    void page?.store()
    if (may === 'read') {
      if (allSaved(standing)) nothingToSave()
      return
    }
    // What waits here goes out with the answer to the server's first question.
    happen({ type: 'may-write' })
    startAfresh()
  }
  const hearRefusal = async (reason: string) => {
    happen({ type: 'refused', reason })
    // Who only reads now keeps it: it goes out if they may write again.
    if (may === 'read') return
    const notTaken = { reason, words: unsavedText() }
    const copy = keeping
    keeping = null
    await copy?.forget()
    goOn({ may, notTaken })
  }
  provider.messageHandlers[Message.role] = (_, decoder) => {
    const role = decoding.readVarString(decoder)
    organisation = decoding.readVarString(decoder)
    hearRole(mayAs(role))
  }
  provider.messageHandlers[Message.saved] = (_, decoder) =>
    happen({ type: 'saved', frames: decoding.readVarUint(decoder), at: Date.now() })
  provider.messageHandlers[Message.refused] = (_, decoder) =>
    void hearRefusal(decoding.readVarString(decoder))
  provider.messageHandlers[Message.trouble] = (_, decoder) =>
    happen({ type: 'trouble', on: decoding.readVarUint(decoder) === 1 })

  /** Whether there was something to tell while nobody listened. */
  let isThreadsUntold = false
  const tellOfThreads = () => {
    isThreadsUntold = threadListeners.size === 0
    for (const listener of threadListeners) listener()
  }
  provider.messageHandlers[Message.threads] = tellOfThreads
  provider.on('sync', (synced: boolean) => {
    if (!synced) return
    tellOfThreads()
    keeping?.noteSeen(Date.now())
  })

  provider.on('status', ({ status }) => {
    if (status === 'connected') happen({ type: 'opened' })
  })
  provider.on('connection-close', () => {
    const wasConnected = standing.link === 'connected'
    happen({ type: 'closed', at: Date.now() })
    if (wasConnected) keeping?.noteSeen(Date.now())
  })
  provider.on('closed', ({ code, reason }) => {
    happen({ type: 'ended', ending: endingOf(code, reason), at: Date.now() })
    if (code === Close.oldPage) return
    // Who was signed out or lost access leaves nothing behind here but what nobody else has.
    void page?.forget()
    if (unsaved(standing) === 0) void stopKeeping()
  })

  // The provider's own listener runs first: what it could not send is what is left to count here.
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (may === 'read' || origin === provider || origin === kept?.origin) return
    if (!isOpen(provider)) happen({ type: 'wrote-offline', at: Date.now() })
  }
  doc.on('update', onUpdate)

  // A socket does not notice that the network is gone until it is used, and then only slowly.
  const startAfresh = () => {
    if (standing.ended) return
    provider.disconnect()
    provider.connect()
  }
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    const isSafe = keeping !== null && keptHere(standing) === unsaved(standing)
    if (unsaved(standing) > 0 && !isSafe) event.preventDefault()
  }
  window.addEventListener('offline', startAfresh)
  window.addEventListener('online', startAfresh)
  window.addEventListener('beforeunload', onBeforeUnload)

  const fromServer = new Promise<void>((done) => {
    provider.on('sync', (synced: boolean) => {
      if (synced) done()
    })
  })
  // Not before: without a connection what is here is all that there is.
  void fromServer.then(() => {
    void page?.store()
    void forgetSavedLetters()
    void forgetUnusedPages(joining.accountId)
  })
  const wasKept = kept !== null && hasText(doc)
  provider.connect()

  return {
    doc,
    provider,
    asWriter: joining.may !== 'read',
    keeps: () => keeping !== null,
    may: () => may,
    owner: () => ({ organisation, account: joining.accountId }),
    outlived,
    ready: wasKept ? Promise.resolve() : fromServer,
    look: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onThreads(listener) {
      threadListeners.add(listener)
      if (isThreadsUntold) tellOfThreads()
      return () => threadListeners.delete(listener)
    },
    forget: async () => keeping?.forget(),
    watch<Text>(read: () => Text | null, newIn: (before: Text | null, now: Text) => string) {
      let saved: Text | null = null
      noteSaved = () => {
        saved = read() ?? saved
      }
      if (allSaved(standing)) noteSaved()
      unsavedText = () => {
        const now = read()
        return now === null ? '' : newIn(saved, now)
      }
    },
    unsavedText: () => unsavedText(),
    leave() {
      stopGathering()
      hand.leave()
      listeners.clear()
      threadListeners.clear()
      window.removeEventListener('offline', startAfresh)
      window.removeEventListener('online', startAfresh)
      window.removeEventListener('beforeunload', onBeforeUnload)
      doc.off('update', onUpdate)
      if (standing.link === 'offline' && !standing.ended) {
        // Who goes elsewhere without a connection comes back, for there is nothing elsewhere.
        void keeping?.letGo()
        void page?.letGo()
      } else {
        // In this order: the page stays where the text has unsaved changes.
        void stopKeeping().then(() => page?.close())
      }
      provider.destroy()
      doc.destroy()
      clearTimeout(timer)
    },
  }
}

const hasText = (doc: Y.Doc): boolean => doc.getXmlFragment(FRAGMENT).length > 0

const isOpen = (provider: WebsocketProvider): boolean =>
  provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN
