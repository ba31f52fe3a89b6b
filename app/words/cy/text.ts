import type { Messages, Translated } from '../words'

export const text: Translated<Messages['text']> = {
  footnotes: 'Troednodiadau',
  footnote: 'Troednodyn {mark}',
  back: 'Yn ôl at farc {mark}',
  table: 'Tabl',
}
