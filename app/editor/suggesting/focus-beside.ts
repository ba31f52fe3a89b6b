/** What had the focus goes with what is settled: the next suggestion gets it, or the one before. */
export function focusBeside(panel: HTMLElement, ids: readonly string[]): void {
  const cards = [...panel.querySelectorAll<HTMLElement>('[data-suggestion-card]')]
  const isSettled = (card: HTMLElement) => ids.includes(card.dataset.suggestionCard ?? '')
  const first = cards.findIndex(isSettled)
  const next =
    cards.find((card, at) => at > first && !isSettled(card)) ??
    cards.findLast((card) => !isSettled(card))
  const target = next?.querySelector('button') ?? panel.querySelector('h2')
  target?.focus()
}
