import type { Messages, Translated } from '../words'

export const page: Translated<Messages['page']> = {
  skip: 'Aller au contenu',
  languages: 'Langue de cette page',
  sample: 'Un exemple : rien n’y est réel',
  momentUtc: '{day}, {time} UTC',
  lastMoment: '{day}, {time}, heure de {place}',
  optional: '(facultatif)',
  wrongs:
    '{count, plural, one {Il reste un point à corriger} many {Il reste # de points à corriger} other {Il reste # points à corriger}}',
  leaveEmpty: 'Laissez ce champ vide',
  differenceKey:
    'Ce qui est <ins>souligné</ins> est nouveau, ce qui est <del>barré</del> a disparu.',
  backToLetter: 'Retour à la lettre',
  nothingTitle: 'Il n’y a rien ici',
  nothing:
    'L’adresse est peut-être erronée, le lien a peut-être déjà servi, ou cette page ne vous est pas destinée.',
  cannotTitle: 'Cela n’est pas possible',
  cannot: 'Revenez en arrière et réessayez.',
  brokenTitle: 'Quelque chose n’a pas fonctionné',
  broken:
    'Vous n’y êtes pour rien, et ce qui a été enregistré le reste. Réessayez dans une minute ; si cela se reproduit, signalez à la personne qui gère ce service à quel moment c’est arrivé.',
  toOpenLetters: 'Voir les lettres ouvertes',
  linkEndedTitle: 'Ce lien n’est plus valable',
  wholeAddress:
    'L’adresse est-elle arrivée entière ? Les messageries coupent en deux celles qui sont longues.',
}
