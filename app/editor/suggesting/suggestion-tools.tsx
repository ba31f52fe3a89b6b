import { Icon } from '../../ui/icon'
import type { Comments } from '../comments/use-comments'
import { Tool, type ToolStop } from '../tools/tool'
import type { Suggestions } from './use-suggestions'

/** The way to the suggestions, with how many are open. They are shown in the place of the comments. */
export function SuggestionTools({
  suggestions,
  comments,
  tool,
}: {
  suggestions: Suggestions
  comments: Comments
  tool: (id: string) => ToolStop
}) {
  const open = suggestions.open?.list.length ?? 0
  const isShown = suggestions.isShown && !comments.isShown
  return (
    <Tool
      {...tool('suggestions')}
      label={`Suggestions: ${open} open`}
      pressed={isShown}
      act={() => {
        comments.show(false)
        suggestions.show(!isShown)
        if (!isShown) focusPanel()
      }}
    >
      <Icon name="suggestion" />
      <span className="number" aria-hidden="true">
        {open}
      </span>
    </Tool>
  )
}

/** Once it is drawn. */
function focusPanel(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-suggestions-panel] h2')?.focus()
  })
}
