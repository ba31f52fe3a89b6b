import type { Messages, Translated } from '../words'

export const pack: Translated<Messages['pack']> = {
  heading: 'Pour le conseil d’administration',
  whoAsks: 'Qui demande',
  meaning: 'Ce que signer veut dire',
  meaningIs:
    'C’est l’organisation qui signe, et non la personne qui le fait en son nom. Son nom figure au bas de la lettre : publiquement si vous l’autorisez, et en tout cas pour les destinataires. Les lettres adressées à des organismes publics peuvent être communiquées au titre du droit d’accès à l’information.',
  declares: 'La personne qui signe déclare : « {declaration} »',
  costs:
    'Signer ici ne rend pas membre et ne coûte rien. Les données de contact sont supprimées {days, plural, one {# jour} many {# de jours} other {# jours}} après la clôture des signatures.',
  leaving: 'Comment se retirer',
  leavingIs:
    'Par le lien du récépissé, à tout moment jusqu’à l’envoi de la lettre : le nom disparaît aussitôt. Ensuite, vous pouvez encore vous retirer, et la liste le dira. Si quelqu’un est en danger, le même lien masque le nom sur toutes les pages publiques.',
  note: 'Note de décision',
  purposes: 'Elle sert nos objectifs, de la manière suivante :',
  notParty:
    'Elle n’est pas partisane : elle demande une politique, et ne soutient ni ne combat aucun parti ni aucune candidature.',
  contracts:
    'Nos contrats et les conditions de nos subventions ont été vérifiés, et rien ne s’y oppose.',
  named: 'Nous signons, et pouvons être nommés publiquement',
  unnamed: 'Nous signons, sans être nommés publiquement',
  doNot: 'Nous ne signons pas',
  decidedBy: 'Décidé par',
  on: 'Le',
  asks: '{leads} demande aux organisations de signer « {title} ».',
  leads: '{by}, au nom de {coalition},',
  questions: 'Questions : {email}',
  notOpen: 'Elle n’est pas encore ouverte à la signature.',
  isClosed: 'Elle est close à la signature.',
  until: 'Elle peut être signée jusqu’au {closes}.',
  soFar:
    '{count, plural, =0 {Aucune organisation n’a signé jusqu’ici.} one {Une organisation a signé jusqu’ici.} many {# d’organisations ont signé jusqu’ici.} other {# organisations ont signé jusqu’ici.}}',
  exact: 'Le texte exact : version {version, number}, arrêtée le {day}. SHA-256 {sha256}',
}
