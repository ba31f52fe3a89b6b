import { expect, test } from 'vitest'
import { logActivity } from '../../../app/domain/activity.server'
import type { Person } from '../../../app/domain/actor.server'
import { activityOf } from '../../../app/domain/coalitions/activity.server'
import { createCoalition } from '../../../app/domain/coalitions/coalitions.server'
import { decideSignatures } from '../../../app/domain/sign-on/board/decide.server'
import { takeBack } from '../../../app/domain/sign-on/managing/take-back.server'
import type { Database } from '../../../prisma-free-db/open'
import { minutes, somebody, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'
import { openLetter, signAndConfirm, signatures } from '../sign-on/open-letter'

const told = async (db: Database, person: Person, coalitionId: string) =>
  (await activityOf(db, person, coalitionId)).happened.map((one) => one.sentence).join('\n')

async function signedBy(naming: 'organisation' | 'none') {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const token = await signAndConfirm(db, letter.slug, { naming })
  const signatureIds = (await signatures(db)).map((one) => one.id)
  const decide = (decision: 'accept' | 'decline') =>
    decideSignatures(db, letter.coordinator, { letterId: letter.letterId, signatureIds, decision })
  const read = (person: Person) => told(db, person, letter.coalitionId)
  return { db, token, decide, read, ...letter }
}

test('only coordinators read in the log who signed, until it is accepted and named', async () => {
  const { decide, read, coordinator, reader } = await signedBy('organisation')
  expect(await read(coordinator)).toContain('Kestrel Trust signed.')
  expect(await read(reader)).toContain('An organisation signed.')
  expect(await read(reader)).not.toContain('Kestrel')
  await decide('accept')
  expect(await read(reader)).toContain('Kestrel Trust signed.')
  expect(await read(reader)).toContain('accepted the signature of Kestrel Trust.')
  await decide('decline')
  expect(await read(reader)).not.toContain('Kestrel')
})

test('an organisation that is not to be named in public is named in the log to coordinators only', async () => {
  const { decide, read, coordinator, reader } = await signedBy('none')
  await decide('accept')
  expect(await read(coordinator)).toContain('accepted the signature of Kestrel Trust.')
  expect(await read(reader)).toContain('accepted the signature of an organisation.')
  expect(await read(reader)).not.toContain('Kestrel')
})

test('an organisation that took its signature back is named in the log to nobody', async () => {
  const { db, token, decide, read, coordinator, reader } = await signedBy('organisation')
  await decide('accept')
  await takeBack(db, visitor(minutes(9)), { token, whole: true })
  expect(await read(coordinator)).toContain('An organisation took its signature back.')
  expect(await read(coordinator)).not.toContain('Kestrel')
  expect(await read(reader)).not.toContain('Kestrel')
  const stored = await db.selectFrom('activity').select('details').execute()
  expect(JSON.stringify(stored)).not.toContain('Kestrel')
})

test('the log is read to its end page by page, also where all of it happened at one instant', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const coalition = await createCoalition(db, ada, { name: 'Housing', organisation: 'Lantern' })
  for (let n = 0; n < 150; n++) {
    await logActivity(db, ada, { coalitionId: coalition.id, kind: 'letter.created' })
  }
  const stored = await db.selectFrom('activity').select('id').execute()
  const read: string[] = []
  let before: string | undefined
  do {
    const { happened, more } = await activityOf(db, ada, coalition.id, before)
    read.push(...happened.map((one) => one.id))
    before = more ?? undefined
  } while (before)
  expect(read).toHaveLength(stored.length)
  expect(new Set(read)).toEqual(new Set(stored.map((one) => one.id)))
})
