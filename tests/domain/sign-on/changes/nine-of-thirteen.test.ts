import { expect, test } from 'vitest'
import { exportInputFor } from '../../../../app/domain/export/export.server'
import { makePdf } from '../../../../app/domain/export/pdf.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { agreeAgain } from '../../../../app/domain/sign-on/changes/agree-again.server'
import { tellOfTextChanges } from '../../../../app/domain/sign-on/changes/telling.server'
import { proposeTextChange } from '../../../../app/domain/sign-on/changes/text-changes.server'
import { instance, minutes, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { readPdf } from '../../export/read-pdf'
import { BASE, messagesTo, openLetter, signAndConfirm } from '../open-letter'
import { acceptAll, fixAnother, toVersion } from './another-text'

const TREES = [
  'Alder',
  'Beech',
  'Cedar',
  'Dogwood',
  'Elder',
  'Filbert',
  'Gorse',
  'Hazel',
  'Ivywood',
  'Juniper',
  'Larch',
  'Maple',
  'Rowan',
]
const emailOf = (tree: string) => `${tree.toLowerCase()}@sign.example`

test('When the meaning changes at thirteen signatures and nine confirm again, each version’s PDF lists those who signed that text, and nobody else.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const { letterId, coordinator, slug } = letter
  for (const [at, organisation] of TREES.entries()) {
    const email = emailOf(organisation)
    await signAndConfirm(db, slug, { organisation, email, website: null }, minutes(at))
  }
  await acceptAll(db, letter, minutes(20))
  const number = await fixAnother(db, letter, 'The limes are to stay for ever.', minutes(30))
  const change = toVersion(letter, number, 'changes the meaning')
  await proposeTextChange(db, { ...coordinator, now: minutes(31) }, change)
  await tellOfTextChanges(db, instance(minutes(32)), { baseUrl: BASE })
  const again = TREES.slice(0, 9)
  for (const tree of again) {
    const text = (await messagesTo(db, emailOf(tree))).map((one) => one.text).join('\n')
    const token = /\/signature\/([a-z0-9]{20,})\/text/.exec(text)?.[1] ?? ''
    await agreeAgain(db, visitor(minutes(40)), { token, version: number })
  }

  const board = await readBoard(db, coordinator, letterId)
  expect(board.confirmedAgain).toEqual({ done: 9, of: 13 })
  expect(board.found).toMatchObject({ signed: 9, again: 4 })
  const listed = async (version: number) => {
    const { text } = await readPdf(
      makePdf(await exportInputFor(db, coordinator, letterId, { version })),
    )
    return TREES.filter((tree) => text.includes(tree))
  }
  expect(await listed(1)).toEqual(TREES)
  expect(await listed(number)).toEqual(again)
})
