/** What the page says after each of its acts. */
export const DEEDS = {
  invited: 'The invitation is on its way. It is open for fourteen days.',
  linked: 'Here is the link. It is shown this once; make another when it is lost.',
  resent: 'The invitation is on its way again, with a new link for fourteen days.',
  withdrawn: 'The invitation is withdrawn, and its link no longer works.',
  added: 'The organisation is added. Invite the people who speak for it.',
  changed: 'The organisation is changed.',
  'organisation-removed': 'The organisation is removed.',
  'member-changed': 'What they may do is changed, from now on.',
  'member-removed':
    'They are removed, and what they wrote stays. Links to join from before no longer work.',
} as const

export type Deed = keyof typeof DEEDS

const isDeed = (value: string): value is Deed => Object.hasOwn(DEEDS, value)

/** What was done, from the address; null where it says nothing known. */
export const readDeed = (value: string | null): Deed | null =>
  value !== null && isDeed(value) ? value : null
