import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  after,
  allSaved,
  begun,
  type Happening,
  keptHere,
  nextLook,
  type Standing,
  shown,
  unsaved,
} from '../../../app/editor/connection/saved-state'

const run = (...happenings: Happening[]): Standing => happenings.reduce(after, begun)
const opened: Happening = { type: 'opened' }
const answer: Happening = { type: 'sent', frame: 'answer', at: 0 }
const wrote = (at: number): Happening => ({ type: 'sent', frame: 'update', at })
const saved = (frames: number, at = 0): Happening => ({ type: 'saved', frames, at })

test('a page that has just opened is connecting until the server has acknowledged its answer', () => {
  expect(shown(run(), 0, true)).toEqual({ kind: 'connecting' })
  expect(shown(run(opened, answer), 0, true)).toEqual({ kind: 'connecting' })
  expect(shown(run(opened, answer, saved(1)), 0, true)).toEqual({ kind: 'saved' })
})

test('a change is settling at first, saving after one second, and counted after five', () => {
  const standing = run(opened, answer, saved(1), wrote(1_000), wrote(1_100))
  expect(shown(standing, 1_200, true)).toEqual({ kind: 'settling' })
  expect(shown(standing, 2_000, true)).toEqual({ kind: 'saving' })
  expect(shown(standing, 6_000, true)).toEqual({ kind: 'unsaved', changes: 2, trouble: false })
})

test('"Saved" comes back when the last frame is acknowledged and the typing has paused', () => {
  const standing = run(opened, answer, saved(1), wrote(1_000), saved(2, 1_010))
  expect(shown(standing, 1_020, true)).toEqual({ kind: 'settling' })
  expect(shown(standing, 1_700, true)).toEqual({ kind: 'saved' })
})

test('somebody who types without a pause while the server keeps up is never told "Saving"', () => {
  let standing = run(opened, answer, saved(1))
  for (let i = 0; i < 100; i++) {
    standing = [wrote(i * 100), wrote(i * 100 + 20), saved(2 * i + 2, i * 100 + 30)].reduce(
      after,
      standing,
    )
    expect(shown(standing, i * 100 + 50, true).kind).toBe('settling')
  }
})

test('what was sent and not acknowledged is counted as unsaved when the connection breaks', () => {
  const standing = run(opened, answer, saved(1), wrote(0), wrote(0), saved(2), {
    type: 'closed',
    at: 10,
  })
  expect(shown(standing, 10, true)).toMatchObject({ kind: 'offline', changes: 1 })
})

test('changes made offline are saved by the answer of the next connection, not before', () => {
  const away = run(
    opened,
    answer,
    saved(1),
    { type: 'closed', at: 0 },
    {
      type: 'wrote-offline',
      at: 5,
    },
  )
  const back = [opened, answer].reduce(after, away)
  expect(unsaved(back)).toBe(1)
  expect(allSaved(back)).toBe(false)
  expect(allSaved(after(back, saved(1)))).toBe(true)
})

test('an update that slips out before the answer does not make the earlier changes saved', () => {
  const away = run({ type: 'wrote-offline', at: 0 }, opened, wrote(1), saved(1))
  expect(unsaved(away)).toBe(1)
  expect(allSaved(away)).toBe(false)
})

test('changes found on this device count as unsaved until the server has them', () => {
  const standing = run({ type: 'found', changes: 3, at: 0 })
  expect(shown(standing, 0, true)).toMatchObject({ kind: 'offline', changes: 3, kept: 3 })
  expect(allSaved([opened, answer, saved(1)].reduce(after, standing))).toBe(true)
})

test('without a connection the page knows when it last had one, and before that how old its text is', () => {
  const found = run({ type: 'seen', at: 5 }, { type: 'closed', at: 60 })
  expect(shown(found, 70, true)).toMatchObject({ kind: 'offline', seenAt: 5 })
  const lost = run({ type: 'seen', at: 5 }, { type: 'opened' }, { type: 'closed', at: 60 })
  expect(shown(lost, 70, true)).toMatchObject({ kind: 'offline', seenAt: 60 })
})

