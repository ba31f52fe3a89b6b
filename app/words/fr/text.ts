import type { Messages, Translated } from '../words'

export const text: Translated<Messages['text']> = {
  footnotes: 'Notes de bas de page',
  footnote: 'Note {mark}',
  back: 'Retour à l’appel de note {mark}',
  table: 'Tableau',
}
