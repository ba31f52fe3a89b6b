import type { Speech } from '../../ui/speech'

interface Named {
  readonly kind: 'now' | 'fixed' | 'first' | 'named' | 'after-writing' | 'before-restoring'
  readonly number: number | null
  readonly name: string | null
  readonly at: string
}

/** What a text of a letter is called, in one line, as a page tells moments. */
export function called(one: Named, { moment }: Pick<Speech, 'moment'>): string {
  if (one.kind === 'now') return 'The text as it is now'
  if (one.kind === 'fixed') return `Version ${one.number}, fixed on ${moment(one.at)}`
  if (one.name !== null) return `“${one.name}”, ${moment(one.at)}`
  return `The text of ${moment(one.at)}`
}

/** Why it was kept, as a sentence without its end. */
export const WHY = {
  fixed: 'Fixed as a version',
  first: 'The text that the letter began with',
  named: 'Named',
  'after-writing': 'Kept by itself when writing ended',
  'before-restoring': 'Kept before another text was brought back',
} as const
