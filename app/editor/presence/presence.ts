import type { Awareness } from 'y-protocols/awareness'

/** Somebody at this letter now, by the identity that the server gives. */
export interface Present {
  readonly name: string
  readonly organisation: string | null
  readonly hand: number
  /** The client id of their caret in the text; null where they only read. */
  readonly caret: number | null
}

/** The fields that the server puts into a presence; nothing a page claims about itself is believed. */
export function identityOf(user: unknown): Omit<Present, 'caret'> {
  const given: Record<string, unknown> =
    typeof user === 'object' && user !== null ? { ...user } : {}
  return {
    name: typeof given.name === 'string' && given.name !== '' ? given.name : 'Somebody',
    organisation: typeof given.organisation === 'string' ? given.organisation : null,
    hand: typeof given.hand === 'number' ? ((Math.max(1, given.hand) - 1) % 6) + 1 : 1,
  }
}

/** Everybody else at the letter, each once however many tabs they have; writers first, then by name. */
export function othersHere(awareness: Awareness): Present[] {
  const byPerson = new Map<string, Present>()
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID || !state.user) continue
    const identity = identityOf(state.user)
    const key = `${identity.name}\n${identity.organisation}`
    const caret = isWriting(state) ? client : (byPerson.get(key)?.caret ?? null)
    byPerson.set(key, { ...identity, caret })
  }
  return [...byPerson.values()].sort(
    (a, b) => Number(b.caret !== null) - Number(a.caret !== null) || a.name.localeCompare(b.name),
  )
}

/** Somebody in words, with what they do. */
export const saidOf = ({ name, organisation, caret }: Present): string =>
  [name, organisation, caret === null ? 'reading' : 'writing'].filter(Boolean).join(', ')

/** Who only reads has no caret, wherever they click. */
export const isWriting = (state: { [field: string]: unknown }): boolean =>
  Boolean(state.cursor) && state.reads !== true

const STILL_AFTER = 5_000

/**
 * Draws carets: a line in the text and a name in the margin at its height. The name fades when the
 * caret has stood still for five seconds.
 */
export function caretDrawing(awareness: Awareness) {
  const drawn = new Map<number, { element: HTMLElement; at: string; timer: number }>()

  const rest = (client: number) => {
    const caret = drawn.get(client)
    if (!caret) return
    window.clearTimeout(caret.timer)
    delete caret.element.dataset.still
    caret.timer = window.setTimeout(() => {
      caret.element.dataset.still = ''
    }, STILL_AFTER)
  }

  const onChange = ({ updated, removed }: { updated: number[]; removed: number[] }) => {
    for (const client of updated) {
      const caret = drawn.get(client)
      const at = JSON.stringify(awareness.getStates().get(client)?.cursor ?? null)
      if (!caret || caret.at === at) continue
      caret.at = at
      rest(client)
    }
    for (const client of removed) {
      window.clearTimeout(drawn.get(client)?.timer)
      drawn.delete(client)
    }
  }
  awareness.on('change', onChange)

  return {
    draw(user: unknown, client: number): HTMLElement {
      const { name, hand } = identityOf(user)
      const element = document.createElement('span')
      element.className = `caret hand-${hand}`
      element.setAttribute('aria-hidden', 'true')
      element.dataset.caret = String(client)
      const label = document.createElement('bdi')
      label.textContent = name.split(/\s+/u)[0] ?? name
      label.title = name
      element.append(label)
      const before = drawn.get(client)
      window.clearTimeout(before?.timer)
      drawn.set(client, { element, at: before?.at ?? '', timer: 0 })
      rest(client)
      return element
    },
    select(user: unknown) {
      return { class: `selection hand-${identityOf(user).hand}` }
    },
    stop() {
      awareness.off('change', onChange)
      for (const { timer } of drawn.values()) window.clearTimeout(timer)
      drawn.clear()
    },
  }
}
