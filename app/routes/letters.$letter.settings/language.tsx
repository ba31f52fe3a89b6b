import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { languageName, languageOptions } from '../../ui/languages'
import { Panel } from '../../ui/page'

/** In which language the letter is written: its direction, its hyphens, and how it is read aloud. */
export function LanguagePanel({
  language,
  mayChange,
  errors,
}: {
  language: string
  mayChange: boolean
  errors: string[] | undefined
}) {
  if (!mayChange) {
    return (
      <Panel title="Language">
        <p>{languageName(language)}</p>
      </Panel>
    )
  }
  return (
    <Panel title="Language">
      <Form method="post">
        <input type="hidden" name="intent" value="language" />
        <Select
          id="language"
          name="language"
          label="Language of the letter"
          hint="Sets the direction of writing and how the letter is read aloud. What has been fixed keeps its own."
          options={languageOptions(language)}
          defaultValue={language}
          errors={errors}
        />
        <Button>Change the language</Button>
      </Form>
    </Panel>
  )
}
