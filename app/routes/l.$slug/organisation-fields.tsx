import { Field, Select, TextArea } from '../../ui/field'
import { Fold } from '../../ui/public-page'
import { line, said, type Text } from './line'
import type { OrganisationLabels } from './organisation-labels'

export function OrganisationField({
  organisation,
  labels,
}: {
  organisation: Text
  labels: Pick<OrganisationLabels, 'organisation' | 'organisationHint'>
}) {
  return (
    <Field
      {...line('organisation', organisation)}
      label={labels.organisation}
      hint={labels.organisationHint}
      autoComplete="organization"
      required
      maxLength={200}
      dir="auto"
    />
  )
}

/** The organisation: its name as it should stand under the letter, what it is, and where. */
export function OrganisationFields({
  fields: { organisation, kind, country, website, number, sentence },
  labels,
}: {
  /** Conform's fields of the form: they come by name only, and cannot be spread. */
  fields: {
    organisation: Text
    kind: Text
    country: Text
    website: Text
    number: Text
    /** Where something stands in public beside the name. */
    sentence?: Text
  }
  labels: OrganisationLabels
}) {
  return (
    <>
      <OrganisationField organisation={organisation} labels={labels} />
      <Select {...line('kind', kind)} label={labels.kind} options={labels.kinds} required />
      <Field
        {...line('country', country)}
        label={labels.country}
        autoComplete="country-name"
        required
        maxLength={200}
        dir="auto"
      />
      <Field
        {...line('website', website)}
        label={labels.website}
        optional
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        maxLength={200}
        dir="ltr"
      />
      {sentence ? (
        <Fold summary={labels.numberAndSentence} open={said(number, sentence)}>
          <NumberField number={number} label={labels.number} />
          <SentenceField sentence={sentence} labels={labels} />
        </Fold>
      ) : (
        <NumberField number={number} label={labels.number} />
      )}
    </>
  )
}

function NumberField({ number, label }: { number: Text; label: string }) {
  return (
    <Field {...line('number', number)} label={label} optional autoComplete="off" maxLength={200} />
  )
}

export function SentenceField({
  sentence,
  labels,
}: {
  sentence: Text
  labels: Pick<OrganisationLabels, 'sentence' | 'sentenceHint'>
}) {
  return (
    <TextArea
      {...line('sentence', sentence)}
      label={labels.sentence}
      hint={labels.sentenceHint}
      optional
      rows={2}
      maxLength={280}
      dir="auto"
    />
  )
}
