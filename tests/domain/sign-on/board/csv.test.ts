import { expect, test } from 'vitest'
import { exportSignatories } from '../../../../app/domain/sign-on/board/csv.server'
import { sayNo } from '../../../../app/domain/sign-on/invitations/say-no.server'
import { visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { invited } from '../invitations/invited'
import { openLetter, signAndConfirm } from '../open-letter'

test.each([';', '\t', '\n'])(
  'A spreadsheet that parts the cells of the list by %j finds no formula in them.',
  async (parting) => {
    const db = await openTestStore()
    const letter = await openLetter(db)
    const words = ['Never', '=cmd|calc', ' +1', '@sum', '-2', 'again; and = again'].join(parting)
    const address = await invited(db, letter)
    await sayNo(db, visitor(), { address, words })
    const sentence = 'Yes;=cmd|calc;no'
    const also = { organisation: 'Rowan House', email: 'a@rowan.example', sentence }
    await signAndConfirm(db, letter.slug, also)
    const csv = [await exportSignatories(db, letter.coordinator, letter.letterId)].flat().join('')
    const cells = csv.split(/[;\t\r\n]|","/).map((one) => one.replace(/^[\s"\uFEFF]+/, ''))
    expect(cells.filter((one) => one.startsWith("'")).length).toBeGreaterThan(1)
    expect(cells.filter((one) => /^[=+\-@|%]/.test(one))).toEqual([])
    expect(csv).toContain("Yes;'=cmd|calc;no")
    expect(csv).toContain('again; and = again')
  },
)
