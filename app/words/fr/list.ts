import type { Messages, Translated } from '../words'

export const list: Translated<Messages['list']> = {
  title: 'Lettres ouvertes',
  description:
    'Des lettres ouvertes à lire et à signer par des organisations, et celles qui ont été signées ici.',
  none: 'Aucune lettre ne figure ici pour l’instant. Les lettres non listées se signent par le lien que transmettent leurs coalitions : demandez à la personne qui vous en a parlé.',
  closed: 'Closes à la signature',
  askedBy: 'À l’initiative de <who>{by}</who>.',
  signed:
    '{count, plural, =0 {Personne n’a encore signé.} one {# organisation a signé.} many {# d’organisations ont signé.} other {# organisations ont signé.}}',
  closes: 'Clôture : {when}.',
  sample: 'Un exemple : rien n’y est réel.',
}
