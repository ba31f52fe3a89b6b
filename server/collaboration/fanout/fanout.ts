import { randomBytes } from 'node:crypto'
import { type RowNotice, readNotice, tellWords } from '../../../prisma-free-db/notifications'
import type { Database } from '../../../prisma-free-db/open'
import { reasonOf } from '../journal-writer'
import { DEFAULT_LIMITS, type Limits } from '../limits'
import { Ear } from './ear'
import { readWord, type Word, writeWord } from './words'

/** What is done with what other processes say. */
export interface Hearer {
  row(row: RowNotice): void
  word(sender: string, word: Word): void
  /** Something may not have been heard, here or there: the connection stands anew. */
  resumed(): void
  /** A process is no longer there. */
  gone(sender: string): void
}

/**
 * The processes on one PostgreSQL store, as one of them hears the others. Whoever is not heard for
 * some seconds counts as gone; so does the own connection, if the own voice does not come back.
 */
export class Fanout {
  /** The name of this process, for as long as it lives. */
  readonly sender = randomBytes(6).toString('hex')
  readonly #ear: Ear
  readonly #lastHeard = new Map<string, number>()
  readonly #onEvent = new Set<() => void>()
  #hearer: Hearer | null = null
  #toSay: string[] = []
  #saying: Promise<void> | null = null
  #hasLostWords = false
  #lastEcho = Date.now()
  #pulse: NodeJS.Timeout | null = null

  constructor(
    private readonly db: Database,
    url: string,
    private readonly limits: Pick<Limits, 'aliveEvery' | 'silentAfter'> = DEFAULT_LIMITS,
  ) {
    this.#ear = new Ear(
      url,
      (payload) => this.#hear(payload),
      () => this.#stands(),
    )
  }

  /** Begins to listen. Resolves after the first try; if it fails, it goes on trying. */
  async start(hearer: Hearer): Promise<void> {
    this.#hearer = hearer
    this.#pulse = setInterval(() => this.#beat(), this.limits.aliveEvery)
    this.#pulse.unref()
    await this.#ear.open()
  }

  /** Calls `look` whenever somebody has written an event. */
  onEvent(look: () => void): void {
    this.#onEvent.add(look)
  }

  /** Says words in their order. They are lost where the store does not answer: `resumed` is told after. */
  say(...words: readonly Word[]): void {
    for (const word of words) this.#toSay.push(writeWord(word))
    this.#saying ??= this.#speak()
  }

  async #speak(): Promise<void> {
    while (this.#toSay.length > 0) {
      const words = this.#toSay.splice(0)
      try {
        await tellWords(this.db, this.sender, words)
        if (!this.#hasLostWords) continue
        this.#hasLostWords = false
        this.#hearer?.resumed()
      } catch (error) {
        if (!this.#hasLostWords) {
          console.error('collaboration: other processes cannot be told;', reasonOf(error))
        }
        this.#hasLostWords = true
        this.#toSay = []
      }
    }
    this.#saying = null
  }

  #hear(payload: string): void {
    const notice = readNotice(payload)
    if (!notice) return
    if (notice.kind === 'event') {
      for (const look of this.#onEvent) look()
      return
    }
    const { sender } = notice
    if (sender === this.sender) {
      this.#lastEcho = Date.now()
      return
    }
    const word = notice.kind === 'words' ? readWord(notice.words) : null
    if (notice.kind === 'row') this.#hearer?.row(notice)
    if (word?.kind === 'bye') this.#isGone(sender)
    else if (word) {
      this.#lastHeard.set(sender, Date.now())
      this.#hearer?.word(sender, word)
    }
  }

  #stands(): void {
    this.#lastEcho = Date.now()
    // Nobody could be heard meanwhile: each has its time again.
    for (const sender of this.#lastHeard.keys()) this.#lastHeard.set(sender, Date.now())
    this.#hearer?.resumed()
  }

  #beat(): void {
    this.say({ kind: 'alive' })
    if (!this.#ear.isListening) return
    const since = Date.now() - this.limits.silentAfter
    // A connection may be dead without having ended, as when a firewall has forgotten it.
    if (this.#lastEcho < since) {
      if (this.#hasLostWords) return
      this.#ear.giveUp()
      return
    }
    for (const [sender, at] of this.#lastHeard) if (at < since) this.#isGone(sender)
  }

  #isGone(sender: string): void {
    if (this.#lastHeard.delete(sender)) this.#hearer?.gone(sender)
  }

  /** Says goodbye, after everything that was to be said, and listens no more. */
  async stop(): Promise<void> {
    if (this.#pulse) clearInterval(this.#pulse)
    this.say({ kind: 'bye' })
    await this.#saying
    this.#ear.stop()
  }
}
