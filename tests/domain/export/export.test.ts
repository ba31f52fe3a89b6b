import { describe, expect, test } from 'vitest'
import { NotFound } from '../../../app/domain/errors.server'
import { exportInputFor } from '../../../app/domain/export/export.server'
import { fixVersion } from '../../../app/domain/letters/versions/versions.server'
import { decideSignatures } from '../../../app/domain/sign-on/board/decide.server'
import type { Database } from '../../../prisma-free-db/open'
import { days, instance, later, minutes, somebody } from '../../setup/people'
import { openTestStore } from '../../setup/store'
import { letterOf, rewrite, TEXT } from '../letters/coalition'
import { type OpenLetter, openLetter, signAndConfirm, signatures } from '../sign-on/open-letter'

/** Three organisations sign, one to be named with its person and one to be seen by the recipient only. */
async function signedLetter(db: Database): Promise<OpenLetter> {
  const open = await openLetter(db)
  const sign = (organisation: string, naming: 'organisation' | 'person' | 'none', at: number) =>
    signAndConfirm(
      db,
      open.slug,
      { organisation, naming, email: `${organisation.toLowerCase()}@sign.example`, name: 'Ana' },
      minutes(at),
    )
  await sign('Rowan', 'person', 20)
  await sign('Alder', 'organisation', 30)
  await sign('Yew', 'none', 10)
  await sign('Undecided', 'organisation', 5)
  const ids = (await signatures(db))
    .filter(({ organisation }) => organisation !== 'Undecided')
    .map(({ id }) => id)
  await decideSignatures(db, open.coordinator, {
    letterId: open.letterId,
    signatureIds: ids,
    decision: 'accept',
  })
  return open
}

describe('what a file is made from', () => {
  test('A letter without a version is its draft, marked as one and signed by nobody.', async () => {
    const db = await openTestStore()
    const { letterId, reader } = await letterOf(db)
    expect(await exportInputFor(db, reader, letterId)).toEqual({
      title: 'Keep the night bus',
      language: 'en-GB',
      text: TEXT,
      signatories: [],
      persons: [],
      later: [],
      version: null,
      coalition: 'Night Bus Friends',
    })
  })

  test('The latest version goes before the draft, and an older one or the draft can be asked for.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await letterOf(db)
    const first = await fixVersion(db, coordinator, letterId)
    const changed = { ...TEXT, content: [...TEXT.content, ...TEXT.content.slice(1)] }
    await rewrite(db, letterId, changed)
    const second = await fixVersion(db, later(coordinator, days(1)), letterId)
    await rewrite(db, letterId, { ...changed, content: changed.content.slice(0, 2).reverse() })
    expect((await exportInputFor(db, coordinator, letterId)).version).toEqual({
      number: 2,
      sha256: second.sha256,
      fixedOn: second.created_at,
      languages: ['en-GB'],
    })
    const older = await exportInputFor(db, coordinator, letterId, { version: 1 })
    expect(older.version?.sha256).toBe(first.sha256)
    expect(older.text).toEqual(TEXT)
    const draft = await exportInputFor(db, coordinator, letterId, { version: 'draft' })
    expect(draft.version).toBeNull()
    await expect(exportInputFor(db, coordinator, letterId, { version: 3 })).rejects.toThrow(
      NotFound,
    )
  })

  test('Those accepted stand in order of signing, a person only where they agreed; who is seen by the recipient only stands in the coordinators’ file alone.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, reader } = await signedLetter(db)
    const yew = { organisation: 'Yew', person: null }
    const others = [
      { organisation: 'Rowan', person: { name: 'Ana', role: 'Chief Executive' } },
      { organisation: 'Alder', person: null },
    ]
    expect((await exportInputFor(db, coordinator, letterId)).signatories).toEqual([yew, ...others])
    expect((await exportInputFor(db, instance(), letterId)).signatories).toEqual([yew, ...others])
    expect((await exportInputFor(db, reader, letterId)).signatories).toEqual(others)
  })

  test('Whoever signed one version does not stand under another, nor under the draft.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await signedLetter(db)
    await rewrite(db, letterId, TEXT)
    await fixVersion(db, coordinator, letterId)
    expect((await exportInputFor(db, coordinator, letterId)).signatories).toEqual([])
    const draft = await exportInputFor(db, coordinator, letterId, { version: 'draft' })
    expect(draft.signatories).toEqual([])
    const signed = await exportInputFor(db, coordinator, letterId, { version: 1 })
    expect(signed.signatories).toHaveLength(3)
  })

  test('A stranger finds nothing to export.', async () => {
    const db = await openTestStore()
    const { letterId } = await letterOf(db)
    const stranger = await somebody(db, 'stranger@elsewhere.example')
    await expect(exportInputFor(db, stranger, letterId)).rejects.toThrow(NotFound)
  })
})
