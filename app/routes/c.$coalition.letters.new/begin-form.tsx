import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { TEMPLATES } from '../../document/templates'
import { Button } from '../../ui/button'
import { Choice, ChoiceGroup, Field, Select } from '../../ui/field'
import { languageOptions } from '../../ui/languages'
import { Wrongs } from '../../ui/wrongs'
import styles from './styles.module.css'

const WAYS = [
  { value: 'blank', label: 'A blank page', hint: 'A title, and a line to begin on.' },
  {
    value: 'file',
    label: 'A file that you have',
    hint: 'Word, OpenDocument, a web page, Markdown or plain text. It becomes a letter with its headings, lists, tables, links and footnotes.',
  },
] as const

const FROM_TEMPLATES = TEMPLATES.map(({ name, label, about }) => ({
  value: name,
  label,
  hint: about,
}))

/** How to begin. Only what the chosen way needs is shown, by the style sheet: it works without scripts. */
export function BeginForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm<{ begin: string; title: string; file: string; language: string }>({
    id: 'begin-form',
    lastResult: lastResult ?? null,
  })
  const sending = useNavigation().formAction !== undefined
  const chosen = fields.begin.initialValue ?? 'blank'
  const language = fields.language.initialValue ?? 'en-GB'
  const choice = ({ value, label, hint }: { value: string; label: string; hint: string }) => (
    <Choice
      key={value}
      type="radio"
      id={`begin-${value}`}
      name="begin"
      value={value}
      label={label}
      hint={hint}
      defaultChecked={chosen === value}
    />
  )
  return (
    <Form method="post" encType="multipart/form-data" className={styles.form} noValidate>
      <Wrongs
        errors={{
          '': form.errors,
          'begin-blank': fields.begin.errors,
          title: fields.title.errors,
          file: fields.file.errors,
          language: fields.language.errors,
        }}
      />
      <ChoiceGroup legend="Begin with" errors={fields.begin.errors}>
        {WAYS.map(choice)}
      </ChoiceGroup>
      <ChoiceGroup
        legend="Or with the headings of"
        hint="Where something is to be written, it says what a good one contains and why. That is shown only while you write, and is never part of the letter. Headings are in English and can be changed."
      >
        {FROM_TEMPLATES.map(choice)}
      </ChoiceGroup>
      <div className={styles.titled}>
        <Field
          id="title"
          name="title"
          label="Title"
          hint="What the letter is called, for now. It can be changed in the text."
          maxLength={300}
          defaultValue={fields.title.initialValue}
          errors={fields.title.errors}
        />
      </div>
      <div className={styles.filed}>
        <Field
          id="file"
          name="file"
          type="file"
          label="File"
          hint="Word (.docx), OpenDocument (.odt), a web page (.html), Markdown (.md) or plain text (.txt), of at most 20 MB. The title of the letter is its first heading. Where the file says its language, the letter is in that one. Comments in a Word file or an OpenDocument text become threads beside the text and tracked changes become suggestions, each with its author. Comments in other files are left out and counted."
          accept=".docx,.odt,.ott,.html,.htm,.md,.markdown,.txt"
          errors={fields.file.errors}
        />
      </div>
      <Select
        id="language"
        name="language"
        label="Language of the letter"
        options={languageOptions(language)}
        defaultValue={language}
        errors={fields.language.errors}
      />
      <Button kind="primary" disabled={sending}>
        {sending ? 'Starting the letter' : 'Start the letter'}
      </Button>
      <p role="status" className={styles.wait}>
        {sending && 'A long file takes a few seconds to read.'}
      </p>
    </Form>
  )
}
