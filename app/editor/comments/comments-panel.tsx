import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { ALL_OPEN, matching, STATES, speakersIn, type Thread } from '../../document/talk'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import type { Suggestions } from '../suggesting/use-suggestions'
import { isSameList, useEditorState } from '../text/use-editor'
import styles from './comments.module.css'
import { NewComment } from './new-comment'
import { threadsIn } from './thread-marks'
import { ThreadNote } from './thread-note'
import { type Comments, showInLetter } from './use-comments'

/** The comments on a letter: beside it, or as a sheet over its end where there is no room. */
export function CommentsPanel({
  editor,
  letterId,
  comments,
  suggestions,
}: {
  editor: Editor
  letterId: string
  comments: Comments
  suggestions: Suggestions
}) {
  const { live, chosen, choose, draft, wantsFocus } = comments
  const { talk, act } = live
  const standing = useEditorState(editor, standingIn, isSameList)
  const lost = useEditorState(editor, lostIn, isSameList)
  const [filter, setFilter] = useState(ALL_OPEN)
  const [said, setSaid] = useState('')
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const news = useNews(talk.threads)

  const ordered = useMemo(() => {
    const shown = matching(talk.threads, filter)
    const also = talk.threads.filter((one) => one.id === chosen && !shown.includes(one))
    const places = new Map(standing.map((id, place) => [id, place]))
    const placeOf = ({ id }: Thread) => places.get(id) ?? standing.length
    return [...shown, ...also].sort(
      (one, other) => placeOf(one) - placeOf(other) || one.id.localeCompare(other.id),
    )
  }, [talk.threads, filter, chosen, standing])

  // The thread whose address this is, or that was chosen in the panel, comes into sight in the letter.
  const shownOnce = useRef<string | null>(null)
  const { open, visit } = suggestions
  const isSettled = ({ suggestion }: Thread) =>
    suggestion !== null && open !== null && !open.list.some(({ id }) => id === suggestion)
  const chosenThread = talk.threads.find(({ id }) => id === chosen)
  const asked = chosenThread && !isSettled(chosenThread) ? chosenThread.suggestion : null
  const isThere = chosen !== null && (asked !== null || standing.includes(chosen))
  useEffect(() => {
    if (!chosen || !isThere || shownOnce.current === chosen) return
    if (asked !== null) visit(asked)
    if (asked !== null || showInLetter(editor, chosen)) shownOnce.current = chosen
  }, [editor, chosen, isThere, asked, visit])

  const openThread = useCallback(
    (thread: string | null) => {
      shownOnce.current = null
      choose(thread)
    },
    [choose],
  )
  const showThread = useCallback(
    ({ id, suggestion }: Thread) => {
      if (suggestion) visit(suggestion)
      else showInLetter(editor, id)
    },
    [editor, visit],
  )

  const isMissing = chosen !== null && chosenThread === undefined
  const close = () => {
    comments.show(false)
    comments.back()
  }
  return (
    <aside
      className={styles.panel}
      aria-labelledby={id}
      data-comments-panel=""
      data-keeps-note=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        const isSheet = window.matchMedia('(max-width: 67.99rem)').matches
        if (isSheet) close()
        else comments.back()
      }}
    >
      <div className={styles.head}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          Comments
        </h2>
        <button type="button" className={styles.close} aria-label="Close comments" onClick={close}>
          <Icon name="cross" />
        </button>
      </div>
      <span className="unseen" role="status">
        {said || news}
      </span>
      {draft ? (
        <NewComment
          draft={draft}
          talk={talk}
          act={act}
          done={(thread) => {
            comments.endDraft()
            setSaid(thread ? 'Your comment is added.' : '')
            if (thread) choose(thread)
            comments.back()
          }}
        />
      ) : (
        talk.mayComment && (
          <Button type="button" small onClick={comments.begin}>
            Comment
          </Button>
        )
      )}
      {talk.threads.length > 0 && (
        <div className={styles.filter}>
          <label>
            <span>Which</span>
            <select
              value={filter.state}
              onChange={({ target }) => {
                const state = STATES.find(({ value }) => value === target.value)?.value
                if (state) setFilter({ ...filter, state })
              }}
            >
              {STATES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label} ({matching(talk.threads, { state: value, by: filter.by }).length})
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>By</span>
            <select
              value={filter.by}
              onChange={({ target }) => setFilter({ ...filter, by: target.value })}
            >
              <option value="">Anybody</option>
              {speakersIn(talk.threads).map((speaker) => (
                <option key={speaker.id} value={speaker.id ?? ''}>
                  {speaker.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {isMissing && (
        <p className={styles.none}>
          The comments that you were sent to are not here any more, or not for you.
        </p>
      )}
      {ordered.length === 0 && !draft && !isMissing && (
        <p className={styles.none}>
          {talk.threads.length > 0
            ? 'No comments like that.'
            : talk.mayComment
              ? 'Nobody has commented yet. Choose words in the letter, then press Comment.'
              : 'Nobody has commented.'}
        </p>
      )}
      <ul className="plain">
        {ordered.map((thread) => (
          <li key={thread.id}>
            <ThreadNote
              letterId={letterId}
              thread={thread}
              talk={talk}
              isOpen={thread.id === chosen}
              isLost={isSettled(thread) || lost.includes(thread.id)}
              focus={thread.id === chosen ? wantsFocus : 0}
              open={openThread}
              show={showThread}
              act={act}
              say={setSaid}
            />
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** The threads that have their words, in the order in which they stand in the letter. */
const standingIn = (state: EditorState): readonly string[] =>
  [...threadsIn(state).ranges]
    .flatMap(([id, range]) => (range ? [{ id, from: range.from }] : []))
    .sort((one, other) => one.from - other.from || one.id.localeCompare(other.id))
    .map(({ id }) => id)

/** The threads whose words were deleted. */
const lostIn = (state: EditorState): readonly string[] =>
  [...threadsIn(state).ranges].flatMap(([id, range]) => (range ? [] : [id]))

/** Who has said something since the page was there, as a sentence. */
function useNews(threads: readonly Thread[]): string {
  const known = useRef<Set<string> | null>(null)
  const [news, setNews] = useState('')
  useEffect(() => {
    const all = threads.flatMap(({ comments }) => comments)
    const before = known.current
    known.current = new Set(all.map(({ id }) => id))
    const latest = all.findLast(({ id, isYours }) => !isYours && before && !before.has(id))
    if (latest) setNews(`${latest.by.name} commented.`)
  }, [threads])
  return news
}
