import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Thread } from '../../document/talk'
import { Icon } from '../../ui/icon'
import panel from '../comments/comments.module.css'
import type { Comments } from '../comments/use-comments'
import { useEditorState } from '../text/use-editor'
import { useChosen } from './chosen'
import { focusBeside } from './focus-beside'
import { EVERYTHING, groupsOf, inGroup, SELECTED } from './groups'
import { sayingsOf } from './saying'
import { SettleAll } from './settle-all'
import { SuggestionCard } from './suggestion-card'
import styles from './suggestions.module.css'
import type { Suggestions } from './use-suggestions'

/** The open suggestions beside the letter, or as a sheet where there is no room. */
export function SuggestionsPanel({
  editor,
  letterId,
  suggestions,
  comments,
}: {
  editor: Editor
  letterId: string
  suggestions: Suggestions
  comments: Comments
}) {
  const { open, isMissing, whose, may, visit, settle, show, say } = suggestions
  const [group, setGroup] = useState(EVERYTHING)
  const { talk, act } = comments.live
  const threads = useMemo(() => bySuggestion(talk.threads), [talk.threads])
  const chosen = useChosen(editor)
  const id = useId()
  const box = useRef<HTMLElement>(null)

  const groups = useMemo(() => groupsOf(open?.list ?? [], whose), [open, whose])
  const meant = groups.some(({ value }) => value === group) ? group : EVERYTHING
  const selection = useEditorState(editor, (state) => (meant === SELECTED ? state.selection : null))
  const shown = (open?.list ?? []).filter((one) => inGroup(one, meant, selection))
  const sayings = useMemo(
    () => new Map(open?.list.map((one) => [one.id, sayingsOf(one, open.doc).join('\n')])),
    [open],
  )

  useEffect(() => {
    if (!chosen) return
    const card = box.current?.querySelector(`[data-suggestion-card="${CSS.escape(chosen)}"]`)
    card?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const settleHere: Suggestions['settle'] = useCallback(
    (deed, ids) => {
      settle(deed, ids)
      if (box.current) focusBeside(box.current, ids)
    },
    [settle],
  )
  const close = () => {
    show(false)
    editor.view.focus()
  }
  return (
    <aside
      ref={box}
      className={panel.panel}
      aria-labelledby={id}
      data-suggestions-panel=""
      data-keeps-note=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <div className={panel.head}>
        <h2 id={id} tabIndex={-1}>
          Suggestions
        </h2>
        <button
          type="button"
          className={panel.close}
          aria-label="Close suggestions"
          onClick={close}
        >
          <Icon name="cross" />
        </button>
      </div>
      {isMissing && (
        <p className={panel.none}>
          The suggestion that you were sent to was accepted or rejected, or taken back.
        </p>
      )}
      {open?.list.length === 0 ? (
        <p className={panel.none}>
          No suggestions are open. Choose “Suggest” above the letter, and what you write or delete
          becomes one: the text stays as it is until somebody accepts it.
        </p>
      ) : (
        <>
          <div className={panel.filter}>
            <label>
              <span>Which</span>
              <select value={meant} onChange={({ target }) => setGroup(target.value)}>
                {groups.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <SettleAll key={meant} shown={shown} may={may} settle={settleHere} />
        </>
      )}
      <div className={styles.list}>
        {shown.map((one) => (
          <SuggestionCard
            key={one.id}
            id={one.id}
            by={whose(one.id)}
            inFile={one.by}
            isYours={suggestions.isYours(one)}
            time={one.time}
            what={sayings.get(one.id) ?? ''}
            isChosen={one.id === chosen}
            mayAccept={may('accept', one)}
            mayReject={may('reject', one)}
            visit={visit}
            settle={settleHere}
            letterId={letterId}
            threads={threads.get(one.id) ?? NO_THREADS}
            talk={talk}
            act={act}
            say={say}
          />
        ))}
      </div>
      {open && open.list.length > 0 && shown.length === 0 && (
        <p className={panel.none}>None here. Select some text of the letter, or show all.</p>
      )}
    </aside>
  )
}

// The same each time: a card is drawn anew only where something of it is another.
const NO_THREADS: readonly Thread[] = []

/** The threads about suggestions, by the ids of these. */
function bySuggestion(threads: readonly Thread[]): Map<string, Thread[]> {
  const found = new Map<string, Thread[]>()
  for (const thread of threads) {
    if (!thread.suggestion) continue
    found.set(thread.suggestion, [...(found.get(thread.suggestion) ?? []), thread])
  }
  return found
}
