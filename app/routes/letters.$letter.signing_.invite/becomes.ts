import type { Becomes } from '../../domain/sign-on/invitations/invite-plan'
import type { IconName } from '../../ui/icon'

/** How the page says what becomes of a line: in one or two words, and with a sign. */
export const BECOMES: Readonly<
  Record<
    Becomes,
    {
      readonly label: string
      readonly tone: 'good' | 'care' | 'bad' | 'hush'
      readonly icon: IconName
    }
  >
> = {
  'invited now': { label: 'Will be invited', tone: 'good', icon: 'tick' },
  'looks like': { label: 'Looks like another', tone: 'care', icon: 'twin' },
  'has signed': { label: 'Has signed already', tone: 'hush', icon: 'dash' },
  'is invited already': { label: 'Is invited already', tone: 'hush', icon: 'dash' },
  'stands twice': { label: 'Stands in the list twice', tone: 'hush', icon: 'dash' },
  'cannot be read': { label: 'Cannot be read', tone: 'bad', icon: 'cross' },
}

const SENTENCES: readonly (readonly [Becomes, (count: number) => string])[] = [
  ['cannot be read', (n) => `${n} ${n === 1 ? 'line' : 'lines'} cannot be read`],
  ['invited now', (n) => `${n} will be invited`],
  [
    'looks like',
    (n) =>
      `${n} ${n === 1 ? 'looks' : 'look'} like another and ${n === 1 ? 'waits' : 'wait'} for your tick`,
  ],
  ['has signed', (n) => `${n} ${n === 1 ? 'has' : 'have'} signed already`],
  ['is invited already', (n) => `${n} ${n === 1 ? 'is' : 'are'} invited already`],
  ['stands twice', (n) => `${n} ${n === 1 ? 'stands' : 'stand'} twice`],
]

/** What becomes of the list as a whole: "12 will be invited; 2 have signed already." */
export function summaryOf(rows: readonly { readonly becomes: Becomes }[]): string {
  const parts = SENTENCES.flatMap(([becomes, said]) => {
    const count = rows.filter((row) => row.becomes === becomes).length
    return count === 0 ? [] : [said(count)]
  })
  return `${parts.join('; ')}.`
}
