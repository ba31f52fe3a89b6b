import { forgetOldSessions } from '../app/domain/accounts/sessions.server'
import { forgetOldCodes } from '../app/domain/accounts/sign-in.server'
import type { Instance } from '../app/domain/actor.server'
import { forgetOldInvitations } from '../app/domain/coalitions/invitations.server'
import { tellOfMentions } from '../app/domain/letters/comments/mentions.server'
import { purgeDeletedLetters } from '../app/domain/letters/deletion.server'
import { keepLeftDrafts } from '../app/domain/letters/history/keeping.server'
import { forgetOldMessages } from '../app/domain/messages/forgetting.server'
import { askToRenew, endDueEntries } from '../app/domain/sign-on/book/renewal.server'
import { tellOfTextChanges } from '../app/domain/sign-on/changes/telling.server'
import { deleteDueInvitations } from '../app/domain/sign-on/invitations/invitation-retention.server'
import { deleteDueContacts } from '../app/domain/sign-on/retention.server'
import { remindConsidering } from '../app/domain/sign-on/signing/considering.server'
import { forgetExpiredTokens } from '../app/domain/tokens.server'
import type { Database } from '../prisma-free-db/open'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

interface Parts {
  readonly db: Database
  /** The address of this instance, for links in messages. */
  readonly baseUrl: string
  now(): Date
}

type Job = (db: Database, actor: Instance, parts: Parts) => Promise<unknown>

/** What falls due by the calendar, by the name that the log gives it. Each may run twice, or in two processes at once. */
const HOURLY: Record<string, Job> = {
  'delete contact data': deleteDueContacts,
  'delete what invitations say of people': deleteDueInvitations,
  'take out of the organisation book whose year is over': endDueEntries,
  'ask who is in the organisation book whether they stay': askToRenew,
  'remind those who decide today': remindConsidering,
  'remove deleted letters': purgeDeletedLetters,
  'forget old messages': forgetOldMessages,
  'forget old sessions': forgetOldSessions,
  'forget old codes': forgetOldCodes,
  'forget old invitations': forgetOldInvitations,
  'forget expired links': forgetExpiredTokens,
}

/** What people wait for. */
const EVERY_MINUTE: Record<string, Job> = {
  'keep the drafts of letters that were left': keepLeftDrafts,
  'tell people that they were named': tellOfMentions,
  'tell signatories that the text has changed': tellOfTextChanges,
}

/** Does what is due at once, and then every hour or minute. `stop` waits for what is under way. */
export function startJobs(parts: Parts): { stop(): Promise<void> } {
  let stopped = false
  let underWay: Promise<void> = Promise.resolve()

  async function runAll(jobs: Record<string, Job>): Promise<void> {
    for (const [name, job] of Object.entries(jobs)) {
      if (stopped) return
      try {
        await job(parts.db, { kind: 'instance', now: parts.now() }, parts)
      } catch (error) {
        // One job that fails must not keep the others from being done; the next round brings it again.
        console.error(`Could not ${name}:`, error)
      }
    }
  }

  const timers = (
    [
      [HOURLY, HOUR],
      [EVERY_MINUTE, MINUTE],
    ] as const
  ).map(([jobs, every]) => {
    const run = () => {
      underWay = underWay.then(() => runAll(jobs))
    }
    run()
    return setInterval(run, every).unref()
  })
  return {
    async stop() {
      stopped = true
      for (const timer of timers) clearInterval(timer)
      await underWay
    },
  }
}
