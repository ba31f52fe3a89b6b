import { onTestFinished } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { endAllSessions } from '../../app/domain/accounts/sessions.server'
import { changeRole, removeMember } from '../../app/domain/coalitions/members.server'
import { archiveLetter, unarchiveLetter } from '../../app/domain/letters/archive.server'
import { createLetter } from '../../app/domain/letters/letters.server'
import { readDraft } from '../../app/domain/letters/live/journal.server'
import { createFromTemplate } from '../../app/domain/letters/templates.server'
import type { Role } from '../../prisma-free-db/tables/coalitions'
import type { prepareBrowser } from './browser'
import { untilSaved } from './letter-page'
import { type Office, openOffice } from './office'
import { instance } from './people'
import type { RunningServer } from './server'

type Browser = ReturnType<typeof prepareBrowser>
type Options = Parameters<Browser['open']>[0]

/** A letter as it is to begin: with these blocks, or from a template. */
export type Begun = Block[] | { readonly template: string; readonly language: string }

interface DeskOptions {
  /** With a store and a server of its own: for a test that ends the server, or takes somebody out. */
  readonly alone?: boolean
}

/** The offices in which the tests of a file sit together, by the browser of the file. */
const offices = new WeakMap<Browser, Promise<Office>>()

function officeOf(browser: Browser): Promise<Office> {
  const office = offices.get(browser) ?? openOffice(browser.afterwards)
  offices.set(browser, office)
  return office
}

/**
 * A small letter of its own, and the sample's people to write it. The server is that of all tests of
 * the file, which costs a second of a core less for each than one of its own.
 */
export async function deskWith(browser: Browser, begun: Begun, { alone }: DeskOptions = {}) {
  const office = await (alone ? openOffice(onTestFinished) : officeOf(browser))
  const { db, url, coalition } = office
  const by = instance(new Date())
  const letter = await (Array.isArray(begun)
    ? createLetter(db, by, {
        coalitionId: coalition.id,
        language: 'en',
        text: { type: 'doc', content: begun },
      })
    : createFromTemplate(db, by, { coalitionId: coalition.id, title: 'A letter', ...begun }))
  /** Only whoever sits alone may: the others go on with what is left. */
  const expectAlone = () => {
    if (!alone) throw new Error('a test that does this needs a desk of its own: { alone: true }')
  }
  return {
    url,
    get server(): RunningServer {
      expectAlone()
      return office.server
    },
    address: `${url}/letters/${letter}`,
    coalition: `${url}/c/${coalition.slug}`,
    signsIn: office.signsIn,
    async comes(name: string, options: Options = {}) {
      const opened = await browser.open({ viewport: { width: 1440, height: 900 }, ...options })
      await office.signsIn(name, opened)
      await opened.page.goto(`${url}/letters/${letter}`)
      return opened
    },
    async writes(name: string, options: Options = {}) {
      const opened = await this.comes(name, options)
      await untilSaved(opened.page)
      return opened
    },
    signOut: (name: string) => endAllSessions(db, instance(new Date()), office.accountOf(name)),
    /** Gives somebody another role, wherever in the coalition they have one, until the test is over. */
    async makes(name: string, role: Role) {
      const account = office.accountOf(name)
      const actor = await office.coordinator(account)
      for (const membership of await office.membershipsOf(account)) {
        const change = (to: Role) => changeRole(db, actor, coalition.id, membership.id, to)
        await change(role)
        onTestFinished(() => change(membership.role))
      }
    },
    /** Takes somebody out of the coalition. */
    async removes(name: string) {
      expectAlone()
      const account = office.accountOf(name)
      const actor = await office.coordinator(account)
      for (const { id } of await office.membershipsOf(account)) {
        await removeMember(db, actor, coalition.id, id)
      }
    },
    archive: async () => archiveLetter(db, await office.coordinator(), letter),
    unarchive: async () => unarchiveLetter(db, await office.coordinator(), letter),
    /** The letter as it is on the server's disk. */
    draft: () => readDraft(db, letter),
    /** Starts the server again where it was. */
    again: office.again,
  }
}
