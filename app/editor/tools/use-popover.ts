import { type RefObject, useEffect, useState } from 'react'

/** Makes a popover of an element, which Escape and a click elsewhere close; says whether it is open. */
export function usePopover(box: RefObject<HTMLElement>): boolean {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    element.popover = 'auto'
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent) setOpen(event.newState === 'open')
    }
    element.addEventListener('toggle', onToggle)
    return () => element.removeEventListener('toggle', onToggle)
  }, [box])
  return open
}
