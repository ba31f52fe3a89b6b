/** Places whose clocks a deadline is often told by, as this language calls them. */
export const places = {
  Beirut: 'Beirut',
  Berlin: 'Berlin',
  Brussels: 'Brussels',
  Cairo: 'Cairo',
  Dublin: 'Dublin',
  London: 'London',
  Madrid: 'Madrid',
  Paris: 'Paris',
  Zurich: 'Zurich',
} as const
