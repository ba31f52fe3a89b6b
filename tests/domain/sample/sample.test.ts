import { expect, test } from 'vitest'
import type { Actor } from '../../../app/domain/actor.server'
import { NotFound } from '../../../app/domain/errors.server'
import { requireLetter } from '../../../app/domain/letters/access.server'
import { createLetter } from '../../../app/domain/letters/letters.server'
import { readDraft } from '../../../app/domain/letters/live/journal.server'
import { findSample } from '../../../app/domain/sample/find.server'
import { openSample, removeSample, samplePeople } from '../../../app/domain/sample/sample.server'
import { findAccount, insertAccount } from '../../../prisma-free-db/queries/accounts'
import { openTestStore } from '../../setup/store'

const instance: Actor = { kind: 'instance', now: new Date('2026-11-22T12:00:00Z') }

test('the sample is thirteen organisations, people of every role, a draft and an open letter', async () => {
  const db = await openTestStore()
  const sample = await openSample(db, instance)
  const people = await samplePeople(db)
  expect(new Set(people.map((person) => person.role))).toEqual(
    new Set(['coordinator', 'editor', 'reviewer', 'reader']),
  )
  const organisations = await db.selectFrom('organisations').select('name').execute()
  expect(organisations).toHaveLength(13)

  const draft = JSON.stringify(await readDraft(db, sample.draft))
  expect(draft.match(/"type":"footnote"/g)).toHaveLength(13)
  expect(draft.match(/"level":2/g)).toHaveLength(6)
  expect(sample.slug).toMatch(/^a-home-is-not-a-checkpoint-/)
})

test('opening the sample twice makes one', async () => {
  const db = await openTestStore()
  const first = await openSample(db, instance)
  expect(await openSample(db, instance)).toEqual(first)
})

test('removing the sample leaves nothing of it, and nothing else is touched', async () => {
  const db = await openTestStore()
  await insertAccount(db, {
    id: 'real',
    email: 'real@elsewhere.example',
    name: 'Real',
    is_operator: 1,
    is_sample: 0,
    created_at: instance.now.toISOString(),
  })
  await openSample(db, instance)
  await removeSample(db, instance)
  expect(await findSample(db)).toBeNull()
  for (const table of [
    'coalitions',
    'letters',
    'letter_updates',
    'versions',
    'signatures',
    'contacts',
    'members',
  ] as const) {
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
  }
  expect(await findAccount(db, 'real')).toBeDefined()
})

test('the people of the sample reach nothing but the sample', async () => {
  const db = await openTestStore()
  await openSample(db, instance)
  await db
    .insertInto('coalitions')
    .values({
      id: 'other',
      slug: 'other',
      name: 'Other',
      lead_organisation_id: null,
      is_sample: 0,
      created_at: instance.now.toISOString(),
    })
    .execute()
  const letterId = await createLetter(db, instance, {
    coalitionId: 'other',
    language: 'en',
    text: { type: 'doc', content: [{ type: 'paragraph' }] },
  })
  const [somebody] = await samplePeople(db)
  const account = await findAccount(db, somebody?.accountId ?? '')
  if (!account) throw new Error('the sample has nobody in it')
  const actor: Actor = { kind: 'person', account, now: instance.now }
  await expect(requireLetter(db, actor, letterId)).rejects.toBeInstanceOf(NotFound)
})
