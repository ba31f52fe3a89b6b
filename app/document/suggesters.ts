import { ownerOf } from './suggestion-marks'

/** The people and organisations of whom there may be suggestions in a letter. */
export interface Suggesters {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** `hand` is the colour of the organisation, 1 to 6. */
  readonly organisations: readonly {
    readonly id: string
    readonly name: string
    readonly hand: number
  }[]
}

/** Whose a suggestion is, as others see them. */
export interface Suggesting {
  readonly name: string
  readonly organisation: string | null
  readonly hand: number
  /** False for somebody who has left, or who came after the list was made. */
  readonly isKnown: boolean
}

/** Tells by its id whose a suggestion is. */
export type Whose = (suggestion: string) => Suggesting

/** Knows the people and organisations of a list by the ids of their suggestions. */
export function whoseOf({ people, organisations }: Suggesters): Whose {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const parties = new Map(organisations.map((one) => [one.id, one]))
  return (suggestion) => {
    const owner = ownerOf(suggestion)
    const name = names.get(owner?.account ?? '')
    const party = parties.get(owner?.organisation ?? '')
    return {
      name: name || 'Somebody who has left',
      organisation: party?.name ?? null,
      hand: party?.hand ?? 1,
      isKnown: name !== undefined,
    }
  }
}
