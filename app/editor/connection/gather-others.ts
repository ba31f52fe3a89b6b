import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { applyAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Message, SyncMessage } from '../../document/protocol'
import type { TypingHand } from '../text/typing-hand'
import { syncIn } from './page-socket'

/** In milliseconds. Where several write at once, what one of them writes may be seen this much later. */
const EVERY = 100

/** Lets an update in by `apply`, which changes the document once. */
export type TakeIn = (update: Uint8Array, apply: () => void) => void

/**
 * Takes in what others write, and where they are, at most ten times a second instead of with each key of
 * each of them: for every time the editor goes through its whole state. What comes after a quiet time is
 * taken in at once, what comes soon after it as one change, in its order. The server's questions and
 * answers do not wait, and find everything that came before them; nor does it wait when the connection
 * goes. A timer, and no frame of the screen: those do not come to a page that is out of sight. Where
 * somebody types here, it lets their key go first, for a tenth of a second more at most.
 *
 * Updates may be put together because the server does so too: each names what went by it there.
 *
 * @param answer all that a copy lacks which has what a state vector says
 * @returns takes in what is left, and ends it
 */
export function gatherOthers(
  provider: WebsocketProvider,
  takeIn: TakeIn,
  answer: (vector: Uint8Array) => Uint8Array,
  hand: Omit<TypingHand, 'leave'>,
): () => void {
  let words: Uint8Array[] = []
  let carets: Uint8Array[] = []
  /** Ends the wait for the next time; null while nothing is waited for. */
  let stopWaiting: (() => void) | null = null
  const inSync = provider.messageHandlers[Message.sync]

  const takeWords = () => {
    if (words.length === 0) return
    const update = Y.mergeUpdates(words)
    words = []
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, SyncMessage.update)
      encoding.writeVarUint8Array(encoder, update)
    })
    // By the provider's own hand, which goes on where something fails that hears of the change.
    takeIn(update, () => {
      const decoder = decoding.createDecoder(frame)
      inSync?.(encoding.createEncoder(), decoder, provider, false, Message.sync)
    })
  }
  const wait = () => {
    const timer = setTimeout(whenFree, EVERY)
    return () => clearTimeout(timer)
  }
  const whenFree = () => {
    if (hand.isTyping()) stopWaiting = hand.afterKey(beat)
    else beat()
  }
  const beat = () => {
    stopWaiting = words.length === 0 ? null : wait()
    takeWords()
    // Carets stand behind the words that were typed before them.
    const moved = carets
    carets = []
    for (const caret of moved) applyAwarenessUpdate(provider.awareness, caret, provider)
  }
  const end = () => {
    stopWaiting?.()
    stopWaiting = null
    // Whoever was told of before the connection went is not here any more, as far as the page knows.
    carets = []
    takeWords()
  }

  provider.messageHandlers[Message.sync] = (encoder, decoder, ...rest) => {
    const { kind, content } = syncIn(decoder)
    if (kind === SyncMessage.update) {
      words.push(content)
      if (!stopWaiting) whenFree()
      return
    }
    takeWords()
    if (kind === SyncMessage.step2) takeIn(content, () => inSync?.(encoder, decoder, ...rest))
    else {
      encoding.writeVarUint(encoder, Message.sync)
      encoding.writeVarUint(encoder, SyncMessage.step2)
      encoding.writeVarUint8Array(encoder, answer(content))
    }
  }
  provider.messageHandlers[Message.awareness] = (_, decoder) => {
    carets.push(decoding.readVarUint8Array(decoder))
    stopWaiting ??= wait()
  }
  provider.on('connection-close', end)
  return end
}
