// Puts people and letters into a store of ours, in the way the pages do, and prints who and which.
import { SCHEMA_NUMBER } from '../../../app/document/nodes'
import { startSession } from '../../../app/domain/accounts/sessions.server'
import { addAccount } from '../../../app/domain/accounts/sign-up.server'
import type { Instance, Person } from '../../../app/domain/actor.server'
import { createCoalition } from '../../../app/domain/coalitions/coalitions.server'
import { newId } from '../../../app/domain/ids.server'
import { createLetter } from '../../../app/domain/letters/letters.server'
import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { insertMember } from '../../../prisma-free-db/queries/members'
import { readEnv } from '../../../server/env'
import { prepareStore } from '../../../server/prepare-store'
import { letterText } from '../load/letter'
import type { Filled } from './ours'

const [letterCount = 1, peopleCount = 1] = process.argv.slice(2).map(Number)
const instance: Instance = { kind: 'instance', now: new Date() }

async function fill(db: Database): Promise<Filled> {
  const people: Person[] = []
  for (let at = 0; at < peopleCount; at++) {
    const person = { email: `person-${at}@people.example`, name: `Person ${at}` }
    const account = await addAccount(db, instance, person)
    people.push({ kind: 'person', account, now: instance.now })
  }
  const [first, ...others] = people
  if (!first) throw new Error('a letter needs somebody')
  const coalition = await createCoalition(db, first, {
    name: 'Open Streets',
    organisation: 'Open Streets Alliance',
  })
  for (const { account } of others) {
    await insertMember(db, {
      id: newId(),
      coalition_id: coalition.id,
      organisation_id: null,
      account_id: account.id,
      role: 'editor',
      created_at: instance.now.toISOString(),
    })
  }
  const letters: string[] = []
  for (let at = 0; at < letterCount; at++) {
    const text = letterText()
    letters.push(await createLetter(db, first, { coalitionId: coalition.id, text, language: 'en' }))
  }
  const cookies: string[] = []
  for (const person of people) {
    const { cookie } = await startSession(db, person, person.account.id, { secure: false })
    cookies.push(cookie.split(';')[0] ?? '')
  }
  return { letters, cookies, schema: SCHEMA_NUMBER }
}

const store = await prepareStore(readEnv(process.env), instance.now)
const filled = await atomically(store.db, fill)
await store.close()
console.info(JSON.stringify(filled))
