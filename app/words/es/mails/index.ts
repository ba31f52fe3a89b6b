import type { Messages, Translated } from '../../words'
import { book } from './book'
import { change } from './change'
import { confirm } from './confirm'
import { considering } from './considering'
import { copy } from './copy'
import { declined } from './declined'
import { invitation } from './invitation'
import { link } from './link'
import { receipt } from './receipt'
import { recorded } from './recorded'
import { reminder } from './reminder'
import { shared } from './shared'

export const mails: Translated<Messages['mails']> = {
  book,
  change,
  confirm,
  considering,
  copy,
  declined,
  invitation,
  link,
  receipt,
  recorded,
  reminder,
  shared,
}
