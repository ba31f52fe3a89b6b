import { forgetOldSessions } from '../app/domain/accounts/sessions.server'
import { forgetOldCodes } from '../app/domain/accounts/sign-in.server'
import type { Instance } from '../app/domain/actor.server'
import { forgetOldInvitations } from '../app/domain/coalitions/invitations.server'
import { purgeDeletedLetters } from '../app/domain/letters/deletion.server'
import { forgetOldMessages } from '../app/domain/messages/forgetting.server'
import { deleteDueContacts } from '../app/domain/sign-on/retention.server'
import { forgetExpiredTokens } from '../app/domain/tokens.server'
import type { Database } from '../prisma-free-db/open'

const HOUR = 3_600_000

/** What falls due by the calendar, by the name that the log gives it. Each may run twice, or in two processes at once. */
const JOBS: Record<string, (db: Database, actor: Instance) => Promise<unknown>> = {
  'delete contact data': deleteDueContacts,
  'remove deleted letters': purgeDeletedLetters,
  'forget old messages': forgetOldMessages,
  'forget old sessions': forgetOldSessions,
  'forget old codes': forgetOldCodes,
  'forget old invitations': forgetOldInvitations,
  'forget expired links': forgetExpiredTokens,
}

/** Does what is due at once, and then every hour. `stop` waits for what is under way. */
export function startJobs(parts: { db: Database; now: () => Date }): { stop(): Promise<void> } {
  let stopped = false
  let underWay: Promise<void> = Promise.resolve()

  async function runAll(): Promise<void> {
    for (const [name, job] of Object.entries(JOBS)) {
      if (stopped) return
      try {
        await job(parts.db, { kind: 'instance', now: parts.now() })
      } catch (error) {
        // One job that fails must not keep the others from being done; the hour brings it again.
        console.error(`Could not ${name}:`, error)
      }
    }
  }

  const run = () => {
    underWay = underWay.then(runAll)
  }
  run()
  const timer = setInterval(run, HOUR)
  timer.unref()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await underWay
    },
  }
}
