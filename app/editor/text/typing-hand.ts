// In milliseconds. Who typed so lately goes on, as far as anybody can tell.
const TYPING = 300
/** So soon after a key no other is to be expected. */
const JUST = 30
const PATIENCE = 100

/** When somebody types at this page, so that what can wait stays out of the way of their next key. */
export interface TypingHand {
  /** Whether a key is to be expected soon. */
  isTyping(): boolean
  /**
   * Calls `act` once a key is on the screen, when the next is furthest away: the last one where it has
   * only just come, else the next, for which it does not wait longer than a tenth of a second.
   * @returns takes it back
   */
  afterKey(act: () => void): () => void
  leave(): void
}

/** The hand that types on this page, into whatever has the focus. */
export function typingHand(): TypingHand {
  let last = Number.NEGATIVE_INFINITY
  const waiting = new Set<() => void>()
  const sinceKey = () => performance.now() - last
  const onKey = () => {
    last = performance.now()
    for (const onScreen of waiting) onScreen()
    waiting.clear()
  }
  window.addEventListener('keydown', onKey, true)
  return {
    isTyping: () => sinceKey() < TYPING,
    afterKey(act) {
      let frame = 0
      let timer: ReturnType<typeof setTimeout> | undefined
      const stop = () => {
        waiting.delete(onScreen)
        cancelAnimationFrame(frame)
        clearTimeout(timer)
      }
      const actIn = (wait: number) => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          stop()
          act()
        }, wait)
      }
      const onScreen = () => {
        // Frames do not come to a page that is out of sight.
        actIn(PATIENCE)
        frame = requestAnimationFrame(() => actIn(0))
      }
      if (sinceKey() < JUST) onScreen()
      else {
        waiting.add(onScreen)
        actIn(PATIENCE)
      }
      return stop
    },
    leave: () => window.removeEventListener('keydown', onKey, true),
  }
}
