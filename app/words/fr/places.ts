import type { Messages, Translated } from '../words'

export const places: Translated<Messages['places']> = {
  Beirut: 'Beyrouth',
  Berlin: 'Berlin',
  Brussels: 'Bruxelles',
  Cairo: 'Le Caire',
  Dublin: 'Dublin',
  London: 'Londres',
  Madrid: 'Madrid',
  Paris: 'Paris',
  Zurich: 'Zurich',
}
