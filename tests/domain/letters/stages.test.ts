import { describe, expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../app/domain/errors.server'
import { requireLetter } from '../../../app/domain/letters/access.server'
import { archiveLetter } from '../../../app/domain/letters/archive.server'
import { wrongInTerms } from '../../../app/domain/letters/signing-terms.server'
import {
  changeSigning,
  closeSigning,
  markSent,
  openSigning,
  reopenSigning,
  unmarkSent,
} from '../../../app/domain/letters/stages.server'
import { fixVersion } from '../../../app/domain/letters/versions/versions.server'
import type { Database } from '../../../prisma-free-db/open'
import { days, later, minutes } from '../../setup/people'
import { openTestStore } from '../../setup/store'
import { deeds, heading, heard, letterOf, paragraph, rewrite } from './coalition'

const TERMS = {
  ask: 'We ask the council to keep the night bus.',
  signBy: days(30),
  timeZone: 'Europe/London',
  contactEmail: 'Letters@Bus.example ',
}

async function fixedLetter(db: Database) {
  const made = await letterOf(db)
  const version = await fixVersion(db, made.coordinator, made.letterId)
  return { ...made, version, terms: { ...TERMS, versionId: version.id } }
}

describe('signing', () => {
  test('A letter opens with its version, ask and last day, closes, and opens again.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, version, terms } = await fixedLetter(db)
    const letter = async () => (await requireLetter(db, coordinator, letterId)).letter
    await openSigning(db, coordinator, letterId, terms)
    expect(await letter()).toMatchObject({
      stage: 'signing',
      open_version_id: version.id,
      ask: 'We ask the council to keep the night bus.',
      contact_email: 'letters@bus.example',
      opened_at: '2026-11-02T12:00:00.000Z',
      sign_by: days(30).toISOString(),
    })
    await closeSigning(db, later(coordinator, days(31)), letterId)
    await closeSigning(db, later(coordinator, days(32)), letterId)
    expect(await letter()).toMatchObject({ stage: 'closed', closed_at: days(31).toISOString() })
    await reopenSigning(db, later(coordinator, days(33)), letterId, { lastDay: '2026-12-12' })
    expect(await letter()).toMatchObject({
      stage: 'signing',
      closed_at: null,
      sign_by: '2026-12-12T23:59:00.000Z',
      open_version_id: version.id,
    })
    expect(await deeds(db, letterId)).toEqual(
      expect.arrayContaining(['letter.opened', 'letter.closed', 'letter.reopened']),
    )
    expect(new Set(await heard(db, letterId))).toEqual(new Set(['letter-changed']))
  })

  test('Its address says what it is called when it opens, and keeps its random end.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await letterOf(db)
    const before = (await requireLetter(db, coordinator, letterId)).letter.slug
    await rewrite(db, letterId, {
      type: 'doc',
      content: [heading('Keep bus N7'), paragraph('We ask you to keep it.')],
    })
    const version = await fixVersion(db, coordinator, letterId)
    await openSigning(db, coordinator, letterId, { ...TERMS, versionId: version.id })
    const after = (await requireLetter(db, coordinator, letterId)).letter.slug
    expect(after).toBe(`keep-bus-n7-${before.slice(-8)}`)
  })

  test('Every move refuses the wrong moment.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, terms } = await fixedLetter(db)
    await expect(closeSigning(db, coordinator, letterId)).rejects.toThrow(Invalid)
    await expect(changeSigning(db, coordinator, letterId, TERMS)).rejects.toThrow(Invalid)
    const again = { lastDay: '2026-11-11' }
    await expect(reopenSigning(db, coordinator, letterId, again)).rejects.toThrow(Invalid)
    await openSigning(db, coordinator, letterId, terms)
    await expect(openSigning(db, coordinator, letterId, terms)).rejects.toThrow(Invalid)
    await expect(reopenSigning(db, coordinator, letterId, again)).rejects.toThrow(Invalid)
    await closeSigning(db, coordinator, letterId)
    await expect(openSigning(db, coordinator, letterId, terms)).rejects.toThrow(Invalid)
    await expect(changeSigning(db, coordinator, letterId, TERMS)).rejects.toThrow(Invalid)
  })

  test('Only coordinators move a letter, and not one in the archive; strangers find nothing.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, editor, stranger, terms } = await fixedLetter(db)
    await expect(openSigning(db, editor, letterId, terms)).rejects.toThrow(Forbidden)
    await expect(openSigning(db, stranger, letterId, terms)).rejects.toThrow(NotFound)
    await archiveLetter(db, coordinator, letterId)
    await expect(openSigning(db, coordinator, letterId, terms)).rejects.toThrow(Forbidden)
  })

  test('Once it is closed a letter is sent, on a day since, and that is taken back where it was a mistake.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, editor, terms } = await fixedLetter(db)
    await openSigning(db, coordinator, letterId, terms)
    const soon = later(coordinator, days(31))
    await expect(markSent(db, soon, letterId, { sentOn: '2026-12-03' })).rejects.toThrow(Invalid)
    await closeSigning(db, soon, letterId)
    const then = later(coordinator, days(33))
    // Before the list was settled, tomorrow, and no day at all.
    for (const sentOn of ['2026-12-02', '2026-12-06', '2026-02-30', 'soon']) {
      await expect(markSent(db, then, letterId, { sentOn })).rejects.toMatchObject({
        field: 'sentOn',
      })
    }
    await expect(markSent(db, editor, letterId, { sentOn: '2026-12-03' })).rejects.toThrow(
      Forbidden,
    )
    await expect(unmarkSent(db, editor, letterId)).rejects.toThrow(Forbidden)
    await unmarkSent(db, then, letterId)
    const letter = async () => (await requireLetter(db, coordinator, letterId)).letter
    expect(await letter()).toMatchObject({ stage: 'closed', sent_on: null })
    await markSent(db, then, letterId, { sentOn: '2026-12-04' })
    await markSent(db, then, letterId, { sentOn: '2026-12-03' })
    expect(await letter()).toMatchObject({ stage: 'sent', sent_on: '2026-12-04' })
    const again = { lastDay: '2026-12-12' }
    await expect(reopenSigning(db, then, letterId, again)).rejects.toThrow(Invalid)
    await unmarkSent(db, then, letterId)
    expect(await letter()).toMatchObject({ stage: 'closed', sent_on: null })
    expect(await deeds(db, letterId)).toEqual(
      expect.arrayContaining(['letter.sent', 'letter.not-sent']),
    )
  })

  test('A letter that is being signed is not archived until signing is closed.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, terms } = await fixedLetter(db)
    await openSigning(db, coordinator, letterId, terms)
    await expect(archiveLetter(db, coordinator, letterId)).rejects.toThrow(Invalid)
    await closeSigning(db, coordinator, letterId)
    await archiveLetter(db, coordinator, letterId)
    await expect(
      reopenSigning(db, coordinator, letterId, { lastDay: '2026-11-11' }),
    ).rejects.toThrow(Forbidden)
  })

  test('It opens with a version of its own, an ask, an address, and a moment still to come.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, terms } = await fixedLetter(db)
    const other = await fixedLetter(db)
    const open = (change: Partial<typeof terms>) =>
      openSigning(db, coordinator, letterId, { ...terms, ...change })
    await expect(open({ versionId: other.version.id })).rejects.toThrow(NotFound)
    await expect(open({ ask: '  ' })).rejects.toMatchObject({ field: 'ask' })
    await expect(open({ contactEmail: 'bus' })).rejects.toMatchObject({ field: 'contactEmail' })
    await expect(open({ signBy: minutes(0) })).rejects.toMatchObject({ field: 'signBy' })
    await expect(open({ signBy: days(800) })).rejects.toMatchObject({ field: 'signBy' })
    await expect(open({ signBy: new Date('soon') })).rejects.toMatchObject({ field: 'signBy' })
    expect((await requireLetter(db, coordinator, letterId)).letter.stage).toBe('drafting')
    const wrong = { ask: '', contactEmail: 'bus', signBy: minutes(-1), timeZone: 'Europe/Nowhere' }
    expect(wrongInTerms(coordinator, wrong).map(({ field }) => field)).toEqual([
      'ask',
      'timeZone',
      'signBy',
      'contactEmail',
    ])
    expect(wrongInTerms(coordinator, TERMS)).toEqual([])
  })

  test('What the page asks and its last day can be changed while it is open, by the same rules.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, editor, terms } = await fixedLetter(db)
    await openSigning(db, coordinator, letterId, terms)
    const change = { ...TERMS, ask: 'Keep it, please.', signBy: days(50) }
    await changeSigning(db, coordinator, letterId, change)
    expect((await requireLetter(db, coordinator, letterId)).letter).toMatchObject({
      ask: 'Keep it, please.',
      sign_by: days(50).toISOString(),
    })
    await expect(changeSigning(db, editor, letterId, change)).rejects.toThrow(Forbidden)
    const past = { ...change, signBy: days(-1) }
    await expect(changeSigning(db, coordinator, letterId, past)).rejects.toThrow(Invalid)
  })

  test('A version that is fixed while signing is open leaves the open one where it is.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, version, terms } = await fixedLetter(db)
    await openSigning(db, coordinator, letterId, terms)
    await rewrite(db, letterId, {
      type: 'doc',
      content: [heading('Keep the night bus'), paragraph('And the day bus.')],
    })
    expect(await fixVersion(db, coordinator, letterId)).toMatchObject({ number: 2 })
    const { letter } = await requireLetter(db, coordinator, letterId)
    expect(letter.open_version_id).toBe(version.id)
  })
})
