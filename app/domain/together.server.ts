import { atomically } from '../../prisma-free-db/atomically'
import type { Database } from '../../prisma-free-db/open'
import type { Refused } from './errors.server'

/** As many are written in one transaction at the most. */
const MOST_TOGETHER = 50

/** What became of one of them: null where it was written, or the rule that said no before anything of it was. */
export type Outcome = Refused | null

/** Writes several down in one transaction, and says of each, in their order, what became of it. */
type WriteAll<Input> = (tx: Database, inputs: readonly Input[]) => Promise<readonly Outcome[]>

/**
 * Makes one act of `writeAll` that many do at the same time: whoever comes while others are being written waits for
 * them, and is then written together with all who wait, in one transaction with one wait for the disk. It resolves
 * once what it wrote is on the disk, and rejects with the rule that refused it. Where a group cannot be written, each
 * of it is written alone, so that one that fails takes nobody else with it. In an open transaction it joins that.
 */
export function together<Input>(
  writeAll: WriteAll<Input>,
): (db: Database, input: Input) => Promise<void> {
  const gatherings = new WeakMap<Database, Gathering<Input>>()
  return async (db, input) => {
    if (db.isTransaction) {
      const [refused] = await writeAll(db, [input])
      if (refused) throw refused
      return
    }
    let gathering = gatherings.get(db)
    if (!gathering) {
      gathering = new Gathering(db, writeAll)
      gatherings.set(db, gathering)
    }
    await gathering.add(input)
  }
}

interface Waiting<Input> {
  readonly input: Input
  readonly settle: (outcome: Outcome) => void
  readonly fail: (error: unknown) => void
}

class Gathering<Input> {
  readonly #waiting: Waiting<Input>[] = []
  #isWriting = false

  constructor(
    private readonly db: Database,
    private readonly writeAll: WriteAll<Input>,
  ) {}

  add(input: Input): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: Outcome) => (outcome ? reject(outcome) : resolve())
      this.#waiting.push({ input, settle, fail: reject })
      if (!this.#isWriting) void this.#writeWhoWaits()
    })
  }

  async #writeWhoWaits(): Promise<void> {
    this.#isWriting = true
    while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0, MOST_TOGETHER))
    this.#isWriting = false
  }

  async #write(group: readonly Waiting<Input>[]): Promise<void> {
    try {
      const inputs = group.map((one) => one.input)
      const outcomes = await atomically(this.db, (tx) => this.writeAll(tx, inputs))
      for (const [at, one] of group.entries()) one.settle(outcomes[at] ?? null)
    } catch (error) {
      if (group.length === 1) for (const one of group) one.fail(error)
      else for (const one of group) await this.#write([one])
    }
  }
}
