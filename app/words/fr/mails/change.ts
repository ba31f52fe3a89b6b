import type { Messages, Translated } from '../../words'

export const change: Translated<Messages['mails']['change']> = {
  subjectSmallFix: 'Une correction mineure dans « {letter} »',
  subjectMeaning: '« {letter} » a changé : merci de confirmer à nouveau',
  headingSmallFix: 'Une correction mineure dans une lettre que vous avez signée',
  headingMeaning: 'Merci de la relire',
  glanceSmallFix: 'Votre signature de « {letter} » est maintenue ; vous pouvez vous retirer.',
  glanceMeaning:
    '« {letter} » dit maintenant autre chose. {organisation} n’y figure pas tant que vous n’avez pas confirmé.',
  aboutSmallFix:
    'L’équipe de coordination a fait une correction mineure dans « {letter} », que vous avez signée au nom de {organisation}. Votre signature est maintenue ; vous n’avez rien à faire. Si vous n’êtes pas d’accord, vous pouvez vous retirer.',
  aboutMeaning:
    'L’équipe de coordination a changé ce que dit « {letter} ». Vous avez signé le texte précédent au nom de {organisation} : votre signature y reste, et n’est pas sous le nouveau texte, version {version, number}, tant que vous ne l’avez pas confirmé.',
  why: 'Pourquoi : {why}',
  added: 'Ajouté ({where}) : « {now} »',
  removed: 'Supprimé ({where}) : « {before} »',
  changed: 'Modifié ({where}).\nAvant : « {before} »\nMaintenant : « {now} »',
  otherForm: 'Modifié ({where}) : « {now} »',
  more: '{count, plural, one {Un autre changement se trouve sur la page.} many {# de changements de plus se trouvent sur la page.} other {# changements de plus se trouvent sur la page.}}',
  actSmallFix: 'Voir la différence, ou vous retirer',
  actMeaning: 'Voir la différence et confirmer',
  opening: 'Ouvrir le lien ne déclenche rien. Merci de ne pas le transmettre.',
  doNothing: 'Si vous ne faites rien, votre signature reste sous le texte que vous avez signé.',
  because:
    'Vous recevez ce message parce que vous avez signé la lettre avec cette adresse, et deviez être prévenu(e) si son texte change.',
  confirmedSubject: 'Vous avez confirmé le nouveau texte de « {letter} »',
  confirmedHeading: 'Vous avez confirmé le nouveau texte',
  confirmedGlance: '{organisation} soutient la version {version, number} de « {letter} ».',
  confirmedAbout: '{organisation} accepte la version {version, number} de « {letter} ».',
  confirmedBecause:
    'Vous recevez ce message parce que vous avez confirmé le texte par le lien envoyé à cette adresse. Pour modifier la signature ou vous retirer, utilisez le lien du premier récépissé.',
}
