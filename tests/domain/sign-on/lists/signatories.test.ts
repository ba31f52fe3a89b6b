import { describe, expect, test } from 'vitest'
import { Forbidden, NotFound } from '../../../../app/domain/errors.server'
import { deleteLetter } from '../../../../app/domain/letters/deletion.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { isSignature } from '../../../../app/domain/sign-on/board/board-line'
import { exportSignatories } from '../../../../app/domain/sign-on/board/csv.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { exportedInPieces } from '../../../../app/domain/sign-on/board/exported-list.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { days, minutes, somebody, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { form, openLetter, signAndConfirm, signatures } from '../open-letter'

const PEOPLE = [
  ['Kestrel Trust', 'kestrel-trust.example', 'samuel@kestrel-trust.example', 'organisation'],
  ['Rowan House', 'rowan.example', 'ngozi@rowan.example', 'person'],
  ['Rowan House Ltd', 'www.rowan.example', 'two@rowan.example', 'organisation'],
  ['=cmd|calc', null, 'evil@evil.example', 'none'],
] as const

async function withFour() {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const links: string[] = []
  for (const [at, [organisation, website, email, naming]] of PEOPLE.entries()) {
    links.push(
      await signAndConfirm(
        db,
        letter.slug,
        { organisation, website, email, naming, name: `Person ${at}` },
        minutes(at),
      ),
    )
  }
  const acceptAll = async () =>
    decideSignatures(db, letter.coordinator, {
      letterId: letter.letterId,
      signatureIds: (await signatures(db)).map((one) => one.id),
      decision: 'accept',
    })
  return { db, links, acceptAll, ...letter }
}

describe('the public page', () => {
  test('names those who were accepted and agreed to it, and counts the others.', async () => {
    const { db, slug, acceptAll } = await withFour()
    expect(await openLetterBySlug(db, visitor(), slug)).toMatchObject({
      signed: 0,
      signatories: [],
    })
    await acceptAll()
    const letter = await openLetterBySlug(db, visitor(), slug)
    expect(letter).toMatchObject({
      title: 'Leave the trees',
      coalition: 'Friends of the Limes',
      askedBy: 'Lane Trust',
      ask: 'We ask the council to leave the limes.',
      coordinators: 1,
      open: true,
      deletedOn: '2026-12-30',
      signed: 4,
    })
    expect(letter.signatories.map(({ organisation, person }) => [organisation, person])).toEqual([
      ['Kestrel Trust', null],
      ['Rowan House', { name: 'Person 1', role: 'Chief Executive' }],
      ['Rowan House Ltd', null],
    ])
  })

  test('never holds an email of those who signed, nor a name that was not given for it.', async () => {
    const { db, slug, acceptAll } = await withFour()
    await acceptAll()
    const { text: _, ...rest } = await openLetterBySlug(db, visitor(), slug)
    expect(JSON.stringify(rest)).not.toMatch(/rowan\.example|Person 0|Person 2|evil/)
  })

  test('says that it is closed after the last day, and still lists.', async () => {
    const { db, slug, acceptAll } = await withFour()
    await acceptAll()
    expect(await openLetterBySlug(db, visitor(days(31)), slug)).toMatchObject({
      open: false,
      signed: 4,
    })
  })

  test('is not found for a deleted letter, nor an unknown one.', async () => {
    const { db, slug, letterId, coordinator } = await withFour()
    await expect(openLetterBySlug(db, visitor(), 'nothing')).rejects.toThrow(NotFound)
    await deleteLetter(db, coordinator, letterId)
    await expect(openLetterBySlug(db, visitor(), slug)).rejects.toThrow(NotFound)
  })
})

describe('the board', () => {
  test('shows coordinators who signed for whom, newest first, and what waits for them.', async () => {
    const { db, slug, letterId, coordinator } = await withFour()
    await addSignature(
      db,
      visitor(minutes(9)),
      form(slug, { organisation: 'Ghosts', email: 'g@g.example' }),
    )
    const board = await readBoard(db, coordinator, letterId)
    expect(board.counts).toEqual({
      invited: 0,
      'said no': 0,
      unconfirmed: 1,
      considering: 0,
      confirmed: 4,
      accepted: 0,
      declined: 0,
      withdrawn: 0,
      merged: 0,
      again: 0,
    })
    expect(board.waiting).toBe(4)
    expect(board.rows.map((row) => row.organisation)).toEqual([
      'Ghosts',
      '=cmd|calc',
      'Rowan House Ltd',
      'Rowan House',
      'Kestrel Trust',
    ])
    expect(board.rows.filter(isSignature).at(-1)?.contacts).toMatchObject([
      { name: 'Person 0', email: 'samuel@kestrel-trust.example' },
    ])
  })

  test('shows possible duplicates: the same website, or a name that differs by a small word.', async () => {
    const { db, slug, letterId, coordinator } = await withFour()
    await signAndConfirm(db, slug, {
      organisation: 'The Kestrel Trust',
      website: null,
      email: 'k@k.example',
    })
    const twins = (await readBoard(db, coordinator, letterId)).rows
      .filter(isSignature)
      .map((row) => [
        row.organisation,
        row.twins.map((twin) => `${twin.organisation}: ${twin.because}`),
      ])
    expect(twins).toContainEqual(['Rowan House Ltd', ['Rowan House: name']])
    expect(twins).toContainEqual(['The Kestrel Trust', ['Kestrel Trust: name']])
    expect(twins).toContainEqual(['=cmd|calc', []])
  })

  test('shows other members what is public, and no contact data.', async () => {
    const { db, letterId, reader, acceptAll } = await withFour()
    expect((await readBoard(db, reader, letterId)).rows).toEqual([])
    await acceptAll()
    const board = await readBoard(db, reader, letterId)
    expect(board.counts.accepted).toBe(4)
    expect(board.rows).toHaveLength(3)
    expect(JSON.stringify(board)).not.toMatch(/@|Person 0|Person 2|evil/)
  })

  test('counts those who took their signature back, and does not name them.', async () => {
    const { db, letterId, coordinator, links, acceptAll } = await withFour()
    await acceptAll()
    await takeBack(db, visitor(minutes(30)), { token: links[0] ?? '', whole: true })
    const board = await readBoard(db, coordinator, letterId)
    expect(board.counts.withdrawn).toBe(1)
    expect(JSON.stringify(board)).not.toContain('Kestrel')
    expect(board.rows.filter((row) => row.state === 'withdrawn')).toMatchObject([
      { organisation: '', contacts: [], since: minutes(30).toISOString() },
    ])
  })

  test('is not found by strangers and visitors.', async () => {
    const { db, letterId } = await withFour()
    const stranger = await somebody(db, 'x@elsewhere.example')
    await expect(readBoard(db, stranger, letterId)).rejects.toThrow(NotFound)
    await expect(readBoard(db, visitor(), letterId)).rejects.toThrow(NotFound)
  })
})

describe('the list as CSV', () => {
  test('is in order of signing, and no cell starts as a formula.', async () => {
    const { db, letterId, coordinator } = await withFour()
    const csv = (await exportSignatories(db, coordinator, letterId)).join('')
    expect(csv.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      '\uFEFF"Organisation"',
      '"Kestrel Trust"',
      '"Rowan House"',
      '"Rowan House Ltd"',
      '"\'=cmd|calc"',
      '',
    ])
  })

  test('says the same as JSON, each signatory with its contacts.', async () => {
    const { db, letterId, coordinator } = await withFour()
    expect(
      (await exportedInPieces(db, coordinator, letterId, (some) => some)).flat(),
    ).toMatchObject([
      { organisation: 'Kestrel Trust', state: 'waiting', versions: [] },
      { organisation: 'Rowan House', contacts: [{ name: 'Person 1', email: PEOPLE[1][2] }] },
      { organisation: 'Rowan House Ltd' },
      { organisation: '=cmd|calc', namedInPublic: 'no' },
    ])
  })

  test('is for coordinators.', async () => {
    const { db, letterId, reader } = await withFour()
    await expect(exportSignatories(db, reader, letterId)).rejects.toThrow(Forbidden)
    await expect(exportSignatories(db, visitor(), letterId)).rejects.toThrow(NotFound)
  })
})
