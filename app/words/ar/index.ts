import type { Messages, Translated } from '../words'
import { book } from './book'
import { check } from './check'
import { difference } from './difference'
import { form } from './form'
import { letter } from './letter'
import { list } from './list'
import { mails } from './mails'
import { manage } from './manage'
import { no } from './no'
import { pack } from './pack'
import { page } from './page'
import { places } from './places'
import { preview } from './preview'
import { refusals } from './refusals'
import { share } from './share'
import { signature } from './signature'
import { stop } from './stop'
import { text } from './text'
import { versions } from './versions'

export const ar: Translated<Messages> = {
  book,
  check,
  difference,
  form,
  letter,
  list,
  mails,
  manage,
  no,
  pack,
  page,
  places,
  preview,
  refusals,
  share,
  signature,
  stop,
  text,
  versions,
}
