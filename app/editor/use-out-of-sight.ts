import { type RefObject, useEffect } from 'react'
import './out-of-sight.css'

/**
 * Lets the lines of a letter that are out of sight rest, once they have been laid out as wide as they
 * are: the browser then knows how high each is, and places in the letter stay where they were.
 * @param within the text and its notes
 */
export function useOutOfSight(within: RefObject<HTMLElement>): void {
  useEffect(() => {
    const text = within.current
    if (!text) return
    let asked = 0
    let width = -1
    const layOutAnew = () => {
      delete text.dataset.rests
      cancelAnimationFrame(asked)
      // The first of the two ends with every line laid out.
      asked = requestAnimationFrame(() => {
        asked = requestAnimationFrame(() => {
          text.dataset.rests = ''
        })
      })
    }
    const sized = new ResizeObserver(() => {
      if (text.clientWidth === width) return
      width = text.clientWidth
      layOutAnew()
    })
    sized.observe(text)
    let isGone = false
    void document.fonts.ready.then(() => {
      if (!isGone) layOutAnew()
    })
    return () => {
      isGone = true
      sized.disconnect()
      cancelAnimationFrame(asked)
      delete text.dataset.rests
    }
  }, [within])
}
