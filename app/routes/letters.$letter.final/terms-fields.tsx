import { type SubmissionResult, useForm } from '@conform-to/react'
import { placeOf } from '../../domain/letters/last-moment'
import { Field, Select, TextArea } from '../../ui/field'
import { Wrongs } from '../../ui/wrongs'
import styles from './styles.module.css'

export interface TermsFieldsProps {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly values: {
    ask?: string
    signBy: string
    time: string
    timeZone: string
    contactEmail?: string
  }
  readonly today: string
  /** Names of time zones to choose from. */
  readonly timeZones: readonly string[]
}

/** What the sign-on page says above the letter: what is asked, until when, and where to ask back. */
export function TermsFields({ lastResult, values, today, timeZones }: TermsFieldsProps) {
  const [form, fields] = useForm<Required<TermsFieldsProps['values']>>({
    id: 'terms',
    lastResult: lastResult ?? null,
    defaultValue: values,
  })
  return (
    <>
      <Wrongs
        errors={{
          '': form.errors,
          ask: fields.ask.errors,
          signBy: fields.signBy.errors,
          timeZone: fields.timeZone.errors,
          contactEmail: fields.contactEmail.errors,
        }}
      />
      <TextArea
        id="ask"
        name="ask"
        label="What you ask"
        hint="Who asks whom for what, in a sentence or two. It stands above the letter on the page where organisations sign."
        rows={4}
        maxLength={2000}
        required
        defaultValue={fields.ask.initialValue}
        errors={fields.ask.errors}
      />
      <div className={styles.when}>
        <Field
          id="signBy"
          name="signBy"
          type="date"
          label="Last day to sign"
          min={today}
          required
          defaultValue={fields.signBy.initialValue}
          errors={fields.signBy.errors}
        />
        <Field
          id="time"
          name="time"
          type="time"
          label="Until"
          required
          defaultValue={fields.time.initialValue}
        />
        <Select
          id="timeZone"
          name="timeZone"
          label="By the clocks of"
          options={timeZones.map((zone) => ({ value: zone, label: placeOf(zone) }))}
          defaultValue={fields.timeZone.initialValue}
          errors={fields.timeZone.errors}
        />
      </div>
      <Field
        id="contactEmail"
        name="contactEmail"
        type="email"
        label="Email for questions"
        hint="Everybody who reads the page sees it. An address of the coalition or of an organisation is better than a person’s own."
        autoComplete="off"
        required
        maxLength={254}
        defaultValue={fields.contactEmail.initialValue}
        errors={fields.contactEmail.errors}
      />
    </>
  )
}
