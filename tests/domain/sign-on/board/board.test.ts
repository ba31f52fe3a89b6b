import { expect, test } from 'vitest'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { type BoardView, WHOLE_BOARD } from '../../../../app/domain/sign-on/board/board-view'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { deleteDueInvitations } from '../../../../app/domain/sign-on/invitations/invitation-retention.server'
import { sayNo } from '../../../../app/domain/sign-on/invitations/say-no.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { deleteDueContacts } from '../../../../app/domain/sign-on/retention.server'
import { days, minutes, visitor } from '../../../setup/people'
import { describeOnEveryStore } from '../../../setup/store'
import { invited } from '../invitations/invited'
import { type OpenLetter, openLetter, signAndConfirm, signatures } from '../open-letter'

type Db = Parameters<typeof openLetter>[0]

describeOnEveryStore('the board', (open) => {
  async function withThree() {
    const db = await open()
    const letter = await openLetter(db)
    const links: string[] = []
    for (const [at, [organisation, name, email]] of (
      [
        ['Élan Trust', 'Ngozi Adeyemi', 'ngozi@lane.example'],
        ['Zebra 100% Club', 'Zoë Quill', 'zoe@zebra.example'],
        ['Group_10', 'Bo Lind', 'bo@group.example'],
      ] as const
    ).entries()) {
      const also = { organisation, name, email, website: null, country: 'Éire' }
      links.push(await signAndConfirm(db, letter.slug, also, minutes(at)))
    }
    const names = async (view: Partial<BoardView>, who: 'coordinator' | 'reader' = 'coordinator') =>
      (await readBoard(db, letter[who], letter.letterId, { ...WHOLE_BOARD, ...view })).rows.map(
        (row) => row.organisation,
      )
    return { db, letter, links, names }
  }

  test('finds a row by every word of what is looked for, whatever the case and accents, of a contact too.', async () => {
    const { names } = await withThree()
    expect(await names({ find: 'elan' })).toEqual(['Élan Trust'])
    expect(await names({ find: ' TRUST  adeyemi' })).toEqual(['Élan Trust'])
    expect(await names({ find: 'Zoe@' })).toEqual(['Zebra 100% Club'])
    expect(await names({ find: 'trust zebra' })).toEqual([])
    expect(await names({ find: 'eire group' })).toEqual(['Group_10'])
    expect(await names({ find: '0%' }), 'signs stand for themselves').toEqual(['Zebra 100% Club'])
    expect(await names({ find: 'p_1' })).toEqual(['Group_10'])
  })

  test('has its rows in the order of time, or of names as people read them.', async () => {
    const { names } = await withThree()
    expect(await names({})).toEqual(['Group_10', 'Zebra 100% Club', 'Élan Trust'])
    expect(await names({ sort: 'oldest' })).toEqual(['Élan Trust', 'Zebra 100% Club', 'Group_10'])
    expect(await names({ sort: 'name' })).toEqual(['Élan Trust', 'Group_10', 'Zebra 100% Club'])
  })

  test('has who was invited and has not signed among its rows: to filter, find, sort and page, for coordinators only.', async () => {
    const { db, letter, names } = await withThree()
    const elder = { organisation: 'Élder Co-op', email: 'iolo@co-op.example', name: 'Ïolo Rees' }
    await invited(db, letter, elder)
    const kestrel = await invited(db, letter)
    await invited(db, letter, { organisation: 'Group_10', email: 'bo@group.example' })
    await sayNo(db, visitor(minutes(7)), { address: kestrel, words: 'Our charter forbids it.' })
    await signAndConfirm(db, await invited(db, letter, { organisation: 'Rowan House' }))
    expect(await names({ show: 'invited', sort: 'name' })).toEqual(['Élder Co-op', 'Group_10'])
    expect(await names({ show: 'no' })).toEqual(['Kestrel Trust'])
    expect(await names({ find: 'iolo rees' })).toEqual(['Élder Co-op'])
    expect(await names({ find: 'iolo@co-op' })).toEqual(['Élder Co-op'])
    expect((await names({ sort: 'name' })).slice(0, 3)).toEqual([
      'Élan Trust',
      'Élder Co-op',
      'Group_10',
    ])
    expect((await names({}))[0]).toBe('Kestrel Trust')
    const { total, found, counts, rows } = await readBoard(db, letter.coordinator, letter.letterId)
    expect({ total, found }).toMatchObject({ total: 7, found: { all: 7, invited: 2, no: 1 } })
    expect(counts).toMatchObject({ invited: 2, 'said no': 1, confirmed: 4 })
    expect(rows[0]).toMatchObject({ saidNo: { words: 'Our charter forbids it.' } })

    const others = await readBoard(db, letter.reader, letter.letterId)
    expect(others).toMatchObject({ rows: [], total: 0, counts: { invited: 0, 'said no': 0 } })
    await acceptAll(db, letter)
    expect(await names({ find: 'elder' }, 'reader')).toEqual([])
    await deleteDueInvitations(db, { kind: 'instance', now: days(99) })
    expect(await names({ find: 'iolo' })).toEqual([])
    expect(await names({ find: 'elder' })).toEqual(['Élder Co-op'])
  })

  test('finds nobody for other members by what only coordinators read.', async () => {
    const { db, letter, names } = await withThree()
    await acceptAll(db, letter)
    expect(await names({ find: 'elan' }, 'reader')).toEqual(['Élan Trust'])
    expect(await names({ find: 'adeyemi' }, 'reader')).toEqual([])
    expect(await names({ find: 'ngozi@lane' }, 'reader')).toEqual([])
  })

  test('finds nobody by what was deleted: of who has left, or on its day.', async () => {
    const { db, letter, links, names } = await withThree()
    await acceptAll(db, letter)
    await takeBack(db, visitor(minutes(9)), { token: links[0] ?? '', whole: true })
    expect(await names({ find: 'elan' })).toEqual([])
    expect(await names({ find: 'adeyemi' })).toEqual([])
    await deleteDueContacts(db, { kind: 'instance', now: days(99) })
    expect(await names({ find: 'quill' })).toEqual([])
    expect(await names({ find: 'zebra' })).toEqual(['Zebra 100% Club'])
    for (const table of ['signatures', 'contacts'] as const) {
      const kept = await db.selectFrom(table).select('found_by').execute()
      expect(JSON.stringify(kept)).not.toMatch(/elan|adeyemi|quill/)
    }
    expect(JSON.stringify(await db.selectFrom('alike_keys').selectAll().execute())).not.toContain(
      'elan',
    )
  })

  test('shows a hundred rows at a time and counts them all; past the last page it shows the last.', async () => {
    const { db, letter, names } = await withThree()
    await acceptAll(db, letter)
    const [one] = await signatures(db)
    if (!one) throw new Error('three have signed')
    const more = Array.from({ length: 120 }, (_, at) => ({
      ...one,
      id: `more-${at}`,
      organisation: `More ${at}`,
      organisation_key: `more${at}`,
      found_by: `more ${String(at).padStart(3, '0')}`,
      state: 'declined' as const,
    }))
    await db.insertInto('signatures').values(more).execute()
    const last = await readBoard(db, letter.coordinator, letter.letterId, {
      ...WHOLE_BOARD,
      show: 'declined',
      sort: 'name',
      page: 9,
    })
    expect(last.page).toEqual({ at: 2, of: 2 })
    expect(last.rows.map((row) => row.organisation)).toEqual(
      more.slice(100).map((row) => row.organisation),
    )
    expect(last).toMatchObject({ total: 123, found: { all: 123, declined: 120, signed: 3 } })
    expect(await names({ show: 'declined', find: 'elan' })).toEqual([])
  })
})

const acceptAll = async (db: Db, { letterId, coordinator }: OpenLetter) =>
  decideSignatures(db, coordinator, {
    letterId,
    signatureIds: (await signatures(db)).map((one) => one.id),
    decision: 'accept',
  })
