import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { FilledForm } from '../../domain/sign-on/book/filled-form.server'
import { declarationIn } from '../../domain/sign-on/signing/declaration'
import type { FilledIn } from '../../domain/sign-on/signing/filled-in'
import { Button } from '../../ui/button'
import { ScreenFields } from '../../ui/screen-fields'
import { linkTo, who } from '../../ui/tags'
import { Wrongs } from '../../ui/wrongs'
import { useWords } from '../../words/page-words'
import { AsBefore } from './as-before'
import { OrganisationFields } from './organisation-fields'
import { organisationLabels } from './organisation-labels'
import {
  AuthorityField,
  BookField,
  EmailField,
  NameField,
  NamingFields,
  OfficeFields,
  RoleField,
} from './signatory-fields'
import styles from './styles.module.css'

export interface SignFields {
  organisation: string
  kind: string
  country: string
  website: string
  number: string
  sentence: string
  role: string
  email: string
  filledBy: string
  copyTo: string
  naming: string
  forBook: string
  authority: string
  name: string
  shown: string
}

/**
 * The form to sign. It comes back with all that was typed, what is wrong beside each field and in
 * one list.
 */
export function SignForm({
  action,
  version,
  text,
  lastResult,
  stamp,
  terms,
  known,
  filledIn,
  fromBook,
  foot,
}: {
  /** The answer comes back at the form, where what is wrong is listed. */
  action: string
  /** The number of the version that stands beside it: who signs, signs that one. */
  version: number
  /** In which language it stands there, BCP 47. */
  text: string
  lastResult: SubmissionResult<string[]> | undefined
  /** Says when it was shown, where anybody may send it. */
  stamp?: string
  terms: { declaration: string; allowsUnnamed: boolean }
  /** Of who considered it: what they wrote then. Their email is confirmed already. */
  known?: Partial<SignFields>
  /** What the coordinators know of who was invited. All of it can be changed. */
  filledIn?: FilledIn | undefined
  /** Where all of that is what they themselves let the organisation book keep. */
  fromBook?: FilledForm['fromBook'] | undefined
  foot?: ReactNode
}) {
  const words = useWords()
  const { t } = words
  const [form, fields] = useForm<SignFields>({
    id: 'sign-form',
    lastResult: lastResult ?? null,
    defaultValue: known ?? filledIn,
  })
  const asked = (
    <>
      <h3>{t('form.yourOrganisation')}</h3>
      <OrganisationFields fields={fields} labels={organisationLabels(words)} />

      <h3>{t('form.you')}</h3>
      <RoleField role={fields.role} />
      {!known && <EmailField email={fields.email} />}
      <OfficeFields filledBy={fields.filledBy} copyTo={fields.copyTo} />
      <NamingFields naming={fields.naming} allowsUnnamed={terms.allowsUnnamed} />
    </>
  )
  return (
    <form
      className={`${styles.sheet} ${styles.how}`}
      id="sign"
      method="post"
      action={action}
      aria-labelledby="how"
      noValidate
    >
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="text" value={text} />
      {stamp && <ScreenFields shown={fields.shown.initialValue ?? stamp} />}
      <h2 id="how">{t('form.sign')}</h2>
      <p className="hush">{t('form.aboutSigning')}</p>
      {filledIn && !fromBook && (
        <p className={styles.agreed}>
          {t.rich('form.invited', { organisation: filledIn.organisation, who })}
        </p>
      )}
      <div className={styles.wrongs}>
        <Wrongs
          errors={{
            '': form.errors,
            organisation: fields.organisation.errors,
            kind: fields.kind.errors,
            country: fields.country.errors,
            website: fields.website.errors,
            number: fields.number.errors,
            sentence: fields.sentence.errors,
            role: fields.role.errors,
            email: fields.email.errors,
            filledBy: fields.filledBy.errors,
            copyTo: fields.copyTo.errors,
            'naming-organisation': fields.naming.errors,
            authority: fields.authority.errors,
            name: fields.name.errors,
          }}
        />
      </div>

      {filledIn && fromBook ? (
        <AsBefore
          filledIn={filledIn}
          lastSigned={fromBook.lastSigned}
          open={lastResult !== undefined || !filledIn.naming}
        >
          {asked}
        </AsBefore>
      ) : (
        asked
      )}
      <BookField forBook={fields.forBook} isIn={Boolean(fromBook)} />

      <h3>{t('form.yourSignature')}</h3>
      <p className={styles.agreed}>{t('form.aboutChanges')}</p>
      <AuthorityField
        authority={fields.authority}
        words={declarationIn(terms.declaration, words)}
      />
      <NameField name={fields.name} signature />
      {known && <input type="hidden" name="intent" value="sign" />}
      <div className={styles.send}>
        <Button kind="primary">{t('form.sign')}</Button>
      </div>
      {!known && (
        <p className={styles.after}>{t.rich('form.thenConfirm', { link: linkTo('#promise') })}</p>
      )}
      {foot}
    </form>
  )
}
