import type { Messages, Translated } from '../words'

export const versions: Translated<Messages['versions']> = {
  changesHead: 'Ce qui a changé : {title}',
  changesTitle: 'Ce qui a changé',
  fromTo: 'De la <from>version {first, number}</from> à la <to>version {second, number}</to> :',
  smallFix:
    'une correction mineure. Les signataires restent, ont été prévenus et peuvent se retirer.',
  newMeaning:
    'le sens change. Les signataires ne figurent sous le nouveau texte qu’une fois qu’ils l’ont confirmé.',
  nothing: 'Rien n’est différent.',
  changed:
    '{count, plural, one {# paragraphe modifié} many {# de paragraphes modifiés} other {# paragraphes modifiés}}',
  added:
    '{count, plural, one {# paragraphe ajouté} many {# de paragraphes ajoutés} other {# paragraphes ajoutés}}',
  removed:
    '{count, plural, one {# paragraphe supprimé} many {# de paragraphes supprimés} other {# paragraphes supprimés}}',
  moved:
    '{count, plural, one {# paragraphe déplacé} many {# de paragraphes déplacés} other {# paragraphes déplacés}}',
  languageNew: 'Cette langue est nouvelle.',
  languageGone: 'La lettre n’est plus dans cette langue.',
  languagesChanged: 'Dans ces langues : {languages}.',
  head: '{title}, version {version, number}',
  fixed: 'Version {version, number}, arrêtée le <time>{day}</time>',
  isOpen: 'C’est le texte que signent les organisations. <link>Aller à la page de la lettre</link>',
  isPast:
    'Ce texte n’est plus ouvert à la signature : la <open>version {number, number}</open> l’a remplacé. <difference>Voir ce qui est différent</difference>. Les signataires de ce texte figurent ici, et sous le nouveau seulement s’ils le soutiennent aussi.',
  matches: 'Correspond à son empreinte',
  matchesNot: 'Ne correspond pas à son empreinte',
}
