import type { Editor } from '@tiptap/core'
import { type ReactNode, useEffect, useState } from 'react'
import { saidWords } from '../../document/word-limit'
import { notesIn } from '../notes/footnote'
import { type Section, sectionsOf } from '../text/reading'
import { useEditorState } from '../text/use-editor'
import styles from './outline.module.css'
import { useCounts } from './use-counts'

const NUMBER = new Intl.NumberFormat('en-GB')
const numbered = (count: number, word: string): string =>
  `${NUMBER.format(count)} ${word}${count === 1 ? '' : 's'}`

/** What is in the letter and where the reader is in it, with what belongs beside it. */
export function Outline({
  editor,
  wordLimit,
  went,
  children,
}: {
  editor: Editor
  wordLimit: number | null
  /** After somebody chose a place. */
  went?: () => void
  children?: ReactNode
}) {
  const sections = useEditorState(editor, ({ doc }) => sectionsOf(doc), areCalledTheSame)
  const counts = useCounts(editor)
  const isOver = wordLimit !== null && counts.words > wordLimit
  const current = useCurrentSection(editor, sections.length)
  const notes = useEditorState(editor, (state) => notesIn(state).notes.length)

  const goTo = (place: number) => {
    const section = sectionsOf(editor.state.doc)[place]
    if (!section) return
    const heading = editor.view.nodeDOM(section.pos)
    if (!(heading instanceof HTMLElement)) return
    if (editor.isEditable) {
      editor.commands.setTextSelection(section.pos + 1)
      editor.view.dom.focus({ preventScroll: true })
    }
    heading.scrollIntoView({ block: 'start' })
    went?.()
  }

  return (
    <nav className={styles.outline} aria-label="Outline">
      <h2>Outline</h2>
      {sections.length === 0 ? (
        <p className={styles.none}>The headings of the letter will stand here.</p>
      ) : (
        <ol>
          {sections.map((section, i) => (
            // Two sections may be called the same; a section is nothing but its place and its words.
            // biome-ignore lint/suspicious/noArrayIndexKey: as said above
            <li key={`${i} ${section.title}`}>
              <button
                type="button"
                className={section.level === 3 ? styles.deeper : undefined}
                aria-current={i === current ? 'location' : undefined}
                onClick={() => goTo(i)}
              >
                <bdi>{section.title}</bdi>
              </button>
            </li>
          ))}
          {notes > 0 && (
            <li>
              <button
                type="button"
                onClick={() => {
                  document.getElementById('footnotes')?.scrollIntoView()
                  went?.()
                }}
              >
                Footnotes <span className="hush number">{notes}</span>
              </button>
            </li>
          )}
        </ol>
      )}
      <p className={styles.count}>
        <span className={isOver ? styles.over : undefined}>
          {saidWords(counts.words, wordLimit)}
        </span>
        {notes > 0 &&
          `, ${numbered(notes, 'footnote')} of ${numbered(counts.wordsInNotes, 'word')} together`}
        , about {numbered(counts.pages, 'page')}
      </p>
      {children}
    </nav>
  )
}

const areCalledTheSame = (before: readonly Section[], now: readonly Section[]): boolean =>
  before.length === now.length &&
  before.every(({ level, title }, i) => level === now[i]?.level && title === now[i]?.title)

/** The section at the upper third of the window: the last heading above it. */
function useCurrentSection(editor: Editor, count: number): number {
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    let asked = 0
    const look = () => {
      asked = 0
      const line = window.innerHeight / 3
      const tops = sectionsOf(editor.state.doc).map(({ pos }) => {
        const heading = editor.view.nodeDOM(pos)
        return heading instanceof HTMLElement ? heading.getBoundingClientRect().top : 0
      })
      setCurrent(tops.findLastIndex((top) => top < line))
    }
    const onScroll = () => {
      asked ||= requestAnimationFrame(look)
    }
    if (count > 0) onScroll()
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(asked)
      window.removeEventListener('scroll', onScroll)
    }
  }, [editor, count])
  return current
}
