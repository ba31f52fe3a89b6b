import * as decoding from 'lib0/decoding'
import { applyAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { Message } from '../document/protocol'

/** Carets go along with the words that are typed before them; where somebody clicked may come this much later. */
const EVERY = 100

/**
 * Takes in who is here, and where, several times a second instead of with each key of each of them: for
 * every time the editor goes through its whole state.
 * @returns ends it
 */
export function gatherPresence(provider: WebsocketProvider): () => void {
  let heard: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = () => {
    timer = undefined
    const updates = heard
    heard = []
    for (const update of updates) applyAwarenessUpdate(provider.awareness, update, provider)
  }
  const forget = () => {
    clearTimeout(timer)
    timer = undefined
    heard = []
  }
  provider.messageHandlers[Message.awareness] = (_, decoder) => {
    heard.push(decoding.readVarUint8Array(decoder))
    timer ??= setTimeout(take, EVERY)
  }
  // Whoever was told of before the connection went is not here any more, as far as the page knows.
  provider.on('connection-close', forget)
  return forget
}
