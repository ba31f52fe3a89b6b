import { KINDS } from '../../domain/sign-on/signing/kinds'
import type { Words } from '../../words/words'

/** What is said at the fields about an organisation, which coordinators fill in too, in English. */
export const organisationLabels = ({ t }: Words) => ({
  organisation: t('form.organisation'),
  organisationHint: t('form.organisationHint'),
  kind: t('form.kind'),
  kinds: [
    { value: '', label: t('form.choose') },
    ...KINDS.map((kind) => ({ value: kind, label: t(`form.kinds.${kind}`) })),
  ],
  country: t('form.country'),
  website: t('form.website'),
  numberAndSentence: t('form.numberAndSentence'),
  number: t('form.number'),
  sentence: t('form.sentence'),
  sentenceHint: t('form.sentenceHint'),
})

export type OrganisationLabels = ReturnType<typeof organisationLabels>
