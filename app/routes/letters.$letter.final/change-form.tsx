import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/page'
import { TermsFields, type TermsFieldsProps } from './terms-fields'

/** What the sign-on page says while it is open, to be changed. */
export function ChangeForm(terms: TermsFieldsProps) {
  const changing = useNavigation().formData?.get('intent') === 'change'
  return (
    <Panel title="What the sign-on page says" id="change">
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="change" />
        <TermsFields {...terms} />
        <Button disabled={changing}>{changing ? 'Changing the page' : 'Change the page'}</Button>
      </Form>
    </Panel>
  )
}
