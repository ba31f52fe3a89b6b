import type { Editor } from '@tiptap/core'
import { Button } from '../../ui/button'
import { confirmIbid } from './ibid'
import styles from './ibid-warning.module.css'

interface IbidWarningProps {
  readonly editor: Editor
  readonly number: number
  /** Who may only read, or suggest, is told and has nothing to press. */
  readonly mayConfirm: boolean
}

/** Under an "Ibid." whose notes before have changed since it was written. */
export function IbidWarning({ editor, number, mayConfirm }: IbidWarningProps) {
  return (
    <div className={styles.warning} role="note">
      <p>
        {number === 1
          ? 'No note stands before this “Ibid.” that it could point to. Write the source out.'
          : 'The notes before this “Ibid.” have changed since it was written. Check that it still points to the right source.'}
      </p>
      {mayConfirm && number > 1 && (
        <Button type="button" small kind="quiet" onClick={() => confirmIbid(editor.view, number)}>
          It does
        </Button>
      )}
    </div>
  )
}
