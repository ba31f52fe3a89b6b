import type { FieldMetadata } from '@conform-to/react'

/** A field of a form, as Conform has it. */
export type Text = FieldMetadata<unknown>

const typed = (field: Text) =>
  typeof field.initialValue === 'string' ? field.initialValue : undefined

/** True where something was typed in one of these fields, or is wrong with it. */
export const said = (...fields: Text[]) => fields.some((field) => typed(field) || field.errors)

/** What stands in every line of the form: its id and name, what was typed, and what is wrong with it. */
export const line = (name: string, field: Text) => ({
  id: name,
  name,
  defaultValue: typed(field),
  errors: field.errors,
})
