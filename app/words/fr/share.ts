import type { Messages, Translated } from '../words'

export const share: Translated<Messages['share']> = {
  head: 'Transmettre : {title}',
  title: 'Transmettre la lettre',
  address: 'Adresse',
  ownHint:
    'Elle est propre à votre organisation : ne la transmettez qu’à une personne habilitée à signer en son nom.',
  invitedHint:
    'Quiconque l’a peut lire la lettre et la signer : ne la transmettez qu’à qui de droit.',
  openHint: 'Rien n’y indique qui l’a transmise.',
  short: 'Lien court',
  shortHint: 'Il mène à la même page : à dicter, pour les affiches et là où la place manque.',
  byEmail: 'Par e-mail',
  emailWords: 'Texte pour un e-mail',
  emailHint:
    'Copiez-le et modifiez-le à votre guise : il part de votre propre messagerie, et nous n’envoyons rien.',
  beginEmail: 'Commencer un e-mail avec ce texte',
  byMessage: 'Par message',
  messageWords: 'Texte pour un message',
  onPaper: 'Sur papier',
  code: 'Code QR de l’adresse {address}',
  codeAbout:
    'Il suffit de le viser avec l’appareil photo d’un téléphone pour arriver à la page. <link>Le télécharger pour l’imprimer à toute taille</link> (SVG).',
  hello: 'Bonjour,',
  willYou: 'Votre organisation signera-t-elle « {title} » ?',
  willYouBy: 'Votre organisation signera-t-elle « {title} » ? Clôture : {closes}.',
  twoMinutes: 'Signer prend deux minutes environ et ne demande pas de compte.',
  youCanRead: 'Vous pouvez lire « {title} » et voir qui l’a signée.',
}
