import type { Messages, Translated } from '../words'

export const text: Translated<Messages['text']> = {
  footnotes: 'Notas al pie',
  footnote: 'Nota {mark}',
  back: 'Volver a la llamada {mark}',
  table: 'Tabla',
}
