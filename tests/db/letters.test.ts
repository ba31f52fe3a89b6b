import { expect, test } from 'vitest'
import { newId } from '../../app/domain/ids.server'
import { atomically } from '../../prisma-free-db/atomically'
import type { Database } from '../../prisma-free-db/open'
import { countAgreed, insertAgreementOnce } from '../../prisma-free-db/queries/agreements'
import {
  deletedLettersOfCoalition,
  detailsOfDeed,
  findLetter,
  holdLetter,
  lettersOfCoalition,
  removeLettersDeletedBy,
  updateLetter,
} from '../../prisma-free-db/queries/letters'
import {
  findVersionOf,
  insertVersion,
  latestVersionOf,
  versionsOfLetter,
} from '../../prisma-free-db/queries/versions'
import type { ContactState } from '../../prisma-free-db/tables/signatures'
import { letterOf } from '../domain/letters/coalition'
import { days, NOON } from '../setup/people'
import { describeOnEveryStore } from '../setup/store'

const AT = NOON.toISOString()

async function fix(db: Database, letterId: string, number: number, by: string | null) {
  const version = {
    id: newId(),
    letter_id: letterId,
    number,
    format: 1,
    canonical: `{"n":${number}}`,
    sha256: 'ab'.repeat(32),
    title: 'Keep the night bus',
    language: 'en-GB',
    translated_into: null,
    created_by: by,
    created_at: AT,
    writers: null,
    translation_writers: null,
  }
  await insertVersion(db, version)
  return version
}

async function sign(db: Database, letterId: string, versionId: string, state: ContactState) {
  const id = newId()
  await db
    .insertInto('signatures')
    .values({
      id,
      letter_id: letterId,
      version_id: versionId,
      organisation: id,
      organisation_key: id,
      website: null,
      naming: 'organisation',
      state,
      created_at: AT,
      confirmed_at: null,
      decided_at: null,
      decided_by: null,
      withdrawn_at: null,
    })
    .execute()
  for (const email of ['one@limes.example', 'two@limes.example']) {
    const contact = newId()
    await db
      .insertInto('contacts')
      .values({
        id: contact,
        signature_id: id,
        version_id: versionId,
        organisation: id,
        website: null,
        naming: 'organisation',
        name: 'Ada Fields',
        role: 'Chair',
        email,
        authority_declared_at: AT,
        state,
        created_at: AT,
        confirmed_at: AT,
        decided_at: null,
        delete_on: '2026-12-30',
        deleted_at: null,
      })
      .execute()
    await insertAgreementOnce(db, {
      contact_id: contact,
      version_id: versionId,
      agreed_at: AT,
      language: 'en-GB',
    })
  }
}

describeOnEveryStore('letters and their versions', (open) => {
  test('The list leaves deleted letters out, and only accepted signatures by accepted contacts are counted.', async () => {
    const db = await open()
    const { letterId, coalitionId } = await letterOf(db)
    const version = await fix(db, letterId, 1, null)
    for (const state of ['accepted', 'accepted', 'confirmed', 'withdrawn'] as const) {
      await sign(db, letterId, version.id, state)
    }
    expect(await lettersOfCoalition(db, coalitionId)).toMatchObject([{ id: letterId }])
    expect(await countAgreed(db, [version.id])).toEqual(new Map([[letterId, 2]]))
    await updateLetter(db, letterId, { deleted_at: AT })
    expect(await lettersOfCoalition(db, coalitionId)).toEqual([])
    expect(await deletedLettersOfCoalition(db, coalitionId, days(-1).toISOString())).toHaveLength(1)
    expect(await deletedLettersOfCoalition(db, coalitionId, AT)).toEqual([])
  })

  test('Removing a deleted letter takes its versions, signatures and journal with it.', async () => {
    const db = await open()
    const { letterId } = await letterOf(db)
    const { letterId: kept } = await letterOf(db)
    const version = await fix(db, letterId, 1, null)
    await sign(db, letterId, version.id, 'accepted')
    await updateLetter(db, letterId, { deleted_at: AT })
    expect(await atomically(db, (tx) => removeLettersDeletedBy(tx, AT))).toBe(1)
    expect(await findLetter(db, letterId)).toBeUndefined()
    for (const table of ['versions', 'signatures', 'contacts'] as const) {
      expect(await db.selectFrom(table).select('id').execute()).toEqual([])
    }
    expect(await db.selectFrom('agreements').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('letter_updates').select('letter_id').distinct().execute()).toEqual([
      { letter_id: kept },
    ])
  })

  test('A version is found by its number or id in its own letter, and a number that cannot be is none.', async () => {
    const db = await open()
    const { letterId, coordinator } = await letterOf(db)
    const { letterId: other } = await letterOf(db)
    await fix(db, letterId, 1, null)
    const second = await fix(db, letterId, 2, coordinator.account.id)
    expect(await latestVersionOf(db, letterId)).toEqual(second)
    expect(await findVersionOf(db, letterId, { number: 2 })).toEqual({
      ...second,
      fixed_by: coordinator.account.name,
    })
    expect(await findVersionOf(db, letterId, { id: second.id })).toMatchObject({ number: 2 })
    expect(await findVersionOf(db, other, { id: second.id })).toBeUndefined()
    for (const number of [3, 1.5, Number.NaN, 2 ** 40]) {
      expect(await findVersionOf(db, letterId, { number })).toBeUndefined()
    }
    expect((await versionsOfLetter(db, letterId)).map(({ number }) => number)).toEqual([2, 1])
  })

  test('Two versions of a letter never have one number.', async () => {
    const db = await open()
    const { letterId } = await letterOf(db)
    await fix(db, letterId, 1, null)
    await expect(fix(db, letterId, 1, null)).rejects.toThrow()
  })

  test('Who holds a letter makes the next one wait until the transaction ends.', async () => {
    const db = await open()
    const { letterId } = await letterOf(db)
    const order: string[] = []
    const move = (name: string, pause: number) =>
      atomically(db, async (tx) => {
        await holdLetter(tx, letterId)
        order.push(`${name} in`)
        await new Promise((resolve) => setTimeout(resolve, pause))
        order.push(`${name} out`)
      })
    const first = move('first', 50)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await Promise.all([first, move('second', 0)])
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out'])
  })

  test('The details of a deed are read back as they were written.', async () => {
    const db = await open()
    const { letterId } = await letterOf(db)
    expect(await detailsOfDeed(db, letterId, 'letter.created')).toEqual({
      title: 'Keep the night bus',
    })
    expect(await detailsOfDeed(db, letterId, 'letter.imported')).toBeUndefined()
  })
})
