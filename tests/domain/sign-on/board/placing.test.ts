import { expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { readOrder } from '../../../../app/domain/sign-on/board/order-page.server'
import { moveInOrder, setOrder } from '../../../../app/domain/sign-on/board/placing.server'
import { minutes } from '../../../setup/people'
import { describeOnEveryStore } from '../../../setup/store'
import { openLetter, signAndConfirm, signatures } from '../open-letter'

describeOnEveryStore('a list that is ordered by hand', (open) => {
  /** Ash, Beech, Lane Trust, which leads, and Cedar; each is known by its first letter. */
  async function withFour({ leadsFirst = false } = {}) {
    const db = await open()
    const letter = await openLetter(db)
    const { letterId, coordinator } = letter
    for (const [at, organisation] of ['Ash', 'Beech', 'Lane Trust', 'Cedar'].entries()) {
      const email = `c${at}@x.example`
      await signAndConfirm(db, letter.slug, { organisation, email, website: null }, minutes(at))
    }
    const signed = await signatures(db)
    const signatureIds = signed.map((one) => one.id)
    await decideSignatures(db, coordinator, { letterId, signatureIds, decision: 'accept' })
    await setOrder(db, coordinator, letterId, { order: 'hand', leadsFirst })
    const idOf = (letter: string) =>
      signed.find((one) => one.organisation.startsWith(letter))?.id ?? ''
    const order = async () =>
      (await readOrder(db, coordinator, letterId)).organisations
        .map((one) => one.name.charAt(0))
        .join('')
    const move = (who: string, where: Parameters<typeof moveInOrder>[4]) =>
      moveInOrder(db, coordinator, letterId, idOf(who), where)
    return { db, ...letter, idOf, order, move }
  }

  test('has a name before another, at a place or at the end, and back where it was.', async () => {
    const { order, move, idOf } = await withFour()
    expect(await move('C', { before: idOf('A'), after: null })).toEqual({ place: 1, next: null })
    expect(await order()).toBe('CABL')
    expect(await move('A', { to: 3 })).toEqual({ place: 3, next: idOf('B') })
    expect(await order()).toBe('CBAL')
    await move('A', { before: idOf('B') })
    expect(await order()).toBe('CABL')
    await move('C', { before: null, after: idOf('L') })
    expect(await order()).toBe('ABLC')
    await move('B', { to: 99 })
    expect(await order()).toBe('ALCB')
  })

  test('has room between any two, however often names are put there.', async () => {
    const { order, move, idOf } = await withFour()
    let [mover, next] = ['C', 'B']
    for (let times = 0; times < 20; times++) {
      await move(mover, { before: idOf(next), after: idOf('A') })
      ;[mover, next] = [mover === 'C' ? 'L' : 'C', mover]
    }
    expect(await order()).toBe('ALCB')
  })

  test('is left as it is where somebody else has moved names away from the spot that was chosen.', async () => {
    const { order, move, idOf } = await withFour()
    const seen = { before: idOf('B'), after: idOf('A') }
    await move('L', { to: 2 })
    await expect(move('C', seen)).rejects.toThrow(Invalid)
    await expect(move('C', { before: 'nobody' })).rejects.toThrow(Invalid)
    expect(await order()).toBe('ALBC')
  })

  test('has who leads first, wherever names are put.', async () => {
    const { order, move, idOf } = await withFour({ leadsFirst: true })
    expect(await order()).toBe('LABC')
    await move('C', { to: 1 })
    expect(await order()).toBe('LCAB')
    await move('B', { before: idOf('C'), after: idOf('L') })
    expect(await order()).toBe('LBCA')
    await expect(move('L', { to: 3 })).rejects.toThrow(Invalid)
  })

  test('is moved by coordinators only, and only while it is ordered by hand.', async () => {
    const { db, letterId, reader, coordinator, move, idOf, order } = await withFour()
    const up = { by: 'up' } as const
    await expect(moveInOrder(db, reader, letterId, idOf('B'), up)).rejects.toThrow(Forbidden)
    await expect(move('nobody', up)).rejects.toThrow(NotFound)
    await setOrder(db, coordinator, letterId, { order: 'name', leadsFirst: false })
    await expect(move('B', up)).rejects.toThrow(Invalid)
    expect(await order()).toBe('ABCL')
  })
})
