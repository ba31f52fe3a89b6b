import { listen } from '../../../prisma-free-db/notifications'
import { reasonOf } from '../journal-writer'

const FIRST_WAIT = 50
const LONGEST_WAIT = 5000

/**
 * Keeps one listening connection, and makes a new one when it ends, sooner at first and then less
 * often. What commits while there is none is not heard: `stands` is told each time that there is one.
 */
export class Ear {
  #connection: { end(): void } | null = null
  #isStopped = false
  #timer: NodeJS.Timeout | null = null
  #fails = 0

  constructor(
    private readonly url: string,
    private readonly hear: (payload: string) => void,
    private readonly stands: () => void,
  ) {}

  get isListening(): boolean {
    return this.#connection !== null
  }

  /** Resolves after the first try; what fails then is tried again. */
  async open(): Promise<void> {
    if (this.#isStopped) return
    let isOver = false
    let connection: { end(): void } | null = null
    try {
      connection = await listen(
        this.url,
        (payload) => {
          if (!isOver) this.hear(payload)
        },
        () => {
          isOver = true
          if (connection && this.#connection === connection) this.#again()
        },
      )
      if (isOver) throw new Error('the connection ended at once')
      if (this.#isStopped) return connection.end()
      this.#connection = connection
      this.#fails = 0
      this.stands()
    } catch (error) {
      if (this.#fails === 0) {
        console.error('collaboration: other processes cannot be heard;', reasonOf(error))
      }
      this.#again()
    }
  }

  /** The connection says nothing any more, without having ended: makes a new one. */
  giveUp(): void {
    const dead = this.#connection
    if (!dead) return
    this.#again()
    dead.end()
  }

  #again(): void {
    this.#connection = null
    if (this.#isStopped) return
    const wait = Math.min(FIRST_WAIT * 2 ** this.#fails++, LONGEST_WAIT)
    this.#timer = setTimeout(() => void this.open(), wait)
    this.#timer.unref()
  }

  stop(): void {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#connection?.end()
    this.#connection = null
  }
}
