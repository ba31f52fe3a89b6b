import type { Messages, Translated } from '../words'

export const preview: Translated<Messages['preview']> = {
  head: 'Aperçu : {title}',
  kicker: 'Un aperçu pour celles et ceux qui décident si leur organisation signe',
  forCoalition: 'au nom de <who>{coalition}</who>',
  signing: 'Signature',
  toCome: 'Elle n’est pas encore ouverte. Le texte est définitif.',
  openUntil: 'Ouverte jusqu’au {closes}',
  closed: 'Elle est close.',
  meeting:
    'Pour une réunion : <pack>une page à imprimer pour le conseil d’administration</pack>, avec la lettre et une note de décision, aussi <pdf>en PDF</pdf>.',
  decided:
    'Une fois la décision prise, <sign>signez sur la page de la lettre</sign> ; ou <considering>dites quand vous décidez</considering>.',
  byInvitation:
    'Une fois la décision prise, signez par l’invitation que votre organisation a reçue.',
  nobodySigns: 'Personne ne signe par cette page.',
  worksUntil: 'Ce lien fonctionne jusqu’au <time>{day}</time>.',
  packHead: 'Pour le conseil d’administration : {title}',
  print:
    'Imprimez-la telle quelle, ou <pdf>téléchargez-la en PDF</pdf>. <back>Retour à l’aperçu</back>',
  exact: 'Le texte exact : version {version, number}, arrêtée le <time>{day}</time>. SHA-256',
}
