import { randomBytes } from 'node:crypto'
import { type RowNotice, readNotice, tellWords } from '../../../prisma-free-db/notifications'
import type { Database } from '../../../prisma-free-db/open'
import { reasonOf } from '../journal-writer'
import { DEFAULT_LIMITS, type Limits } from '../limits'
import { Ear } from './ear'
import { Roll } from './roll'
import { readWord, type Word, writeWord } from './words'

/** How many words wait, at most, for a store that does not answer. */
const MOST_WAITING = 10_000

/** What is done with what other processes say. */
export interface Hearer {
  row(row: RowNotice): void
  word(sender: string, word: Word): void
  /** Something may not have been heard, here or there: the connection stands anew. */
  resumed(): void
  /** Nothing is heard just now, and the journal may have more than was told: said again and again meanwhile. */
  deaf(): void
  /** A process is no longer there, or cannot be heard. */
  gone(sender: string): void
  /** One that was taken for gone is there. */
  back(): void
}

/**
 * The processes on one PostgreSQL store, as one of them hears the others. Whoever is not heard for
 * some seconds counts as gone; so does the own connection, if the own voice does not come back.
 *
 * That may last: where the server has no connection left to give, or shares them between
 * transactions. What is on disk is then read from there, with every beat.
 */
export class Fanout {
  /** The name of this process, for as long as it lives. */
  readonly sender = randomBytes(6).toString('hex')
  readonly #ear: Ear
  readonly #roll = new Roll((sender) => this.#hearer?.gone(sender))
  readonly #onEvent = new Set<() => void>()
  #hearer: Hearer | null = null
  #toSay: string[] = []
  #saying: Promise<void> | null = null
  #hasLostWords = false
  #lastEcho = performance.now()
  #stoodAt = 0
  #deafBeats = 0
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
    if (this.#toSay.length > MOST_WAITING) {
      this.#hasLostWords = true
      this.#toSay = []
    }
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
      this.#lastEcho = performance.now()
      return
    }
    const word = notice.kind === 'words' ? readWord(notice.words) : null
    if (notice.kind === 'row') this.#hearer?.row(notice)
    if (word?.kind === 'bye') this.#roll.strike(sender)
    else if (word) {
      this.#hearer?.word(sender, word)
      if (this.#roll.heard(sender)) this.#hearer?.back()
    }
  }

  #stands(): void {
    this.#stoodAt = performance.now()
    // What comes back of it shows that something is heard: a pooler takes LISTEN, and tells nothing.
    this.say({ kind: 'alive' })
    this.#roll.renew()
    this.#hearer?.resumed()
  }

  #beat(): void {
    const { aliveEvery, silentAfter } = this.limits
    const silentSince = Math.max(this.#lastEcho, this.#stoodAt)
    const hears = this.#ear.isListening && performance.now() - this.#lastEcho < 2 * aliveEvery
    this.say({ kind: 'alive' })
    // Counted, for after a long sleep of this process nobody has been silent.
    this.#deafBeats = hears ? 0 : this.#deafBeats + 1
    if (hears) {
      this.#roll.strikeSilent(performance.now() - silentAfter)
      return
    }
    this.#hearer?.deaf()
    if (this.#deafBeats === Math.ceil(silentAfter / aliveEvery)) {
      console.error(
        'collaboration: other processes are not heard, and their edits read from the disk',
      )
      this.#roll.strikeSilent(Number.POSITIVE_INFINITY)
    }
    // A connection may be dead without having ended, as when a firewall has forgotten it.
    if (performance.now() - silentSince > silentAfter && !this.#hasLostWords) this.#ear.giveUp()
  }

  /** Says goodbye, after everything that was to be said, and listens no more. */
  async stop(): Promise<void> {
    if (this.#pulse) clearInterval(this.#pulse)
    this.say({ kind: 'bye' })
    await this.#saying
    this.#ear.stop()
  }
}
