import type { Messages, Translated } from '../../words'

export const copy: Translated<Messages['mails']['copy']> = {
  heading: '{organisation} a signé une lettre',
  glance: '{name} a signé « {letter} » en son nom. Si ce n’est pas exact, dites-le.',
  about: '{name}, {role}, a signé « {letter} » au nom de {organisation} le {day}.',
  aboutFilledIn:
    '{name}, {role}, a signé « {letter} » au nom de {organisation} le {day} ; formulaire rempli par {filledBy}.',
  named: {
    organisation: 'En public : l’organisation, sans le nom de cette personne.',
    person: 'En public : l’organisation, avec le nom et la fonction de cette personne.',
    none: 'En public : rien ; seuls les destinataires de la lettre voient qui a signé.',
  },
  because:
    'Vous recevez ce message parce que la personne qui a signé a indiqué cette adresse comme celle de l’organisation, afin que personne ne signe pour elle à son insu. Si vous ne faites rien, la signature est maintenue.',
}
