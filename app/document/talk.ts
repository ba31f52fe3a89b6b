/** The comments on a letter as a page has them. They stand beside the text and are no part of it. */

/** Somebody at a letter, as others see them. */
export interface Somebody {
  /** Null where there was never an account. */
  readonly id: string | null
  readonly name: string
  readonly organisation: string | null
  /** The colour of their organisation, 1 to 6. */
  readonly hand: number
}

export interface Comment {
  readonly id: string
  readonly by: Somebody
  readonly isYours: boolean
  /** Who brought it in with a Word file, where `by` wrote it there; else null. */
  readonly broughtInBy: string | null
  /** Empty where it was deleted. */
  readonly words: string
  readonly at: string
  readonly changedAt: string | null
  readonly isDeleted: boolean
  /** The names of those whom it names. */
  readonly names: readonly string[]
}

/** What can become of a suggestion. */
export type SuggestionEnd = 'accepted' | 'rejected'

/** What was said about some words of a letter. */
export interface Thread {
  readonly id: string
  readonly about: 'passage' | 'footnote' | 'suggestion'
  /** The id of the suggestion that it is about; null for all others. */
  readonly suggestion: string | null
  /** Where it stands in the live text, as in `anchors.ts`; null where it has no place there. */
  readonly start: string | null
  readonly end: string | null
  /** The words as they stood when it was begun. */
  readonly quote: string
  readonly forCoordinators: boolean
  readonly resolved: { readonly at: string; readonly by: string } | null
  /** What became of the suggestion, where somebody said it when it was last settled; it may be open again. */
  readonly became: { readonly how: SuggestionEnd; readonly by: string } | null
  /** Whether the person who asks may resolve it and open it again. */
  readonly mayResolve: boolean
  readonly comments: readonly Comment[]
}

/** The comments on a letter, as one person has them. */
export interface Talk {
  readonly threads: readonly Thread[]
  /** Who can be named in a comment, by name. */
  readonly people: readonly (Somebody & { readonly coordinates: boolean })[]
  /** False once the letter is in the archive. */
  readonly mayComment: boolean
  /** Whether they may begin a thread for coordinators only. */
  readonly coordinates: boolean
}

/** Whom a comment can name: those who may see it. */
export const mayBeNamed = (talk: Talk, forCoordinators: boolean): Talk['people'] =>
  forCoordinators ? talk.people.filter(({ coordinates }) => coordinates) : talk.people

/** Which threads somebody wants to see. */
export interface TalkFilter {
  readonly state: 'open' | 'resolved' | 'all'
  /** The id of somebody who said something in it; empty: anybody. */
  readonly by: string
}

export const ALL_OPEN: TalkFilter = { state: 'open', by: '' }

export const STATES: readonly { value: TalkFilter['state']; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'resolved', label: 'Resolved' },
  { value: 'all', label: 'All' },
]

/** The threads that a filter lets through, in their order. */
export const matching = (threads: readonly Thread[], { state, by }: TalkFilter): Thread[] =>
  threads.filter(
    ({ resolved, comments }) =>
      (state === 'all' || (state === 'resolved') === (resolved !== null)) &&
      (by === '' || comments.some((comment) => comment.by.id === by)),
  )

/** Everybody who has said something, each once, by name. */
export function speakersIn(threads: readonly Thread[]): Somebody[] {
  const speakers = new Map<string, Somebody>()
  for (const { comments } of threads) {
    for (const { by } of comments) if (by.id) speakers.set(by.id, by)
  }
  return [...speakers.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** A filter as an address or a form says it. */
export function readFilter(read: (name: string) => string | null): TalkFilter {
  const state = STATES.find(({ value }) => value === read('state'))?.value ?? 'open'
  return { state, by: read('by') ?? '' }
}
