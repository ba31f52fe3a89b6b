import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startSession } from '../../app/domain/accounts/sessions.server'
import { openDatabase } from '../../prisma-free-db/open'
import { openLetter } from '../domain/sign-on/open-letter'
import { PlainVisitor } from './forms'
import { somebody, visitor } from './people'
import { startServer, type WhenOver } from './server'
import { startSmtp } from './smtp'

/** A month from now. */
export const IN_A_MONTH = () => new Date(Date.now() + 30 * 86_400_000)

/** A running instance that sends mail, with a letter that is open for signature. */
export async function signingInstance(
  env: Record<string, string> = {},
  whenOver: WhenOver = onTestFinished,
) {
  const smtp = await startSmtp()
  whenOver(() => smtp.close())
  const server = await startServer({ env: { ...env, SMTP_URL: smtp.url }, whenOver })
  const db = openDatabase({ engine: 'sqlite', file: join(server.dataDir, 'undersigned.db') })
  whenOver(() => db.destroy())
  await somebody(db, 'operator@lane.example', { is_operator: 1 })
  const letter = await openLetter(db)
  await db.updateTable('letters').set({ sign_by: IN_A_MONTH().toISOString() }).execute()
  const session = async () => {
    const { account } = letter.coordinator
    return (await startSession(db, visitor(new Date()), account.id, { secure: false })).cookie
  }
  return {
    smtp,
    db,
    letter,
    url: server.url,
    /** The letter's page, and its path. */
    page: `${server.url}/l/${letter.slug}`,
    path: `/l/${letter.slug}`,
    /** The coordinator of the letter, signed in, with a browser that runs no scripts. */
    coordinator: async () => new PlainVisitor(server.url, await session()),
    /** The cookie of the coordinator, for a browser. */
    async coordinatorCookie() {
      const [pair = ''] = (await session()).split(';')
      const [name = '', value = ''] = pair.split('=')
      return { name, value, url: server.url }
    },
  }
}