test('a change counts as kept on this device once the browser has written it, and not before', () => {
  const wroteAway = (at: number): Happening => ({ type: 'wrote-offline', at })
  const kept = (upTo: number, at: number): Happening => ({ type: 'kept', upTo, at })
  const away = run({ type: 'closed', at: 0 }, wroteAway(0), wroteAway(10))
  const offline = { kind: 'offline', seenAt: null, changes: 2 }
  expect(shown(away, 20, true)).toEqual({ ...offline, kept: 0, keepsLate: false })
  expect(nextLook(away, 20)).toBe(590)
  expect(shown(away, 1_000, true)).toEqual({ ...offline, kept: 0, keepsLate: true })
  const one = after(away, kept(1, 1_100))
  expect(shown(one, 1_100, true)).toEqual({ ...offline, kept: 1, keepsLate: false })
  expect(shown(one, 2_100, true)).toEqual({ ...offline, kept: 1, keepsLate: true })
  const both = after(one, kept(2, 2_200))
  expect(shown(both, 9_000, true)).toEqual({ ...offline, kept: 2, keepsLate: false })
})

test('what the server has saved since is not counted among what this device keeps', () => {
  const standing = run(opened, answer, saved(1), wrote(0), wrote(1), wrote(2), saved(2, 3), {
    type: 'kept',
    upTo: 2,
    at: 3,
  })
  expect(unsaved(standing)).toBe(2)
  expect(keptHere(standing)).toBe(1)
})

test('what was refused to who may not write is unsaved, and no longer refused, when they may', () => {
  const refused = run(opened, answer, saved(1), wrote(0), {
    type: 'refused',
    reason: 'may-not-write',
  })
  const again = after(refused, { type: 'may-write' })
  expect(again.refused).toBeNull()
  expect(unsaved(again)).toBe(1)
  const tooLarge = run(opened, answer, { type: 'refused', reason: 'too-large' })
  expect(after(tooLarge, { type: 'may-write' }).refused).toBe('too-large')
})

test('trouble on the server is told at once, with the number of changes that wait', () => {
  const standing = run(opened, answer, saved(1), wrote(0), { type: 'trouble', on: true })
  expect(shown(standing, 1, true)).toEqual({ kind: 'unsaved', changes: 1, trouble: true })
})

test('a page that was turned away says so, and how many changes were not saved', () => {
  const standing = run(opened, answer, saved(1), wrote(0), {
    type: 'ended',
    ending: { kind: 'withdrawn' },
    at: 1,
  })
  expect(shown(standing, 1, true)).toMatchObject({
    kind: 'ended',
    ending: { kind: 'withdrawn' },
    changes: 1,
  })
})

test('a refusal outlasts a later acknowledgement', () => {
  const standing = run(opened, answer, { type: 'refused', reason: 'You read here.' }, saved(1))
  expect(shown(standing, 9_999, true)).toMatchObject({
    kind: 'refused',
    reason: 'You read here.',
  })
})

test('somebody who only reads is told that, not "Saved"', () => {
  expect(shown(run(opened, answer), 0, false)).toEqual({ kind: 'reading' })
})

test('the page looks again exactly when what it shows would change', () => {
  const standing = run(opened, answer, saved(1), wrote(1_000))
  expect(nextLook(standing, 1_000)).toBe(600)
  expect(nextLook(standing, 1_700)).toBe(300)
  expect(nextLook(standing, 2_000)).toBe(4_000)
  expect(nextLook(standing, 7_000)).toBeNull()
})

test('whatever happens in whatever order, "Saved" is never shown while a change is unacknowledged', () => {
  // A model beside it: the set of changes that some acknowledgement covers.
  const step = fc.constantFrom('write', 'ack', 'close', 'open', 'answer' as const)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let standing = begun
      let open = false
      let asked = false
      let onDisk = 0
      let written = 0
      let frames: number[] = []
      let acked = 0
      for (const what of steps) {
        if (what === 'write') {
          written++
          if (open) frames.push(written)
          standing = after(standing, open ? wrote(0) : { type: 'wrote-offline', at: 0 })
        } else if (what === 'open' && !open) {
          open = true
          asked = false
          frames = []
          acked = 0
          standing = after(standing, opened)
        } else if (what === 'answer' && open && !asked) {
          asked = true
          frames.push(written)
          standing = after(standing, answer)
        } else if (what === 'ack' && open && acked < frames.length) {
          acked++
          if (asked && frames.indexOf(written) !== -1 && acked === frames.length) onDisk = written
          standing = after(standing, saved(acked))
        } else if (what === 'close' && open) {
          open = false
          standing = after(standing, { type: 'closed', at: 0 })
        }
        if (shown(standing, 1e9, true).kind === 'saved') expect(onDisk).toBe(written)
      }
    }),
  )
})
