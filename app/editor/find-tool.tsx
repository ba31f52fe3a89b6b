import type { Editor } from '@tiptap/core'
import { Icon } from '../ui/icon'
import { openFind } from './find'
import { namesOf } from './keys'
import { SHORTCUTS } from './shortcuts'
import styles from './toolbar.module.css'

/** The way to find something for who only reads, and has no tools. */
export function FindTool({ editor }: { editor: Editor }) {
  return (
    <button
      type="button"
      className={styles.tool}
      data-letter-tools=""
      title={`Find in the letter (${namesOf(SHORTCUTS.find.keys).join(' ')})`}
      onClick={() => openFind(editor)}
    >
      <Icon name="find" />
      <span className={styles.word}>Find</span>
    </button>
  )
}
