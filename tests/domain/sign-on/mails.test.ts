import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { addByHand } from '../../../app/domain/sign-on/board/by-hand.server'
import { declineSignature } from '../../../app/domain/sign-on/board/decline.server'
import { sendBookLinks } from '../../../app/domain/sign-on/book/links.server'
import { askToRenew } from '../../../app/domain/sign-on/book/renewal.server'
import { agreeAgain } from '../../../app/domain/sign-on/changes/agree-again.server'
import { tellOfTextChanges } from '../../../app/domain/sign-on/changes/telling.server'
import { proposeTextChange } from '../../../app/domain/sign-on/changes/text-changes.server'
import {
  inviteOrganisations,
  readInviting,
} from '../../../app/domain/sign-on/invitations/invite-many.server'
import {
  readReminders,
  remindMany,
} from '../../../app/domain/sign-on/invitations/remind-many.server'
import { confirmSignature } from '../../../app/domain/sign-on/signing/confirm.server'
import {
  addConsidering,
  remindConsidering,
} from '../../../app/domain/sign-on/signing/considering.server'
import { sendLinkAgain } from '../../../app/domain/sign-on/signing/link-again.server'
import { addSignature } from '../../../app/domain/sign-on/signing/sign.server'
import { en } from '../../../app/words/en'
import { directionIn, type Language, languages } from '../../../app/words/languages'
import { wordsIn } from '../../../app/words/words.server'
import type { Database } from '../../../prisma-free-db/open'
import { days, instance, later, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'
import { literalsOf, sentencesOf } from '../../words/sentences'
import { acceptAll, fixAnother, toVersion } from './changes/another-text'
import { BASE, form, type OpenLetter, openLetter, signAndConfirm, tokenFor } from './open-letter'

const baseUrl = BASE
const TITLE = 'Leave the trees'
const NEWER = 'The limes of Harrow Lane are older than the town.'
const NEWEST = 'The limes of Harrow Lane are much older than the town.'

/** The text is changed, and who signed is told. */
async function change(
  db: Database,
  letter: OpenLetter,
  about: { to: number; words: string; kind: 'small fix' | 'changes the meaning'; at: Date },
): Promise<void> {
  await fixAnother(db, letter, about.words, about.at)
  const { coordinator } = letter
  await proposeTextChange(db, later(coordinator, about.at), toVersion(letter, about.to, about.kind))
  await tellOfTextChanges(db, instance(about.at), { baseUrl })
}

/** All that people without an account are ever sent about a letter, to people who read this language. */
async function everyMail(language: Language) {
  const db = await openTestStore()
  const letter = await openLetter(db, { language })
  const { slug, letterId, coordinator } = letter
  const reads = { language } as const

  const manage = await signAndConfirm(db, slug, {
    ...reads,
    forBook: true,
    copyTo: 'office@kestrel-trust.example',
    filledBy: 'Noor',
    sentence: 'Leave them.',
  })
  await sendLinkAgain(db, visitor(), { slug, email: form('').email, baseUrl })
  const lark = { organisation: 'Lark Society', name: 'Lu', role: 'Chair', email: 'lu@lark.example' }
  await addConsidering(db, visitor(), { slug, ...lark, until: '2026-11-06', ...reads, baseUrl })
  const token = await tokenFor(db, lark.email, 'confirm')
  await confirmSignature(db, visitor(), { token, version: 1, baseUrl })
  await addSignature(
    db,
    visitor(),
    form(slug, { ...reads, organisation: 'Rowan House', email: 'ro@rowan.example' }),
  )
  await addByHand(db, coordinator, {
    ...form(slug, { organisation: 'Heron Club', email: 'hana@heron.example' }),
    ...{ letterId, toldOn: '2026-11-02', toldHow: 'meeting' },
  })
  const list = 'Wren Group, wren@wren.example, Wanda Wren'
  const usual = (await readInviting(db, coordinator, letterId))?.words.en
  await inviteOrganisations(db, coordinator, {
    ...{ subject: '', note: '', ...usual },
    ...{ letterId, list, also: new Set<number>(), how: 'mail', language, baseUrl },
  })
  await acceptAll(db, letter)

  await remindConsidering(db, instance(days(4)), { baseUrl })
  await change(db, letter, { to: 2, words: NEWER, kind: 'changes the meaning', at: days(5) })
  const remind = async (at: Date) => {
    const words = (await readReminders(db, later(coordinator, at), letterId))?.words
    await remindMany(db, later(coordinator, at), {
      ...{ subject: '', note: '', ...words },
      ...{ letterId, baseUrl },
    })
  }
  await remind(days(9))
  await agreeAgain(db, visitor(days(10)), { token: manage, version: 2 })
  await change(db, letter, { to: 3, words: NEWEST, kind: 'small fix', at: days(11) })
  const [kestrel] = await db
    .selectFrom('signatures')
    .select('id')
    .where('organisation', '=', 'Kestrel Trust')
    .execute()
  await declineSignature(db, later(coordinator, days(12)), {
    ...{ letterId, signatureId: kestrel?.id ?? '', reason: 'Two of you signed.', baseUrl },
  })
  await sendBookLinks(db, visitor(days(12)), { email: form('').email, baseUrl })
  await askToRenew(db, instance(days(360)), { baseUrl })
  return (await db.selectFrom('outbox').selectAll().execute()).filter(
    ({ to_email }) => !to_email.endsWith('@lane.example'),
  )
}

/** What each mail is headed with. */
function headings(language: Language): string[] {
  const { t } = wordsIn(language)
  return [
    t('signature.confirmTitle'),
    t('signature.confirmConsidering'),
    t('mails.receipt.heading'),
    t('mails.copy.heading', { organisation: 'Kestrel Trust' }),
    t('mails.link.heading'),
    t('mails.considering.heading'),
    t('mails.considering.headingDue'),
    t('mails.recorded.heading'),
    t('mails.invitation.heading', { letter: TITLE }),
    t('mails.reminder.heading'),
    t('mails.reminder.headingAgain'),
    t('mails.change.headingMeaning'),
    t('mails.change.headingSmallFix'),
    t('mails.change.confirmedHeading'),
    t('mails.declined.heading'),
    t('mails.book.linkHeading'),
    t('mails.book.renewHeading'),
  ].sort()
}

/** Three words of English that stand together in a sentence of ours, and what follows them. */
const english = [...sentencesOf(en)].flatMap(([, said]) =>
  literalsOf(parse(said))
    .map((literal) => literal.trim())
    .filter((literal) => literal.split(/\s+/).length > 2),
)

const headingOf = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''

test.each(languages)(
  'Every mail to who reads %s is in it, whole, with the links that it speaks of.',
  async (language) => {
    const mails = await everyMail(language)
    expect([...new Set(mails.map(({ html }) => headingOf(html)))].sort()).toEqual(
      headings(language),
    )
    const direction = directionIn(language)
    for (const { subject, text, html } of mails) {
      expect(html, subject).toContain(`<html dir="${direction}" lang="${language}">`)
      expect(html, subject).toMatch(
        new RegExp(`<table[^>]* (lang="${language}" dir|dir="${direction}" lang)=`),
      )
      if (headingOf(html) !== wordsIn(language).t('mails.change.confirmedHeading')) {
        expect(text, subject).toMatch(/https:\/\/letters\.example\/(signature|l|book)\/[a-z0-9.-]+/)
      }
      // No box closes within an address, which mail programs would take for a part of it.
      expect(text, subject).not.toMatch(/https:\/\/\S*[\u2068\u2069]/)
      if (language === 'en') continue
      for (const words of english)
        expect([subject, text, html].join('\n'), subject).not.toContain(words)
    }
  },
)
