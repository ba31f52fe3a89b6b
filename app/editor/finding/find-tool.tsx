import type { Editor } from '@tiptap/core'
import { Icon } from '../../ui/icon'
import { namesOf } from '../tools/keys'
import { SHORTCUTS } from '../tools/shortcuts'
import styles from '../tools/toolbar.module.css'
import { openFind } from './find'

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
