import { useSyncExternalStore } from 'react'

const KEY = 'check-spelling'
const CHANGED = 'check-spelling-changed'

/** Whether the browser marks words that it does not know: kept for this device, on unless turned off. */
export const useSpelling = (): boolean => useSyncExternalStore(subscribe, isSpelling)

export function isSpelling(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'no'
  } catch {
    // A browser that keeps nothing checks as it does by itself.
    return true
  }
}

export function setSpelling(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'no')
  } catch {
    return
  }
  window.dispatchEvent(new Event(CHANGED))
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed)
  return () => window.removeEventListener(CHANGED, changed)
}
