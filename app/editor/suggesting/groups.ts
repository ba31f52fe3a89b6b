import type { Selection } from '@tiptap/pm/state'
import type { Whose } from '../../document/suggesters'
import type { Suggestion } from '../../document/suggestions'

/** Suggestions that can be looked at and settled together. */
export interface Group {
  readonly value: string
  readonly label: string
}

export const EVERYTHING = 'all'
export const SELECTED = 'selected'
const PERSON = 'person:'
const ORGANISATION = 'organisation:'

/** The groups that there are: all, those in what is selected, each person's, each organisation's. */
export function groupsOf(list: readonly Suggestion[], whose: Whose): Group[] {
  const people = new Map<string, { name: string; count: number }>()
  const parties = new Map<string, { name: string; count: number }>()
  for (const { id, account, organisation, by } of list) {
    const { name, organisation: party } = whose(id)
    count(people, `${PERSON}${by}/${account}`, by ? `${by} (in a Word file)` : name)
    if (party) count(parties, ORGANISATION + organisation, party)
  }
  const labelled = ([value, { name, count: many }]: [string, { name: string; count: number }]) => ({
    value,
    label: `${name} (${many})`,
  })
  return [
    { value: EVERYTHING, label: `All (${list.length})` },
    { value: SELECTED, label: 'In the selected text' },
    ...[...people].map(labelled),
    ...[...parties].map(labelled),
  ]
}

/** Whether a suggestion is in a group; the selection is the letter's, and asked for `SELECTED` only. */
export function inGroup(one: Suggestion, group: string, selection: Selection | null): boolean {
  if (group === EVERYTHING) return true
  if (group === SELECTED)
    return selection !== null && one.from < selection.to && one.to > selection.from
  if (group.startsWith(PERSON)) return group === `${PERSON}${one.by}/${one.account}`
  return group === ORGANISATION + one.organisation
}

function count(into: Map<string, { name: string; count: number }>, key: string, name: string) {
  const known = into.get(key)
  if (known) known.count += 1
  else into.set(key, { name, count: 1 })
}
