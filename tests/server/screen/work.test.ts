import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { expect, test } from 'vitest'
import { Work } from '../../../server/screen/work'

const SECRET = 'a secret of the test, long enough'
const MINUTE = 60_000

/** The proof that a browser sends. */
async function done(work: string): Promise<string> {
  const challenge = JSON.parse(work)
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
}

test('Work that was done counts once, for the form that it was set for, at the instance that set it.', async () => {
  const work = new Work(SECRET, () => new Date())
  const proof = await done(await work.set('form of Kestrel Trust'))
  expect(await work.take(proof, 'form of somebody else')).toBe(false)
  const other = new Work('the secret of another instance', () => new Date())
  expect(await other.take(proof, 'form of Kestrel Trust')).toBe(false)
  // Two that come at the same moment are one.
  const both = ['first', 'second'].map(() => work.take(proof, 'form of Kestrel Trust'))
  expect((await Promise.all(both)).sort()).toEqual([false, true])
  work.sweep()
  expect(await work.take(proof, 'form of Kestrel Trust')).toBe(false)
})

test('Work that was not done, was changed, was made easier or has ended counts for nothing, and is no error.', async () => {
  const work = new Work(SECRET, () => new Date())
  const set = await work.set('a form')
  const challenge = JSON.parse(set)
  const proof = JSON.parse(await done(set))
  const { parameters } = challenge
  const easier = { ...challenge, parameters: { ...parameters, keyPrefix: '00', cost: 1 } }
  const ended = new Work(SECRET, () => new Date(Date.now() - 21 * MINUTE))
  const forged = [
    '',
    'null',
    '{',
    '[]',
    set,
    JSON.stringify({ challenge, solution: null }),
    JSON.stringify({ challenge, solution: { counter: 1, derivedKey: parameters.keyPrefix } }),
    JSON.stringify({ challenge, solution: { counter: -1, derivedKey: 'é' } }),
    JSON.stringify({ challenge: easier, solution: proof.solution }),
    JSON.stringify({ ...proof, challenge: { ...challenge, signature: 'é' } }),
    JSON.stringify({ ...proof, challenge: { parameters } }),
    await done(await ended.set('a form')),
  ]
  for (const one of forged) expect(await work.take(one, 'a form'), one).toBe(false)
  expect(await work.take(JSON.stringify(proof), 'a form')).toBe(true)
})
