import { join } from 'node:path'
import { startSession } from '../../app/domain/accounts/sessions.server'
import type { Person } from '../../app/domain/actor.server'
import { openSample, samplePeople } from '../../app/domain/sample/sample.server'
import { migrate } from '../../prisma-free-db/migrate'
import { openDatabase } from '../../prisma-free-db/open'
import type { Role } from '../../prisma-free-db/tables/coalitions'
import type { OpenedPage } from './browser'
import { madeOnce } from './made-once'
import { instance } from './people'
import { newDataDir, type RunningServer, startServer, type WhenOver } from './server'

const putSample = madeOnce(async (db) => {
  await migrate(db)
  await openSample(db, instance(new Date()))
})

export type Office = Awaited<ReturnType<typeof openOffice>>

/** A store with the sample's coalition and people, and a server on it; both are gone when `whenOver` says. */
export async function openOffice(whenOver: WhenOver) {
  const dataDir = await newDataDir(whenOver)
  const file = join(dataDir, 'undersigned.db')
  await putSample(file)
  const db = openDatabase({ engine: 'sqlite', file })
  whenOver(() => db.destroy())
  const now = () => instance(new Date())
  // It is there already: this only says where.
  const { coalition } = await openSample(db, now())
  const people = await samplePeople(db)
  let server = await startServer({ env: { DATA_DIR: dataDir }, whenOver })
  const { url } = server

  const accountOf = (name: string): string => {
    const found = people.find((person) => person.name.startsWith(name))
    if (!found) throw new Error(`nobody is called ${name}`)
    return found.accountId
  }
  return {
    db,
    url,
    coalition,
    accountOf,
    get server(): RunningServer {
      return server
    },
    /** Starts the server again where it was. */
    async again() {
      server = await startServer({
        env: { DATA_DIR: dataDir, PORT: new URL(url).port },
        whenOver,
      })
    },
    /** Signs somebody in, in place of whoever was there. */
    async signsIn(name: string, { context }: Pick<OpenedPage, 'context'>) {
      const { cookie } = await startSession(db, now(), accountOf(name), { secure: false })
      const [pair = ''] = cookie.split(';')
      const [key = '', value = ''] = pair.split('=')
      await context.addCookies([{ name: key, value, url }])
    },
    /** A coordinator other than this person, to act on them. */
    async coordinator(notThisOne = ''): Promise<Person> {
      const account = await db
        .selectFrom('members')
        .innerJoin('accounts', 'accounts.id', 'members.account_id')
        .where('members.coalition_id', '=', coalition.id)
        .where('members.role', '=', 'coordinator')
        .where('accounts.id', '!=', notThisOne)
        .selectAll('accounts')
        .executeTakeFirstOrThrow()
      return { kind: 'person', account, now: new Date() }
    },
    /** Where in the coalition somebody is a member, and as what. */
    membershipsOf(account: string): Promise<{ id: string; role: Role }[]> {
      return db
        .selectFrom('members')
        .select(['id', 'role'])
        .where('coalition_id', '=', coalition.id)
        .where('account_id', '=', account)
        .execute()
    },
  }
}
