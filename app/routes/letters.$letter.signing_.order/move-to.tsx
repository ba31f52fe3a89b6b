import { Form } from '@remix-run/react'
import type { Placed } from '../../domain/sign-on/board/order-page.server'
import { Button } from '../../ui/button'
import { Field, Select } from '../../ui/field'
import styles from './styles.module.css'

/** Puts a name of this page at any place, on another page too. */
export function MoveTo({ names, total }: { names: readonly Placed[]; total: number }) {
  return (
    <Form method="post" className={styles.moveTo}>
      <Select
        id="who"
        name="who"
        label="Move"
        options={names.map(({ id, name, place }) => ({ value: id, label: `${place}. ${name}` }))}
      />
      <Field id="to" name="to" type="number" label="to place" min={1} max={total} required />
      <Button>Move it</Button>
    </Form>
  )
}
