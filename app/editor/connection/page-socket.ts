import * as decoding from 'lib0/decoding'
import { Close, Message, SyncMessage } from '../../document/protocol'
import type { Ending } from './saved-state'

/** Where the live text of letters is to be had. */
export function collaborationAddress(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collaboration`
}

/** What it means for the page that the server closed for good. */
export function endingOf(code: number, reason: string): Ending {
  if (code === Close.noSession) return { kind: 'signed-out' }
  if (code === Close.withdrawn || code === Close.noLetter) return { kind: 'withdrawn' }
  if (code === Close.oldPage) return { kind: 'old-page' }
  return { kind: 'turned-away', reason }
}

interface Passage {
  /** Whether a frame with changes may go out; what may not is dropped, and not told. */
  lets(changes: Changes): boolean
  tell(changes: Changes): void
}

/**
 * A WebSocket that tells of every frame that carries changes, and lets none out of a page that only
 * reads. Such a page has changes of its own all the same: the editor deletes from its copy what the
 * schema does not allow, as a list that two people's changes left without an item, and the server
 * would refuse that as their writing.
 */
export function socketOfPage({ lets, tell }: Passage): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      const changes = changesIn(data)
      if (changes && !lets(changes)) return
      super.send(data)
      if (changes) tell(changes)
    }
  }
}

type Changes = 'answer' | 'update'

/**
 * What changes a frame carries, exactly as the server counts them: sync step 2 (the answer to its
 * first question) or sync update; null for all other frames.
 */
function changesIn(data: Parameters<WebSocket['send']>[0]): Changes | null {
  if (!(data instanceof Uint8Array) || data[0] !== Message.sync) return null
  if (data[1] === SyncMessage.step2) return 'answer'
  return data[1] === SyncMessage.update ? 'update' : null
}

/** What follows `Message.sync` in a frame; the decoder is left where it is. */
export function syncIn(decoder: decoding.Decoder): { kind: number; content: Uint8Array } {
  const ahead = decoding.clone(decoder)
  return { kind: decoding.readVarUint(ahead), content: decoding.readVarUint8Array(ahead) }
}
