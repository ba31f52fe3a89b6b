import type { Messages, Translated } from '../words'

export const letter: Translated<Messages['letter']> = {
  headOpen: 'Signer : {title}',
  described: 'Une lettre ouverte. {ask}',
  describedLed: 'Une lettre ouverte portée par {by}. {ask}',
  kickerOpen: 'Une lettre ouverte à la signature des organisations',
  kickerClosed: 'Une lettre ouverte que des organisations ont signée',
  signForOrganisation: 'Signer pour votre organisation',
  about: 'Deux minutes environ. Sans compte.',
  theLetter: 'La lettre',
  passOn:
    'Ce n’est pas à vous de signer ? Transmettez la lettre à la personne habilitée à signer au nom de votre organisation : <link>adresse, textes et code à imprimer</link>.',
  sharing: '<link>Adresse, textes et code à imprimer</link>.',
  questions: 'Questions : <link>{email}</link>',

  closes: 'Clôture',
  closed: 'Close depuis',
  sent: 'Envoyée le',
  daysLeft:
    '{days, plural, =0 {moins d’un jour restant} one {# jour restant} many {# de jours restants} other {# jours restants}}',
  signed: 'Ont signé',
  organisations:
    '{count, plural, =0 {Aucune organisation pour l’instant} one {# organisation} many {# d’organisations} other {# organisations}}',
  andPersons:
    '{count, plural, one {et # personne à titre personnel} many {et # de personnes à titre personnel} other {et # personnes à titre personnel}}',
  askedBy: 'À l’initiative de',
  forCoalition: 'au nom de la coalition',

  changesOfText: 'Modifications du texte',
  changedOn: 'Modifié le <time>{day}</time> :',
  smallFix: 'correction mineure',
  newMeaning: 'le sens change',
  changeLinks:
    '<difference>Ce qui est différent</difference>, <before>le texte précédent et ses signataires</before>',

  closedTitle: 'Les signatures sont closes',
  closedOn: 'La clôture a eu lieu le {day}.',
  sentOn: 'La lettre a été envoyée le {day}.',
  closedStays: 'La lettre et la liste de ses signataires restent ici.',
  closedSigned:
    'Vous avez signé ? <link>Recevez le lien vers votre signature</link> pour la modifier ou la retirer.',

  notDecided:
    'Pas encore décidé ? <link>Dites-nous que vous y réfléchissez</link> et quand vous déciderez ; nous vous le rappellerons une fois.',
  forYourself: 'Vous signez pour vous-même ? <link>Signer à titre personnel</link>',
  signedAlready: 'Déjà signé ? <link>Recevoir à nouveau le lien vers votre signature</link>',

  signedHeadline:
    '{count, plural, =0 {Personne n’a encore signé} one {# organisation a signé} many {# d’organisations ont signé} other {# organisations ont signé}}',
  nobodyConfirmed: 'Personne n’a encore confirmé ce texte',
  nobodyYet:
    'Les organisations qui signent apparaissent ici une fois qu’elles ont confirmé et que l’équipe de coordination a vérifié.',
  nobodyAfterChange:
    'Le texte a été modifié pendant que des organisations le signaient. Celles qui ont signé le précédent apparaissent ici une fois qu’elles ont confirmé celui-ci.',
  nobodySigned: 'Aucune organisation n’avait signé à la clôture.',
  newestFirst: 'Dans l’ordre des signatures, les plus récentes d’abord.',
  unnamed:
    '{count, plural, one {L’une d’elles n’est pas nommée publiquement.} many {# d’entre elles ne sont pas nommées publiquement.} other {# d’entre elles ne sont pas nommées publiquement.}}',
  heldUntil: 'Leurs noms seront rendus publics ensemble : {launch}.',
  heldUntilLaunch: 'Leurs noms seront rendus publics ensemble, au lancement de la lettre.',
  invitedUntil:
    'Seules les organisations invitées et la coalition voient ces noms. Ils seront rendus publics ensemble : {launch}.',
  invitedUntilLaunch:
    'Seules les organisations invitées et la coalition voient ces noms. Ils seront rendus publics ensemble, au lancement de la lettre.',
  persons: 'À titre personnel',
  aboutPersons: 'Leur lieu de travail dit qui elles sont ; il n’a pas signé.',
  later: 'Soutiens ultérieurs',
  aboutLater: 'Ces organisations se sont jointes après l’envoi de la lettre.',
  more: '{count, plural, one {Le nom qui a signé avant} many {Les # de noms qui ont signé avant} other {Les # noms qui ont signé avant}}',
  pages: 'Pages de noms',
  pageBefore: 'Noms précédents',
  pageOf: 'Page {at, number} sur {of, number}',
  pageAfter: 'Autres noms',
  confirmedAgain: 'confirmé à nouveau le <time>{day}</time>',
  leftOn: 's’est retiré le <time>{day}</time>, après l’envoi de la lettre',

  keptTitle: 'Ce que devient ce que vous écrivez ici',
  what: 'Quoi',
  whatKept:
    'Ce que vous écrivez dans le formulaire, au sujet de votre organisation et de vous. Rien d’autre : ni suivi, ni cookie, ni conservation de l’adresse de votre appareil.',
  why: 'Pourquoi',
  whyKept:
    'Pour montrer quelles organisations soutiennent la lettre, et pour vous joindre si son texte est corrigé.',
  howLong: 'Combien de temps',
  howLongOpen:
    'Ce qui n’est pas public est supprimé le <b>{day}</b>, {days, plural, one {# jour} many {# de jours} other {# jours}} après le dernier jour pour signer ; si ce jour change, celui-ci aussi. Ce que vous ne confirmez pas est supprimé au bout de trois semaines. Ce que vous nous autorisez à rendre public reste avec la lettre.',
  howLongClosed:
    'Ce qui n’est pas public est supprimé le <b>{day}</b>, {days, plural, one {# jour} many {# de jours} other {# jours}} après la clôture. Ce que vous ne confirmez pas est supprimé au bout de trois semaines. Ce que vous nous autorisez à rendre public reste avec la lettre.',
  whoSees: 'Qui le voit',
  coordinators:
    '{count, plural, one {La seule personne qui coordonne la lettre.} many {Les # de personnes qui coordonnent la lettre.} other {Les # personnes qui coordonnent la lettre.}}',
  coordinatorsLed:
    '{count, plural, one {La seule personne qui coordonne la lettre, portée par <who>{lead}</who>.} many {Les # de personnes qui coordonnent la lettre, portée par <who>{lead}</who>.} other {Les # personnes qui coordonnent la lettre, portée par <who>{lead}</who>.}}',
  othersSee:
    'Les destinataires de la lettre voient l’organisation, et votre nom si vous l’autorisez ; les lettres adressées à des organismes publics peuvent être communiquées au titre du droit d’accès à l’information. Personne d’autre ne le voit, et aucune autre entreprise ne le traite.',
  yourSay: 'Vous décidez',
  yourSayIs:
    'Consultez, modifiez ou retirez ce que vous avez écrit grâce au lien reçu par e-mail, jusqu’à l’envoi de la lettre. Ensuite, vous pouvez encore vous retirer, et la liste le dira. Si quelqu’un est en danger, masquez aussitôt le nom sur toutes les pages publiques, par le même lien.',
  yourSayOrWrite:
    'Consultez, modifiez ou retirez ce que vous avez écrit grâce au lien reçu par e-mail, jusqu’à l’envoi de la lettre. Ensuite, vous pouvez encore vous retirer, et la liste le dira. Si quelqu’un est en danger, masquez aussitôt le nom sur toutes les pages publiques, par le même lien, ou écrivez à <link>{email}</link>.',
  whichText: 'Quel texte exactement vais-je signer ?',
  whichTextIs:
    'Le texte définitif, version {version, number}, arrêté le <time>{moment}</time>. Si une seule virgule change, cette empreinte (SHA-256) change aussi et vous en êtes averti :',
  notForYou:
    'Ce n’est pas pour vous ? <link>Dites que vous ne signerez pas</link>, et personne ne vous relancera.',
  saidNo:
    'Vous avez dit que votre organisation ne signera pas. Signez malgré tout, ou <link>revenez sur ce que vous avez dit</link>.',
  bookKept:
    'Seulement si vous le cochez, le carnet des organisations en garde une copie pour la prochaine lettre, tant que vous le renouvelez une fois par an.',
  texts: 'La lettre dans ses langues',
}
