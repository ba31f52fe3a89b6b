import type { EditorView } from '@tiptap/pm/view'
import { type KeyboardEvent, useState } from 'react'
import type { ToolStop } from './tool'

/**
 * One stop of the tab key for a whole toolbar, arrow keys within, Escape back to the text, as in the
 * pattern for toolbars of the ARIA Authoring Practices Guide. `tool` is what each of its tools spreads.
 */
export function useStops(view: EditorView, first: string) {
  const [stop, setStop] = useState(first)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      view.focus()
      return
    }
    const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')].filter(
      (tool) => tool.offsetParent !== null,
    )
    const at = tools.findIndex((tool) => tool.contains(document.activeElement))
    const to = stopFor(event.key, at, tools.length, getComputedStyle(event.currentTarget).direction)
    if (to === null) return
    event.preventDefault()
    tools[to]?.focus()
  }

  const tool = (id: string): ToolStop => ({
    id,
    stop: stop === id,
    onFocus: () => setStop(id),
  })

  return { tool, onKeyDown }
}

function stopFor(key: string, at: number, count: number, direction: string): number | null {
  if (count === 0) return null
  const step = direction === 'rtl' ? -1 : 1
  if (key === 'ArrowRight') return (at + step + count) % count
  if (key === 'ArrowLeft') return (at - step + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
