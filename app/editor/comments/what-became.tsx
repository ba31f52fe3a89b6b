import type { Thread } from '../../document/talk'

/** What became of the suggestion that a thread is about, for one that is not open any more. */
export function WhatBecame({ became }: Pick<Thread, 'became'>) {
  if (!became) return 'The suggestion was accepted or rejected'
  return (
    <span>
      The suggestion was {became.how} by <bdi>{became.by}</bdi>
    </span>
  )
}
