const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** Small numbers as words, as people write them. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count)

/** The same text as the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Where signing stands, in numbers; of organisations, and of people in a personal capacity. */
export interface Standing {
  readonly signed: number
  readonly persons: number
  /** Sent the link to confirm, and have not used it. */
  readonly unconfirmed: number
  /** Invitations that nobody has answered. */
  readonly unanswered: number
  /** Whole days to go; null where nobody can sign any more. */
  readonly daysLeft: number | null
}

/** The sentence that says how it stands: whom it is about, and what is said of them. */
export function howItStands({ signed, persons, unconfirmed, unanswered, daysLeft }: Standing): {
  who: string
  said: string
} {
  const who = `${capital(inWords(signed))} ${signed === 1 ? 'organisation' : 'organisations'}`
  const also =
    persons === 0
      ? ''
      : `, and ${persons === 1 ? 'one person' : `${inWords(persons)} people`} in a personal capacity`
  const parts = [
    `${signed === 1 ? 'has' : 'have'} signed${also}`,
    unconfirmed > 0 &&
      `${inWords(unconfirmed)} ${unconfirmed === 1 ? 'has' : 'have'} not confirmed yet`,
    unanswered > 0 &&
      `${inWords(unanswered)} ${unanswered === 1 ? 'invitation has' : 'invitations have'} had no answer`,
    daysLeft !== null && timeLeft(daysLeft),
  ]
  return { who, said: `${parts.filter(Boolean).join('; ')}.` }
}

const timeLeft = (days: number): string =>
  days === 0
    ? 'less than a day is left'
    : days === 1
      ? 'one day is left'
      : `${inWords(days)} days are left`
