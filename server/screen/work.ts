import { createHmac } from 'node:crypto'
import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'

/** What one try costs the browser: rounds of PBKDF2, which phones count natively. */
const ROUNDS = 4000
/**
 * A phone with a sixth of a desktop's speed does all tries within three seconds, one with a twentieth within twenty; a program
 * that sends a thousand forms takes minutes of a core, and each form of a flood is held apart anyway.
 */
const MOST_TRIES = 300
/** Nobody gets away with fewer tries, so that luck makes no form free. */
const FEWEST_TRIES = MOST_TRIES / 2
const WORKS_FOR = 20 * 60_000

const proofShape = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.number(),
      data: z.object({ about: z.string(), tries: z.number() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

/** Sets browsers work that takes them some seconds, and tells whether it was done: once each, for one form each. */
export class Work {
  /** The signatures of what was done, with when each would have ended anyway. */
  readonly #done = new Map<string, number>()
  readonly #secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string }

  constructor(
    secret: string,
    private readonly now: () => Date,
  ) {
    // The uses are named, so that nothing else that the secret signs passes for one of these.
    const secretFor = (use: string) => createHmac('sha256', secret).update(use).digest('hex')
    this.#secrets = {
      hmacSignatureSecret: secretFor('work for a form'),
      hmacKeySignatureSecret: secretFor('the key to work for a form'),
    }
  }

  /** Work for whoever sends a form, as JSON; `about` says which form that is. */
  async set(about: string): Promise<string> {
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: ROUNDS,
      counter: randomInt(MOST_TRIES, FEWEST_TRIES),
      // From how many it may take, the page tells how far it is.
      data: { about, tries: MOST_TRIES },
      expiresAt: new Date(this.now().getTime() + WORKS_FOR),
      deriveKey,
      ...this.#secrets,
    })
    return JSON.stringify(challenge)
  }

  /** True where a proof, JSON as well, shows that the work for this form was done, and was not shown before. */
  async take(proof: string, about: string): Promise<boolean> {
    const read = proofShape.safeParse(parsed(proof))
    if (!read.success || read.data.challenge.parameters.data.about !== about) return false
    const { challenge, solution } = read.data
    const { signature } = challenge
    if (this.#done.has(signature)) return false
    const { verified } = await verifySolution({
      challenge,
      solution: { ...solution, time: 0 },
      deriveKey,
      ...this.#secrets,
    })
    if (!verified || this.#done.has(signature)) return false
    this.#done.set(signature, this.now().getTime() + WORKS_FOR)
    return true
  }

  /** Forgets what could not be shown again anyway. */
  sweep(): void {
    const now = this.now().getTime()
    for (const [signature, end] of this.#done) if (end < now) this.#done.delete(signature)
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
