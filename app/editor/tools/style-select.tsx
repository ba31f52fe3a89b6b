import type { Editor } from '@tiptap/core'
import { useRef } from 'react'
import type { ParagraphRole } from '../../document/letter-text'
import { isParagraphRole, ROLE_NAMES } from '../../document/roles'
import { Icon } from '../../ui/icon'
import { roleHere } from '../text/letter-parts'
import { namesOf } from './keys'
import type { ToolStop } from './tool'
import styles from './toolbar.module.css'

const STYLES = [
  { value: 'paragraph', label: 'Paragraph' },
  { value: 'heading-1', label: 'Title' },
  { value: 'heading-2', label: 'Heading' },
  { value: 'heading-3', label: 'Smaller heading' },
  { value: 'quotation', label: 'Quotation' },
] as const

/** What a paragraph is: title, heading, quotation. */
export function StyleSelect({
  id,
  stop,
  onFocus,
  editor,
  value,
  off,
}: ToolStop & { editor: Editor; value: ReturnType<typeof styleOf>; off: boolean }) {
  const pointed = useRef(false)
  const role = isParagraphRole(value) ? value : null
  return (
    <span className={styles.styleWrap}>
      <select
        className={styles.style}
        data-tool={id}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        aria-label="Style of this paragraph"
        title={`Style of this paragraph (${namesOf(['Mod', 'Alt']).join(' ')} 0 to 3)`}
        value={value}
        disabled={off}
        onPointerDown={() => {
          pointed.current = true
        }}
        onKeyDown={() => {
          pointed.current = false
        }}
        onChange={(event) => {
          setStyle(editor, event.target.value)
          // Who chose with the keyboard may want to choose again.
          if (pointed.current) editor.view.focus()
        }}
      >
        {/* Given and taken in the menu of the letterhead; here it says what the paragraph is. */}
        {role && <option value={role}>{ROLE_NAMES[role]}</option>}
        {STYLES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}

/** What the paragraph at the caret is: a role in the letter, or a style. */
export function styleOf(editor: Editor): ParagraphRole | (typeof STYLES)[number]['value'] {
  const role = roleHere(editor.state)
  if (role) return role
  for (const level of [1, 2, 3] as const)
    if (editor.isActive('heading', { level })) return `heading-${level}`
  return editor.isActive('blockquote') ? 'quotation' : 'paragraph'
}

function setStyle(editor: Editor, value: string) {
  const level = ([1, 2, 3] as const).find((one) => value === `heading-${one}`)
  const inQuotation = editor.isActive('blockquote')
  const chain = editor.chain()
  if (value === 'quotation') {
    chain.setParagraph().updateAttributes('paragraph', { role: null })
    if (!inQuotation) chain.setBlockquote()
  } else {
    if (inQuotation) chain.unsetBlockquote()
    if (level) chain.setHeading({ level })
    else chain.setParagraph().updateAttributes('paragraph', { role: null })
  }
  chain.run()
}
