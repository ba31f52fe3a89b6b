/** A key that is pressed together with others, by its place on the keyboard: `Mod` is Control or Command. */
export type Keys = readonly string[]

/** Whether this is a machine whose keys are called Command and Option. */
export const isApple = (): boolean => /Mac|iP(hone|ad|od)/.test(navigator.userAgent)

/** Whether a key was pressed with Control, or Command on an Apple keyboard, and nothing else but Shift. */
export const withMod = (event: KeyboardEvent, key: string): boolean =>
  event.key.toLowerCase() === key &&
  (isApple() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) &&
  !event.altKey

/** Whether a key was pressed, told by its place on the keyboard, with Control or Command, and Alt. */
export const withModAlt = (event: KeyboardEvent, code: string): boolean =>
  event.code === code &&
  event.altKey &&
  (isApple() ? event.metaKey : event.ctrlKey) &&
  // With the key that writes a keyboard's third signs, a sign is meant.
  !event.getModifierState('AltGraph')

const NAMES: Record<string, { readonly apple: string; readonly other: string }> = {
  Mod: { apple: 'Command', other: 'Ctrl' },
  Alt: { apple: 'Option', other: 'Alt' },
  Enter: { apple: 'Return', other: 'Enter' },
  Backspace: { apple: 'Delete', other: 'Backspace' },
  Escape: { apple: 'Esc', other: 'Esc' },
}

/** The keys as they are named on this machine. */
export function namesOf(keys: Keys): string[] {
  const names = isApple() ? 'apple' : 'other'
  return keys.map((key) => NAMES[key]?.[names] ?? key)
}

/** The keys in the words of `aria-keyshortcuts`. */
export const ariaKeys = (keys: Keys): string =>
  keys.map((key) => (key === 'Mod' ? (isApple() ? 'Meta' : 'Control') : key)).join('+')
