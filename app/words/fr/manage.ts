import type { Messages, Translated } from '../words'

export const manage: Translated<Messages['manage']> = {
  head: 'Votre signature',
  doesSign: '<who>{organisation}</who> signe-t-elle ?',
  signatureOf: 'La signature de <who>{organisation}</who>',
  done: {
    changed: 'Votre modification est enregistrée.',
    day: 'Le jour est déplacé. Nous vous le rappelons une fois, ce jour-là.',
    signed: 'Votre organisation a signé. Un récépissé est en route.',
    hidden: 'Le nom est masqué sur toutes les pages publiques.',
    shown: 'Le nom est de nouveau affiché.',
  },
  changeIt: 'La modifier',
  save: 'Enregistrer la modification',
  nothingYet: 'Rien n’est encore signé, et vous n’êtes sur aucune liste.',
  nothingWas: 'Les signatures sont closes, et rien n’a été signé.',
  decideBy: 'Vous décidez au plus tard le',
  coordinatorsSee: 'Seule l’équipe de coordination voit',
  deletedOn: 'Supprimé le',
  moveDay: 'Déplacer le jour',
  moveDayHint: 'Nous vous le rappelons une fois, ce jour-là.',
  unconfirmed: 'Elle n’est pas encore confirmée.',
  confirmed: 'Elle est confirmée et attend que l’équipe de coordination la vérifie.',
  accepted: 'Elle figure au bas de la lettre.',
  declined: 'L’équipe de coordination ne l’a pas mise au bas de la lettre.',
  acceptedUnder: 'Elle figure au bas de la version {version, number}, que vous avez approuvée.',
  textChanged:
    'Le texte a été modifié depuis. <link>Voir la différence, et si vous devez la confirmer</link>',
  signed: 'Signé',
  oneForAll:
    'Une seule pour le texte dans toutes ses langues : {languages}. Vous l’avez lu en {readIn}.',
  youDeclared: 'Vous avez déclaré',
  mayDeclare: 'Que vous êtes habilité(e) à signer',
  staysPublic: 'Ce que vous nous avez autorisés à rendre public reste avec la lettre.',
  wasSent: 'La lettre a été envoyée avec la signature telle qu’elle figure ici.',
  mayLeave: 'Vous pouvez la modifier ou vous retirer jusqu’à l’envoi de la lettre.',
  hiddenTitle: 'Le nom est masqué',
  danger: 'Quelqu’un est-il en danger ?',
  hiddenByYou:
    'Il ne figure sur aucune page publique ni dans aucun fichier de la lettre. Vous seul(e) pouvez l’afficher de nouveau.',
  hiddenByThem:
    'L’équipe de coordination l’a masqué sur toutes les pages publiques et dans tous les fichiers de la lettre.',
  showAgain: 'L’afficher de nouveau',
  keepHidden: 'Le garder masqué, quoi qu’ils fassent',
  hide: 'Masquer le nom sur toutes les pages publiques',
  aboutHiding:
    'Aussitôt, il ne figure plus sur aucune page publique ni dans aucun fichier créé désormais ; la signature continue de compter. Les copies que d’autres ont faites auparavant ne dépendent pas de nous.',
  hideNow: 'Masquer le nom maintenant',
  sayNo: 'Dire non',
  weDoNot: 'Nous ne la signons pas',
  aboutNo:
    'Ce que vous avez écrit est supprimé aussitôt. Vous pouvez encore signer tant que la lettre est ouverte.',
  noAndDelete: 'Dire non et supprimer mes données',
  leave: 'Se retirer',
  takeBack: 'La retirer',
  leaveAlone: 'Se retirer et laisser la signature',
  leaveLetter: 'Se retirer de la lettre',
  takeBackSignature: 'Retirer la signature',
  aloneMeans:
    'Votre nom, votre fonction et votre e-mail sont supprimés aussitôt. Une autre personne de votre organisation répond de la signature ; elle reste.',
  sentMeans:
    'La lettre a été envoyée avec votre signature : cela ne peut être défait. La liste dira que vous vous êtes retiré(e) ensuite, et votre fonction et votre e-mail sont supprimés aussitôt.',
  takeBackMeans:
    'La signature quitte la liste, et votre nom, votre fonction et votre e-mail sont supprimés aussitôt. Cela ne peut être défait, mais vous pouvez signer à nouveau tant que la lettre est ouverte.',
  deleteMine: 'Supprimer ce qui est conservé à mon sujet',
  leaveAndDelete: 'Me retirer et supprimer mes données',
  takeBackAndDelete: 'La retirer et supprimer mes données',
  leaveAsOrganisation: 'Se retirer en tant qu’organisation',
  takeBackOrganisation: 'Retirer la signature de l’organisation',
  wholeSent:
    'La liste dira que l’organisation s’est retirée après l’envoi de la lettre. Ce qui est conservé sur vous et sur les autres personnes qui ont signé en son nom est supprimé aussitôt. Cela ne peut être défait.',
  whole:
    'L’organisation quitte la liste. Ce qui est conservé sur vous et sur les autres personnes qui ont signé en son nom est supprimé aussitôt. Cela ne peut être défait.',
  leftTitle: 'Vous vous êtes retiré(e) de la lettre',
  takenBackTitle: 'La signature a été retirée',
  left: 'Ce que vous aviez écrit sur vous est supprimé. La lettre avait été envoyée avec la signature ; la liste dit qu’elle a été retirée le <time>{day}</time>, après l’envoi.',
  takenBack: 'Ce que vous aviez écrit sur vous est supprimé, et vous n’êtes plus sur aucune liste.',
  signAgain:
    'Était-ce une erreur ? Tant que la lettre est ouverte, vous pouvez <link>la signer à nouveau</link>.',
  textHead: 'Le nouveau texte',
  textTitles: {
    asks: 'Le texte dit maintenant autre chose',
    carried: 'Une correction mineure dans le texte que vous avez signé',
    agreed: 'Vous avez approuvé ce texte',
    left: 'La signature a été retirée',
    late: 'La lettre a été envoyée',
  },
  asks: '<who>{organisation}</who> a signé la version {signed, number} et y reste. Elle ne figure pas sous la version {version, number} tant que vous n’avez pas confirmé aussi ce texte.',
  carried:
    '<who>{organisation}</who> figure sous le texte corrigé. Vous n’avez rien à faire ; si vous n’êtes pas d’accord, vous pouvez vous retirer.',
  agreed:
    '<who>{organisation}</who> a approuvé la version {version, number}. Il n’y a plus rien à faire.',
  sentBefore:
    'La lettre a été envoyée avant que la version {version, number} soit confirmée pour <who>{organisation}</who>. Elle reste sous la version {signed, number}.',
  why: 'Pourquoi il a été modifié : <who>{why}</who>',
  different: 'Ce qui est différent',
  fromTo: 'De la version {signed, number}, que vous avez signée, à la version {version, number} :',
  confirmNew: 'Confirmer le nouveau texte',
  versionFixed:
    'Version {version, number}, arrêtée le <time>{day}</time>. Son empreinte (SHA-256) :',
  leaveLists:
    'L’organisation quitte toutes les listes de cette lettre, et votre nom, votre fonction et votre e-mail sont supprimés aussitôt. Cela ne peut être défait, mais vous pouvez signer à nouveau tant que la lettre est ouverte.',
  fingerprint: 'Empreinte',
  nothingHidden: 'Rien : le nom est masqué',
  inBook:
    'Vous êtes dans le carnet des organisations de cette coalition jusqu’au <time>{day}</time>, de votre propre volonté. Il survit à ce qui est conservé ici : ce que vous modifiez ou retirez ici n’y change rien.',
  seeEntry: 'Voir notre fiche dans le carnet',
}
