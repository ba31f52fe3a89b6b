/** Somebody's caret as it is drawn in the letter; null where it is not, as in a footnote's text. */
export const caretOf = (client: number): HTMLElement | null =>
  document.querySelector(`[data-caret="${client}"]`)

/** The words of the heading that a caret stands in or below; null where there is none above it. */
export function headingAbove(caret: HTMLElement): string | null {
  const headings = caret.closest('.letter')?.querySelectorAll('h1, h2, h3') ?? []
  const above = [...headings].filter(
    (heading) =>
      heading.contains(caret) ||
      heading.compareDocumentPosition(caret) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const copy = above.at(-1)?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return null
  for (const extra of copy.querySelectorAll('.caret, .mark, [data-label]')) extra.remove()
  return copy.textContent?.trim() || null
}
