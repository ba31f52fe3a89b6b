import { describe, expect, test } from 'vitest'
import {
  inviteOrganisations,
  readInviting,
} from '../../../../app/domain/sign-on/invitations/invite-many.server'
import {
  readReminders,
  remindMany,
} from '../../../../app/domain/sign-on/invitations/remind-many.server'
import { readStopping } from '../../../../app/domain/sign-on/invitations/stopping.server'
import { invitedIn } from '../../../../app/domain/sign-on/page/door.server'
import { wordsIn } from '../../../../app/words/words.server'
import { days, later, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { BASE, messagesTo, openLetter } from '../open-letter'

const TITLE = 'Leave the trees'
const LIST = 'Wren Group, wren@wren.example\nLark Society, lu@lark.example, Lu, cy'

/** One whose language nobody knows, invited in Spanish, and one of whom the list says Welsh. */
async function invitedByTwo(
  also: { subject?: string; note?: string; how?: 'mail' | 'own mailbox' } = {},
) {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const { letterId, coordinator } = letter
  const words = (await readInviting(db, coordinator, letterId))?.words.es
  const texts = await inviteOrganisations(db, coordinator, {
    ...{ subject: '', note: '', ...words, letterId, list: LIST, also: new Set<number>() },
    ...{ how: 'mail', language: 'es', baseUrl: BASE, ...also },
  })
  const mailTo = async (email: string) => (await messagesTo(db, email)).at(-1)
  return { db, letter, texts, mailTo }
}

const subjectIn = (language: 'es' | 'cy') =>
  wordsIn(language).t('mails.invitation.subject', { letter: TITLE })

describe('an invitation', () => {
  test('is in the language of its line, else in the one that was chosen, with our words in that too.', async () => {
    const { mailTo } = await invitedByTwo()
    expect(await mailTo('wren@wren.example')).toMatchObject({ subject: subjectIn('es') })
    expect(await mailTo('lu@lark.example')).toMatchObject({ subject: subjectIn('cy') })
    expect((await mailTo('lu@lark.example'))?.text).toContain('Annwyl Lu,')
  })

  test('says to all what coordinators wrote themselves, as they wrote it.', async () => {
    const { mailTo } = await invitedByTwo({ note: 'Please sign.\n\nThe council meets on Friday.' })
    for (const [email, language] of [
      ['wren@wren.example', 'es'],
      ['lu@lark.example', 'cy'],
    ] as const) {
      const mail = await mailTo(email)
      expect(mail?.subject).toBe(subjectIn(language))
      expect(mail?.text).toContain('The council meets on Friday.')
    }
  })

  test('for one’s own mailbox is in that language, too.', async () => {
    const { texts, mailTo } = await invitedByTwo({ how: 'own mailbox' })
    expect(texts.map(({ subject }) => subject)).toEqual([subjectIn('es'), subjectIn('cy')])
    expect(texts[1]?.text).toContain('Annwyl Lu,')
    expect(await mailTo('lu@lark.example')).toBeUndefined()
  })

  test('opens its letter, and the page that ends reminders, in that language.', async () => {
    const { db, letter, mailTo } = await invitedByTwo()
    const mail = await mailTo('lu@lark.example')
    const address = /\/l\/([a-z0-9.-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(await invitedIn(db, visitor(), address)).toBe('cy')
    expect(await invitedIn(db, visitor(), letter.slug)).toBeNull()
    expect(await invitedIn(db, visitor(), `${letter.slug}.no-such-token`)).toBeNull()
    const stop = mail?.stop_link?.split('/reminders/stop/')[1] ?? ''
    expect(await readStopping(db, visitor(), stop)).toMatchObject({ readIn: 'cy' })
  })

  test('is reminded of in that language, where nobody wrote other words.', async () => {
    const { db, letter, mailTo } = await invitedByTwo()
    const { letterId } = letter
    const coordinator = later(letter.coordinator, days(3))
    const words = (await readReminders(db, coordinator, letterId))?.words
    await remindMany(db, coordinator, {
      ...{ subject: '', note: '', ...words, letterId, baseUrl: BASE },
    })
    const { t } = wordsIn('cy')
    expect(await mailTo('lu@lark.example')).toMatchObject({
      subject: t('mails.invitation.reminderSubject', { letter: TITLE }),
    })
  })
})
