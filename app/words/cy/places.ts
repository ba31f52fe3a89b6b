import type { Messages, Translated } from '../words'

export const places: Translated<Messages['places']> = {
  Beirut: 'Beirut',
  Berlin: 'Berlin',
  Brussels: 'Brwsel',
  Cairo: 'Cairo',
  Dublin: 'Dulyn',
  London: 'Llundain',
  Madrid: 'Madrid',
  Paris: 'Paris',
  Zurich: 'Zürich',
}
