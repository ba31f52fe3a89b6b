import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react'
import styles from './field.module.css'
import { useSpeech } from './speech'

interface Frame {
  id: string
  label: ReactNode
  hint?: ReactNode | undefined
  /** What is wrong with the value, as sentences. */
  errors?: readonly string[] | null | undefined
  /** Says "(optional)" after the label. Required fields say nothing. */
  optional?: boolean | undefined
}

/** A box to write in, with its label, hint and error above it. */
export function Field({
  label,
  hint,
  errors,
  optional,
  signature,
  ...input
}: Frame & {
  /** The line that somebody writes their name on; only where somebody signs. */
  signature?: boolean
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>) {
  const frame = { id: input.id, label, hint, errors, optional }
  return (
    <Framed {...frame}>
      <input
        {...input}
        {...describedBy(frame)}
        className={signature ? `${styles.input} ${styles.signature}` : styles.input}
      />
    </Framed>
  )
}

/** A box for several lines. */
export function TextArea({
  label,
  hint,
  errors,
  optional,
  ...input
}: Frame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>) {
  const frame = { id: input.id, label, hint, errors, optional }
  return (
    <Framed {...frame}>
      <textarea {...input} {...describedBy(frame)} className={`${styles.input} ${styles.area}`} />
    </Framed>
  )
}

/** A native choice of one of several: it must work without scripts. */
export function Select({
  label,
  hint,
  errors,
  optional,
  options,
  ...input
}: Frame & {
  options: readonly { value: string; label: string }[]
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'>) {
  const frame = { id: input.id, label, hint, errors, optional }
  return (
    <Framed {...frame}>
      <select {...input} {...describedBy(frame)} className={`${styles.input} ${styles.select}`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  )
}

/** One radio button or checkbox with its words. */
export function Choice({
  label,
  hint,
  ...input
}: {
  id: string
  type: 'radio' | 'checkbox'
  label: ReactNode
  hint?: ReactNode | undefined
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'className'>) {
  return (
    <div className={styles.choice}>
      <input {...input} aria-describedby={hint ? `${input.id}-hint` : undefined} />
      <label htmlFor={input.id}>{label}</label>
      {hint && <small id={`${input.id}-hint`}>{hint}</small>}
    </div>
  )
}

/** Several choices under one question. */
export function ChoiceGroup({
  legend,
  hint,
  errors,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode | undefined
  errors?: readonly string[] | null | undefined
  children: ReactNode
}) {
  const wrong = errors && errors.length > 0
  return (
    <fieldset className={wrong ? `${styles.group} ${styles.wrong}` : styles.group}>
      <legend className={styles.legend}>
        {legend}
        {hint && <span className={styles.hint}>{hint}</span>}
        {wrong && <span className={styles.error}>{errors.join(' ')}</span>}
      </legend>
      {children}
    </fieldset>
  )
}

function Framed({ id, label, hint, errors, optional, children }: Frame & { children: ReactNode }) {
  const speech = useSpeech()
  const wrong = errors && errors.length > 0
  return (
    <div className={wrong ? `${styles.field} ${styles.wrong}` : styles.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> {speech.optional}</span>}
      </label>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className={styles.error} id={`${id}-error`}>
          {errors.join(' ')}
        </span>
      )}
      {children}
    </div>
  )
}

function describedBy({ id, hint, errors }: Pick<Frame, 'id' | 'hint' | 'errors'>) {
  const wrong = errors && errors.length > 0
  const ids = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': wrong ? (true as const) : undefined,
  }
}
