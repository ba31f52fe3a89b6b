import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '../../ui/button'
import { Choice, ChoiceGroup, Field } from '../../ui/field'
import { Wrongs } from '../../ui/wrongs'
import { NameField, NamingFields, OrganisationFields, RoleField } from './signatory-fields'
import styles from './styles.module.css'

export interface SignFields {
  organisation: string
  website: string
  role: string
  email: string
  naming: string
  authority: string
  name: string
}

/** The form to sign. It comes back with all that was typed, and with what is wrong in one list. */
export function SignForm({
  slug,
  version,
  lastResult,
}: {
  slug: string
  /** The number of the version that stands beside it: who signs, signs that one. */
  version: number
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const [form, fields] = useForm<SignFields>({ id: 'sign-form', lastResult: lastResult ?? null })
  return (
    <form
      className={`${styles.sheet} ${styles.how}`}
      id="sign"
      method="post"
      // The answer comes back at the form, where what is wrong is listed.
      action={`/l/${slug}#sign`}
      aria-labelledby="how"
      noValidate
    >
      <input type="hidden" name="version" value={version} />
      <h2 id="how">Sign the letter</h2>
      <p className="hush">
        The organisation signs; you do it on its behalf. You can change the signature or take it
        back later, by a link that we email to you.
      </p>
      <div className={styles.wrongs}>
        <Wrongs
          errors={{
            '': form.errors,
            organisation: fields.organisation.errors,
            website: fields.website.errors,
            role: fields.role.errors,
            email: fields.email.errors,
            'naming-organisation': fields.naming.errors,
            authority: fields.authority.errors,
            name: fields.name.errors,
          }}
        />
      </div>

      <h3>Your organisation</h3>
      <OrganisationFields organisation={fields.organisation} website={fields.website} />

      <h3>You</h3>
      <RoleField role={fields.role} />
      <Field
        id="email"
        name="email"
        type="email"
        label="Email"
        hint="We send you the link that confirms the signature. The address is never shown."
        autoComplete="email"
        required
        maxLength={200}
        defaultValue={fields.email.initialValue}
        errors={fields.email.errors}
      />
      <NamingFields naming={fields.naming} />

      <h3>Your signature</h3>
      <ChoiceGroup
        legend={<span className="unseen">Your authority</span>}
        errors={fields.authority.errors}
      >
        <Choice
          type="checkbox"
          id="authority"
          name="authority"
          value="on"
          label="I have the authority to sign this letter for my organisation."
          required
          defaultChecked={fields.authority.initialValue === 'on'}
        />
      </ChoiceGroup>
      <NameField name={fields.name} signature />
      <div className={styles.send}>
        <Button kind="primary">Sign the letter</Button>
      </div>
      <p className={styles.after}>
        Then open the message that we send to you and confirm. Nothing is public before that.{' '}
        <a href="#promise">What happens to what you write here</a>
      </p>
      <p className={styles.after}>
        Signed already? <a href={`/l/${slug}/link`}>Get the link to your signature again</a>
      </p>
    </form>
  )
}
