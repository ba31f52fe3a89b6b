import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedInto, type TextChange } from '../../../../app/domain/letters/versions/standing'

const chain = (...kinds: TextChange['kind'][]): TextChange[] =>
  kinds.map((kind, at) => ({ from_version_id: `v${at}`, to_version_id: `v${at + 1}`, kind }))

const arbitraryChain = fc
  .array(fc.constantFrom<TextChange['kind']>('small fix', 'changes the meaning'), { maxLength: 8 })
  .map((kinds) => chain(...kinds))

describe('an agreement', () => {
  test('to a text holds for that text, with no change at all.', () => {
    expect(carriedInto('v0', [])).toEqual(new Set(['v0']))
  })

  test('is carried on by small fixes, one after the other, and never back.', () => {
    const changes = chain('small fix', 'small fix')
    expect(carriedInto('v2', changes)).toEqual(new Set(['v0', 'v1', 'v2']))
    expect(carriedInto('v0', changes)).toEqual(new Set(['v0']))
  })

  test('ends where the meaning changes, also where small fixes follow.', () => {
    const changes = chain('small fix', 'changes the meaning', 'small fix')
    expect(carriedInto('v3', changes)).toEqual(new Set(['v2', 'v3']))
    expect(carriedInto('v1', changes)).toEqual(new Set(['v0', 'v1']))
  })

  test('holds for a text exactly where no change of meaning lies between the two, in any history.', () => {
    fc.assert(
      fc.property(arbitraryChain, fc.nat(8), fc.nat(8), (changes, agreed, open) => {
        const [one, other] = [agreed, open].map((at) => Math.min(at, changes.length)) as [
          number,
          number,
        ]
        const between = changes.slice(one, other)
        const holds = one <= other && between.every(({ kind }) => kind === 'small fix')
        expect(carriedInto(`v${other}`, changes).has(`v${one}`)).toBe(holds)
      }),
    )
  })

  test('given step by step, as texts are changed and confirmed again, never reaches a text over a change that nobody confirmed.', () => {
    const deed = fc.record({
      kind: fc.constantFrom('small fix', 'changes the meaning', 'agrees'),
      who: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const changes: TextChange[] = []
        const agreed = [0, 1, 2, 3].map(() => new Set<string>())
        /** Told apart from the rule: who is under the text now, carried along as it changes. */
        const under = new Map<string, Set<number>>([['v0', new Set()]])
        const open = () => `v${changes.length}`
        for (const { kind, who } of deeds) {
          if (kind === 'agrees') {
            agreed[who]?.add(open())
            under.get(open())?.add(who)
          } else if (kind === 'small fix' || kind === 'changes the meaning') {
            const before = under.get(open()) ?? new Set()
            changes.push({
              from_version_id: open(),
              to_version_id: `v${changes.length + 1}`,
              kind,
            })
            under.set(open(), new Set(kind === 'small fix' ? before : []))
          }
        }
        for (const [version, those] of under) {
          const carried = carriedInto(version, changes)
          const standing = [0, 1, 2, 3].filter((who) =>
            [...(agreed[who] ?? [])].some((one) => carried.has(one)),
          )
          expect(standing).toEqual([...those].sort())
        }
      }),
    )
  })
})
