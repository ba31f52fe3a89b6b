import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { endAllSessions, startSession } from '../../app/domain/accounts/sessions.server'
import type { Person } from '../../app/domain/actor.server'
import { changeRole, removeMember } from '../../app/domain/coalitions/members.server'
import { archiveLetter, unarchiveLetter } from '../../app/domain/letters/archive.server'
import { readDraft } from '../../app/domain/letters/journal.server'
import { createLetter } from '../../app/domain/letters/letters.server'
import { createFromTemplate } from '../../app/domain/letters/templates.server'
import { openSample, samplePeople } from '../../app/domain/sample/sample.server'
import { migrate } from '../../prisma-free-db/migrate'
import { openDatabase } from '../../prisma-free-db/open'
import type { Role } from '../../prisma-free-db/tables/coalitions'
import type { prepareBrowser } from './browser'
import { untilSaved } from './letter-page'
import { madeOnce } from './made-once'
import { newDataDir, type RunningServer, startServer } from './server'

type Browser = ReturnType<typeof prepareBrowser>
type Options = Parameters<Browser['open']>[0]
type Opened = Awaited<ReturnType<Browser['open']>>

const instance = () => ({ kind: 'instance' as const, now: new Date() })

const putSample = madeOnce(async (db) => {
  await migrate(db)
  await openSample(db, instance())
})

/** A letter as it is to begin: with these blocks, or from a template. */
export type Begun = Block[] | { readonly template: string; readonly language: string }

/** A server with one small letter, and the sample's people to write it. */
export async function deskWith(browser: Browser, begun: Begun) {
  const dataDir = await newDataDir()
  const file = join(dataDir, 'undersigned.db')
  await putSample(file)
  const db = openDatabase({ engine: 'sqlite', file })
  onTestFinished(() => db.destroy())
  // It is there already: this only says where.
  const sample = await openSample(db, instance())
  const coalitionId = sample.coalition.id
  const letter = await (Array.isArray(begun)
    ? createLetter(db, instance(), {
        coalitionId,
        language: 'en',
        text: { type: 'doc', content: begun },
      })
    : createFromTemplate(db, instance(), { coalitionId, title: 'A letter', ...begun }))
  const people = await samplePeople(db)
  let server = await startServer({ env: { DATA_DIR: dataDir } })
  const { url } = server

  const accountOf = (name: string): string => {
    const found = people.find((person) => person.name.startsWith(name))
    if (!found) throw new Error(`nobody is called ${name}`)
    return found.accountId
  }
  /** A coordinator other than this person, to act on them. */
  const coordinator = async (notThisOne = ''): Promise<Person> => {
    const account = await db
      .selectFrom('members')
      .innerJoin('accounts', 'accounts.id', 'members.account_id')
      .where('members.coalition_id', '=', coalitionId)
      .where('members.role', '=', 'coordinator')
      .where('accounts.id', '!=', notThisOne)
      .selectAll('accounts')
      .executeTakeFirstOrThrow()
    return { kind: 'person', account, now: new Date() }
  }
  /** Where in the coalition somebody is a member. */
  const membershipsOf = async (account: string): Promise<string[]> => {
    const members = await db
      .selectFrom('members')
      .select('id')
      .where('coalition_id', '=', coalitionId)
      .where('account_id', '=', account)
      .execute()
    return members.map(({ id }) => id)
  }
  return {
    url,
    get server(): RunningServer {
      return server
    },
    address: `${url}/letters/${letter}`,
    coalition: `${url}/c/${sample.coalition.slug}`,
    /** Signs somebody in, in place of whoever was there. */
    async signsIn(name: string, { context }: Pick<Opened, 'context'>) {
      const { cookie } = await startSession(db, instance(), accountOf(name), { secure: false })
      const [pair = ''] = cookie.split(';')
      const [key = '', value = ''] = pair.split('=')
      await context.addCookies([{ name: key, value, url }])
    },
    async comes(name: string, options: Options = {}) {
      const opened = await browser.open({ viewport: { width: 1440, height: 900 }, ...options })
      await this.signsIn(name, opened)
      await opened.page.goto(`${url}/letters/${letter}`)
      return opened
    },
    async writes(name: string, options: Options = {}) {
      const opened = await this.comes(name, options)
      await untilSaved(opened.page)
      return opened
    },
    signOut: (name: string) => endAllSessions(db, instance(), accountOf(name)),
    /** Gives somebody another role, wherever in the coalition they have one. */
    async makes(name: string, role: Role) {
      const account = accountOf(name)
      const actor = await coordinator(account)
      for (const id of await membershipsOf(account)) {
        await changeRole(db, actor, coalitionId, id, role)
      }
    },
    /** Takes somebody out of the coalition. */
    async removes(name: string) {
      const account = accountOf(name)
      const actor = await coordinator(account)
      for (const id of await membershipsOf(account)) await removeMember(db, actor, coalitionId, id)
    },
    archive: async () => archiveLetter(db, await coordinator(), letter),
    unarchive: async () => unarchiveLetter(db, await coordinator(), letter),
    /** The letter as it is on the server's disk. */
    draft: () => readDraft(db, letter),
    /** Starts the server again where it was. */
    async again() {
      server = await startServer({ env: { DATA_DIR: dataDir, PORT: new URL(url).port } })
    },
  }
}
