import { letterSchema } from '../../../app/document/nodes'
import { startSession } from '../../../app/domain/accounts/sessions.server'
import { addAccount } from '../../../app/domain/accounts/sign-up.server'
import type { Instance, Person } from '../../../app/domain/actor.server'
import { createCoalition } from '../../../app/domain/coalitions/coalitions.server'
import { addOrganisation } from '../../../app/domain/coalitions/organisations.server'
import { newId } from '../../../app/domain/ids.server'
import { startThread } from '../../../app/domain/letters/comments/start-thread.server'
import { createLetter } from '../../../app/domain/letters/letters.server'
import { appendUpdates, loadJournal } from '../../../app/domain/letters/live/journal.server'
import { fixVersion } from '../../../app/domain/letters/versions/versions.server'
import { passageIn, passagesOf } from '../../../app/editor/comments/passages'
import { Places } from '../../../app/editor/text/places'
import type { Database } from '../../../prisma-free-db/open'
import { insertMember } from '../../../prisma-free-db/queries/members'
import { randomFrom } from '../load/writer'
import { LetterCopy } from './copy'
import { laterLetter, longLetter } from './letter'
import { suggestThings } from './suggested'

const PEOPLE = 6
const THREADS = 300
const SUGGESTIONS = 500

/** Where the letters are, and who may open them. */
export interface LongLetters {
  readonly atWork: string
  readonly twoVersions: string
  /** `Cookie` headers; the first is the coordinator's. */
  readonly cookies: readonly string[]
}

interface Member extends Person {
  readonly organisation: string
}

const random = randomFrom(20_261_128)
const instance: Instance = { kind: 'instance', now: new Date() }

/**
 * Puts two long letters into a store through the domain's own functions: one in the midst of the work, with
 * notes, comments and suggestions, and one of two versions.
 */
export async function fillWithLongLetters(db: Database): Promise<LongLetters> {
  const { coalitionId, people } = await gather(db)
  const [first] = people
  if (!first) throw new Error('a letter needs somebody')
  const text = longLetter(random)
  const input = { coalitionId, text, language: 'en' }
  const atWork = await createLetter(db, first, input)
  await workOn(db, atWork, people)
  const twoVersions = await createLetter(db, first, input)
  await fixVersion(db, first, twoVersions)
  const later = new LetterCopy((await loadJournal(db, twoVersions)).updates)
  const now = letterSchema.nodeFromJSON(laterLetter(text, random))
  const replaced = (state: typeof later.state) =>
    state.tr.replaceWith(0, state.doc.content.size, now.content)
  later.apply(replaced, first.account.id)
  await keep(db, twoVersions, later)
  await fixVersion(db, { ...first, now: new Date(instance.now.getTime() + 1000) }, twoVersions)
  const cookies: string[] = []
  for (const person of people) {
    const { cookie } = await startSession(db, person, person.account.id, { secure: false })
    cookies.push(cookie.split(';')[0] ?? '')
  }
  return { atWork, twoVersions, cookies }
}

async function gather(db: Database) {
  const accounts: Person[] = []
  for (let at = 0; at < PEOPLE; at++) {
    const person = { email: `person-${at}@people.example`, name: `Person ${at}` }
    const account = await addAccount(db, instance, person)
    accounts.push({ kind: 'person', account, now: instance.now })
  }
  const [first] = accounts
  if (!first) throw new Error('a coalition needs somebody')
  const { id: coalitionId } = await createCoalition(db, first, {
    name: 'Open Streets',
    organisation: 'Open Streets Alliance',
  })
  const people: Member[] = []
  for (const [at, person] of accounts.entries()) {
    const organisation = await addOrganisation(db, first, coalitionId, {
      organisation: `Member ${at}`,
    })
    people.push({ ...person, organisation: organisation.id })
    if (at === 0) continue
    await insertMember(db, {
      id: newId(),
      coalition_id: coalitionId,
      organisation_id: organisation.id,
      account_id: person.account.id,
      role: 'editor',
      created_at: instance.now.toISOString(),
    })
  }
  return { coalitionId, people }
}

async function workOn(db: Database, letterId: string, people: readonly Member[]) {
  const copy = new LetterCopy((await loadJournal(db, letterId)).updates)
  const by = people.map(({ account, organisation }) => ({
    account: account.id,
    organisation,
    time: instance.now.toISOString(),
    newUuid: newId,
  }))
  suggestThings(copy, SUGGESTIONS, by, random)
  await keep(db, letterId, copy)
  const places = new Places(copy.shared, copy.fragment, copy.state.doc)
  const offered = passagesOf(copy.state.doc)
  for (let at = 0; at < THREADS; at++) {
    const whole = offered[Math.floor((at * offered.length) / THREADS)]
    if (!whole) throw new Error('the letter has no words')
    const from = whole.from + Math.floor(random() * 40)
    const part = passageIn(copy.state.doc, { from, to: Math.min(whole.to, from + 60) }) ?? whole
    const person = people[at % people.length]
    const anchor = places.anchorOf(part)
    if (!anchor || !person) throw new Error('the passage has no place')
    await startThread(db, person, letterId, {
      id: newId(),
      subject: { about: part.about, anchor },
      quote: part.quote.slice(0, 200),
      words: 'Our lawyers ask whether this can be said with a reference to the code.',
      forCoordinators: false,
    })
  }
}

async function keep(db: Database, letterId: string, copy: LetterCopy): Promise<void> {
  await appendUpdates(
    db,
    copy.written.map(({ bytes, account, client }) => ({
      letterId,
      bytes,
      accountId: account,
      at: instance.now,
      clients: [client],
    })),
  )
}
