import type { Messages, Translated } from '../words'

export const signature: Translated<Messages['signature']> = {
  confirmEnded:
    'Un lien de confirmation fonctionne pendant trois semaines. Ce qui avait été écrit est maintenant supprimé : ouvrez la page de la lettre et signez à nouveau, si elle est encore ouverte.',
  manageEnded:
    'Le lien vers une signature fonctionne jusqu’à la suppression des données de contact, 28 jours après la clôture des signatures. Il n’y a alors plus rien à modifier ; ce que vous avez autorisé à rendre public reste avec la lettre.',
  readHere: 'Lire ici le texte entier',
  textLanguages: 'Ce texte dans ses langues',
  exactText: 'Le texte exact',
  finalText: 'le texte définitif du <time>{day}</time>, version {version, number}',
  fingerprintIs: 'Son empreinte (SHA-256), qui change à la moindre virgule :',
  severalTexts: 'C’en est une seule, du texte dans toutes ses langues : {languages}.',
  namedOrganisation: 'L’organisation, sans votre nom',
  namedPerson: 'L’organisation, avec votre nom et votre fonction',
  namedNone: 'Rien ; seuls les destinataires de la lettre voient que vous avez signé',
  namedSelf: 'Votre nom et ce que vous faites',
  oneStep: 'Il reste une étape',
  confirmTitle: 'Confirmer la signature',
  confirmConsidering: 'Confirmez que vous y réfléchissez',
  yesConsidering: 'Oui, nous y réfléchissons',
  changedTitle: 'Le texte a changé depuis que vous avez rempli le formulaire',
  changedSince:
    'Vous confirmez le texte tel qu’il est maintenant. Voici ce qu’est devenu celui que vous avez lu :',
  letter: 'Lettre',
  signedBy: 'Signée par',
  consideredBy: 'À l’étude par',
  inPersonalCapacity: 'à titre personnel',
  forIt: 'En son nom',
  filledInBy: 'Formulaire rempli par <who>{name}</who>',
  copyGoes: 'Une copie du récépissé est envoyée à {email}',
  copyWent: 'Une copie du récépissé a été envoyée à {email}',
  decidesBy: 'Décision au plus tard le',
  inPublic: 'En public',
  keptUntil: 'Conservé jusqu’au',
  thenDeleted:
    'Votre e-mail est alors supprimé. Ce que vous nous autorisez à rendre public reste avec la lettre.',
  notRight:
    'Ce n’est pas exact ? Fermez cette page : sans confirmation rien ne compte, et ce qui a été écrit est supprimé au bout de trois semaines. <link>Ce n’était pas moi</link>',
  lateTitle: 'Il est trop tard pour confirmer',
  late: 'Le délai pour confirmer les signatures de « <who>{title}</who> » est écoulé ; celle-ci ne peut donc plus être ajoutée par ce lien. Ce que vous avez écrit est supprimé trois semaines après. Si vous souhaitez encore figurer au bas de la lettre, écrivez à la personne qui vous l’a demandé : jusqu’à l’envoi, elle peut vous ajouter.',
  hasSigned: '<who>{organisation}</who> a signé',
  isConsidering: '<who>{organisation}</who> y réfléchit',
  noted:
    'C’est noté, et rien n’est signé. Dans votre messagerie se trouve le lien par lequel vous signez, déplacez le jour ou dites non. Nous vous le rappelons une fois, le <time>{day}</time>.',
  isConfirmed:
    'La signature de « <who>{title}</who> » est confirmée. L’équipe de coordination vérifie chaque signature avant de l’inscrire sur la liste.',
  receiptSent:
    'Un récépissé est dans votre messagerie. Gardez-le : il indique quel texte vous avez signé et contient le lien pour modifier la signature, masquer le nom ou vous retirer.',
  notMeTitle: 'Ce n’était pas moi',
  notMeDoneTitle: 'C’est supprimé',
  notMeDone:
    'Ce que quelqu’un avait écrit avec votre adresse a disparu. Rien n’a été signé avec elle, et rien n’en était public.',
  notMeLateTitle: 'Cela a été confirmé',
  notMeLate:
    'Une personne qui lit cette boîte l’a confirmé. Si ce n’est pas exact, ouvrez le récépissé dans la même boîte : son lien retire la signature et supprime ce qui a été écrit.',
  notMeAsk: 'Ce n’était pas vous ?',
  notMeAbout:
    'Quelqu’un a donné votre adresse pour signer « <title>{letter}</title> » au nom de <who>{organisation}</who>. Si ce n’était pas vous, faites supprimer maintenant ce qui a été écrit. Sans vous, rien n’est signé de toute façon.',
  notMeDelete: 'Ce n’était pas moi : supprimer',
  disputeTitle: 'Ce n’est pas exact',
  disputeDoneTitle: 'L’équipe de coordination est prévenue',
  disputeDone:
    'Elle examine la signature de <who>{organisation}</who>. En attendant, et jusqu’à l’envoi de la lettre, elle ne figure pas sur la liste.',
  disputeAsk: '<who>{organisation}</who> n’a pas signé ?',
  disputeTold: {
    email:
      'L’équipe de coordination a noté que <who>{name}</who>, <who>{role}</who>, a dit oui par e-mail le {day}. Si ce n’est pas exact, dites-le : le nom est retiré de la liste et l’équipe de coordination examine la question.',
    letter:
      'L’équipe de coordination a noté que <who>{name}</who>, <who>{role}</who>, a dit oui par courrier le {day}. Si ce n’est pas exact, dites-le : le nom est retiré de la liste et l’équipe de coordination examine la question.',
    telephone:
      'L’équipe de coordination a noté que <who>{name}</who>, <who>{role}</who>, a dit oui par téléphone le {day}. Si ce n’est pas exact, dites-le : le nom est retiré de la liste et l’équipe de coordination examine la question.',
    meeting:
      'L’équipe de coordination a noté que <who>{name}</who>, <who>{role}</who>, a dit oui lors d’une réunion le {day}. Si ce n’est pas exact, dites-le : le nom est retiré de la liste et l’équipe de coordination examine la question.',
  },
  disputeSigned:
    '<who>{name}</who>, <who>{role}</who>, a signé la lettre en son nom. Si cette personne n’y est pas habilitée, dites-le : le nom est retiré de la liste et l’équipe de coordination examine la question.',
  inBook: 'Carnet des organisations',
  bookAsked: 'Conservé pour la prochaine lettre, comme vous l’avez demandé',
  bookFor: 'Pour un an, sauf si vous le renouvelez. Le récépissé contient le lien pour le quitter.',
  bookNow:
    'Vous êtes maintenant dans le carnet des organisations. Le récépissé contient aussi le lien vers votre fiche, par lequel vous la modifiez ou quittez le carnet.',
}
