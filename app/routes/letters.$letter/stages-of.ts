import { day, dayIn } from '../../ui/dates'
import type { StageStep } from '../../ui/stages'

/** What the way through a letter needs to know of it. */
export interface LetterStanding {
  /** Of the letter itself, where this is a translation of it. */
  readonly originalId: string
  readonly stage: string
  readonly openedAt: string | null
  readonly signBy: string | null
  /** By whose clocks that is: IANA, `Europe/London`. */
  readonly timeZone: string
  readonly closedAt: string | null
  /** The day on which it was sent, by its clocks. */
  readonly sentOn: string | null
  readonly versions: readonly { readonly number: number; readonly createdAt: string }[]
}

/** The stages of a letter as the bar shows them: where it stands, and the way to each part. */
export function stagesOf(letter: LetterStanding, path: string): StageStep[] {
  const home = `/letters/${letter.originalId}`
  const closed = letter.closedAt !== null
  const open = letter.openedAt !== null && !closed
  const latest = letter.versions[0]
  const steps: StageStep[] = [
    {
      name: 'Drafting',
      note: letter.openedAt ? 'the text stays open' : 'the text is open for writing',
      to: home,
      state: letter.openedAt ? 'past' : 'now',
    },
    {
      name: 'Final text',
      note: latest ? `of ${dayIn(latest.createdAt, letter.timeZone)}` : 'not fixed yet',
      to: `${home}/final`,
      state: latest ? 'past' : 'to-come',
    },
    {
      name: 'Signing',
      note: signingNote(letter, open, closed),
      to: `${home}/signing`,
      state: closed ? 'past' : open ? 'now' : 'to-come',
    },
    {
      name: letter.sentOn ? 'Sent' : 'Closed',
      note: closedNote(letter),
      to: `${home}/closed`,
      state: closed ? 'now' : 'to-come',
    },
  ]
  return steps.map((step) => ({ ...step, current: step.to === path.replace(/\/$/, '') }))
}

function closedNote({ sentOn, closedAt, timeZone }: LetterStanding): string {
  if (sentOn) return `on ${day(sentOn)}`
  return closedAt ? `on ${dayIn(closedAt, timeZone)}` : 'the letter and its files'
}

function signingNote(letter: LetterStanding, open: boolean, closed: boolean): string {
  if (closed) return 'closed'
  if (!open) return 'not open yet'
  return letter.signBy ? `open until ${dayIn(letter.signBy, letter.timeZone)}` : 'open'
}
