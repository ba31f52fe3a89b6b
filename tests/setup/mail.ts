import type { Database } from '../../prisma-free-db/open'

/** The messages queued for an address, oldest first. */
export function mailTo(db: Database, email: string) {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('to_email', '=', email)
    .orderBy('created_at')
    .execute()
}

/** The newest message queued for an address. */
export async function newestMailTo(db: Database, email: string) {
  const message = (await mailTo(db, email)).at(-1)
  if (!message) throw new Error(`no message to ${email}`)
  return message
}

/** The secret at the end of the link of a message: `/sign-in/<this>`. */
export function tokenIn(text: string, path: string): string {
  const found = new RegExp(`/${path}/([a-z0-9]{20,})`).exec(text)?.[1]
  if (!found) throw new Error(`no /${path}/ link in: ${text}`)
  return found
}

/** The six digits of a sign-in message. */
export function codeIn(text: string): string {
  const found = /\b(\d{3}) (\d{3})\b/.exec(text)
  if (!found) throw new Error(`no code in: ${text}`)
  return `${found[1]}${found[2]}`
}
