import { type FormEvent, useEffect, useRef } from 'react'

/**
 * Keeps the focus on the button by which a name was moved: its line is drawn elsewhere once the move is saved, and a browser takes the
 * focus from what it moves. At an end of the list, where that button is off, its neighbour has it. For the form around the names;
 * `list` is what they are drawn from.
 */
export function useKeptFocus(list: unknown) {
  const form = useRef<HTMLFormElement>(null)
  const pressed = useRef<string | null>(null)

  function onSubmit({ nativeEvent }: FormEvent<HTMLFormElement>) {
    // React calls every event of a form so; a browser says by which button it was sent.
    const by = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    pressed.current = by instanceof HTMLButtonElement && by.name === 'move' ? by.value : null
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about what came after the list was drawn anew.
  useEffect(() => {
    if (pressed.current === null) return
    const [way, id] = pressed.current.split(' ')
    pressed.current = null
    const ways = way === 'up' ? ['up', 'down'] : ['down', 'up']
    // After the list to drag has drawn itself, a frame later than the page.
    const frame = requestAnimationFrame(() => {
      const buttons = ways.map((one) =>
        form.current?.querySelector<HTMLElement>(`[value="${one} ${id}"]:not(:disabled)`),
      )
      buttons.find((button) => button)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [list])

  return { ref: form, onSubmit }
}
