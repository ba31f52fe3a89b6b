import type { Unnamed } from '../../app/document/stranded/unnamed'
import { step2Frame } from './frames'
import { type SharedFrame, sharedFrame } from './shared-frame'

/** How long an answer is kept. Those who come after a restart come within moments of each other. */
const KEPT_FOR = 1000

/**
 * What a page that comes is given: all that it has not. Where many come at once they often have the
 * same (nothing, or what they had before a restart), and what they are given is then made once.
 */
export class CatchUp {
  #vector: Uint8Array | null = null
  #frame: SharedFrame | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(private readonly letter: Unnamed) {}

  /** The frame for a page that has what `vector` says. Throws where that is no state vector. */
  frameFor(vector: Uint8Array): SharedFrame {
    if (this.#frame && this.#vector && Buffer.compare(vector, this.#vector) === 0) {
      return this.#frame
    }
    const frame = sharedFrame(step2Frame(this.letter.state(vector)))
    // A copy: what came is part of a larger piece of memory.
    this.#vector = vector.slice()
    this.#frame = frame
    this.#timer ??= setTimeout(this.forget, KEPT_FOR).unref()
    return frame
  }

  /** To be called whenever the document has changed. */
  readonly forget = (): void => {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#vector = null
    this.#frame = null
  }
}
