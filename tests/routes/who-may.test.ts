import { expect, test, vi } from 'vitest'
import { startSession } from '../../app/domain/accounts/sessions.server'
import type { Person } from '../../app/domain/actor.server'
import { removeMember } from '../../app/domain/coalitions/members.server'
import { newId } from '../../app/domain/ids.server'
import { exportSignatories } from '../../app/domain/sign-on/board/csv.server'
import { inviteOrganisations } from '../../app/domain/sign-on/invitations/invite-many.server'
import { hideSignature } from '../../app/domain/sign-on/managing/hide.server'
import { makeLink } from '../../app/domain/sign-on/page/given-links.server'
import { insertMember } from '../../prisma-free-db/queries/members'
import type { Role } from '../../prisma-free-db/tables/coalitions'
import { acceptAll } from '../domain/sign-on/changes/another-text'
import { openLetter, signAndConfirm, signatures } from '../domain/sign-on/open-letter'
import { later, somebody, visitor } from '../setup/people'
import { signingInstance } from '../setup/signing-instance'

// A server, and every page of the board for everybody who should not see it.
vi.setConfig({ testTimeout: 60_000 })

type Instance = Awaited<ReturnType<typeof signingInstance>>

/** A letter with three organisations, one of them hidden, one that waits, and one that is invited. */
async function letterWithPeople(at: Instance) {
  const { db, letter } = at
  const now = new Date()
  const coordinator = later(letter.coordinator, now)
  const hut = { organisation: 'Hidden Hut', name: 'Hedda Hall', naming: 'person' as const }
  await signAndConfirm(db, letter.slug, { forBook: true }, now)
  await signAndConfirm(db, letter.slug, { ...hut, email: 'hedda@hut.example' }, now)
  await acceptAll(db, letter, now)
  const rowan = { organisation: 'Rowan House', email: 'a@rowan.example' }
  await signAndConfirm(db, letter.slug, rowan, now)
  const [first, second, third] = await signatures(db)
  if (!first || !second || !third) throw new Error('three have signed')
  const letterId = letter.letterId
  const hidden = [first, second, third].find((one) => one.organisation === hut.organisation)
  const signatureId = hidden?.id ?? ''
  await hideSignature(db, coordinator, { letterId, signatureId, hidden: true })
  await inviteOrganisations(db, coordinator, {
    ...{ letterId, subject: 'Will you sign?', note: 'It is time.', how: 'mail' },
    ...{ list: 'Ash Group, office@ash.example', also: new Set(), baseUrl: at.url },
  })
  return { one: first.id, other: second.id }
}

/** The cookies of those who are no coordinators of the letter; of a visitor none. */
async function strangers({ db, letter }: Instance): Promise<Record<string, string>> {
  const now = new Date()
  const cookieOf = async (person: Person) =>
    (await startSession(db, visitor(now), person.account.id, { secure: false })).cookie
  const member = async (role: Role) => {
    const person = await somebody(db, `${role}-${newId()}@lane.example`)
    const id = newId()
    await insertMember(db, {
      ...{ id, coalition_id: letter.coalitionId, organisation_id: null, role },
      ...{ account_id: person.account.id, created_at: now.toISOString() },
    })
    return { id, cookie: await cookieOf(person) }
  }
  const removed = await member('coordinator')
  await removeMember(db, later(letter.coordinator, now), letter.coalitionId, removed.id)
  const other = await openLetter(db)
  return {
    visitor: '',
    'who was taken out': removed.cookie,
    'a coordinator elsewhere': await cookieOf(other.coordinator),
    editor: (await member('editor')).cookie,
  }
}

const TABLES = [
  ...(['letters', 'signatures', 'contacts', 'agreements', 'sign_invitations'] as const),
  ...(['book_entries', 'tokens', 'signing_terms', 'kept_apart', 'merges'] as const),
]

const stored = async ({ db }: Instance) =>
  Promise.all(TABLES.map((table) => db.selectFrom(table).selectAll().execute()))

test('No page, file or form of the board gives who is no coordinator of its letter anything, or takes anything from them.', async () => {
  const at = await signingInstance()
  const { one, other } = await letterWithPeople(at)
  const people = await strangers(at)
  const board = `/letters/${at.letter.letterId}/signing`
  const forms: [path: string, fields: Record<string, string>][] = [
    ['', { intent: 'close' }],
    ['', { hide: one }],
    ['', { one: `decline ${one}` }],
    ['', { many: 'accept', id: other }],
    ['/add', { organisation: 'Oak', kind: 'union', country: 'Wales', toldHow: 'email' }],
    ['/burst/none', { intent: 'remove' }],
    [`/decline/${one}`, { reason: 'No.' }],
    ['/invite', { list: 'Oak, office@oak.example' }],
    ['/launch', { intent: 'now' }],
    ['/links', { kind: 'letter-invitation' }],
    ['/order', { order: 'name' }],
    ['/remind', { subject: 'Do you sign?', note: 'It is time.' }],
    [`/same/${one}/${other}`, { keep: one }],
    ['/settings', { listing: 'listed', namesShown: 'at once', graceDays: '3' }],
  ]
  const pages = [...new Set(forms.map(([path]) => path)), '.csv', '.json']
  const before = await stored(at)
  for (const [who, cookie] of Object.entries(people)) {
    const headers = { Accept: 'text/html', Cookie: cookie, Origin: at.url }
    for (const path of pages) {
      const answer = await fetch(at.url + board + path, { headers, redirect: 'manual' })
      // Other members read the board: what everybody may read of it.
      const isTheirs = who === 'editor' && path === ''
      const wanted = who === 'visitor' ? 302 : isTheirs ? 200 : who === 'editor' ? 403 : 404
      expect(answer.status, `${who} at ${path}`).toBe(wanted)
      expect(await answer.text(), `${who} at ${path}`).not.toMatch(
        /@(kestrel-trust|rowan|ash|hut)\.|Hidden Hut|Hedda/,
      )
    }
    for (const [path, fields] of forms) {
      const body = new URLSearchParams(fields)
      const init = { method: 'POST', headers, body, redirect: 'manual' } as const
      const { status } = await fetch(at.url + board + path, init)
      const refused = who === 'visitor' ? [302] : [403, 404, 415, 422]
      expect(refused, `${who} sends ${JSON.stringify(fields)} to ${path}`).toContain(status)
    }
  }
  expect(await stored(at)).toEqual(before)
})

test('A name that was hidden is on no public page, in none of what pages ask for, and nobody shows a page again without asking anew.', async () => {
  const at = await signingInstance()
  await letterWithPeople(at)
  const { db, letter } = at
  const coordinator = later(letter.coordinator, new Date())
  const link = (kind: 'letter-preview' | 'letter-invitation') =>
    makeLink(db, coordinator, letter.letterId, { kind, baseUrl: '' })
  const preview = await link('letter-preview')
  const invited = await link('letter-invitation')
  const pages = [at.path, invited].flatMap((page) =>
    ['', '/versions/1', '/share', '/considering', '/link'].map((path) => page + path),
  )
  expect((await exportSignatories(db, coordinator, letter.letterId)).join('')).toContain(
    'Hidden Hut',
  )
  for (const path of [...pages, preview, `${preview}/pack`]) {
    for (const end of ['', '.data']) {
      const answer = await fetch(at.url + path + end)
      expect(answer.status, path + end).toBe(200)
      expect(answer.headers.get('cache-control'), path + end).toBe('private, no-cache')
      expect(await answer.text(), path + end).not.toMatch(/Hidden Hut|Hedda/)
    }
  }
})
