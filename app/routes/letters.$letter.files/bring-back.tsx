import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import styles from './styles.module.css'

/** Takes a file that was marked up elsewhere. */
export function BringBack({ errors }: { errors: readonly string[] | undefined }) {
  const sending = useNavigation().state !== 'idle'
  return (
    <Form method="post" encType="multipart/form-data" className={styles.form} noValidate>
      <Field
        id="file"
        name="file"
        type="file"
        label="The marked-up Word file"
        hint="A file that was downloaded with “Download to mark up”, of at most 20 MB."
        accept=".docx"
        errors={errors}
      />
      <Button disabled={sending}>{sending ? 'Bringing it back' : 'Bring it back'}</Button>
      <p role="status" className={styles.wait}>
        {sending && 'A long letter takes a few seconds.'}
      </p>
    </Form>
  )
}
