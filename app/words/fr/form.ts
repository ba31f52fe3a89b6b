import type { Messages, Translated } from '../words'

export const form: Translated<Messages['form']> = {
  choose: 'Choisissez',
  organisation: 'Nom de l’organisation',
  organisationHint: 'Tel qu’il doit figurer au bas de la lettre',
  kind: 'Sa nature',
  kinds: {
    charity: 'Association, fondation ou ONG',
    campaign: 'Campagne ou collectif citoyen',
    network: 'Réseau ou coalition',
    union: 'Syndicat',
    faith: 'Communauté religieuse',
    advice: 'Permanence juridique ou service de conseil',
    research: 'Université ou organisme de recherche',
    business: 'Entreprise ou entreprise sociale',
    public: 'Organisme public',
    other: 'Autre',
  },
  country: 'Pays ou région',
  website: 'Site web',
  numberAndSentence: 'Ajouter un numéro ou une phrase (facultatif)',
  number: 'Numéro d’enregistrement de l’organisation',
  sentence: 'Une phrase publique',
  sentenceHint: 'Pourquoi vous signez. Elle figure à côté du nom sur la page de la lettre.',
  role: 'Votre fonction dans l’organisation',
  personRole: 'Ce que vous faites',
  email: 'E-mail',
  emailHint:
    'Nous vous envoyons le lien de confirmation. L’adresse n’est jamais affichée ; une adresse collective convient.',
  office: 'Rempli pour quelqu’un d’autre, ou copie pour le secrétariat (facultatif)',
  filledBy: 'Qui remplit ce formulaire, si ce n’est pas la personne qui signe',
  filledByHint: 'Son nom. Seule l’équipe de coordination le voit.',
  copyTo: 'Adresse générale de l’organisation',
  copyToHint:
    'Elle reçoit une copie du récépissé, afin que personne ne signe pour l’organisation à son insu.',
  naming: 'Pouvons-nous vous nommer publiquement ?',
  namingHint:
    'Les destinataires de la lettre voient de toute façon qui a signé. Les lettres adressées à des organismes publics peuvent être communiquées au titre du droit d’accès à l’information.',
  namings: {
    organisation: 'Seulement l’organisation',
    person: 'L’organisation, mon nom et ma fonction',
    none: 'Ni l’une ni l’autre publiquement',
  },
  personNamings: {
    person: 'Mon nom et ce que je fais',
    none: 'Pas publiquement',
  },
  name: 'Votre nom complet',
  employer: 'Où vous travaillez',
  employerHint:
    'Seulement à titre indicatif : votre employeur ne signe pas. Nous le précisons à côté de votre nom.',
  declaration: 'Votre déclaration',
  usualDeclaration: 'Je suis habilité(e) à signer cette lettre au nom de mon organisation.',
  personalDeclaration: 'Je signe pour moi-même, et non pour mon employeur.',
  aboutChanges:
    'Les responsables de la lettre peuvent apporter des corrections mineures aux faits ou à la formulation ; nous vous en informerons, et vous pourrez vous retirer jusqu’à l’envoi de la lettre.',

  sign: 'Signer la lettre',
  aboutSigning:
    'C’est l’organisation qui signe ; vous le faites en son nom. Vous pouvez modifier la signature ou vous retirer jusqu’à l’envoi de la lettre, par un lien que nous vous envoyons par e-mail.',
  yourOrganisation: 'Votre organisation',
  you: 'Vous',
  yourSignature: 'Votre signature',
  thenConfirm:
    'Ouvrez ensuite le message que nous vous envoyons et confirmez. Rien n’est public avant cela. <link>Ce que devient ce que vous écrivez ici</link>',

  closedForSigning:
    'Les signatures de cette lettre sont closes. Elle reste à sa place, avec ses signataires.',
  asPerson: 'Signer à titre personnel',
  aboutPerson:
    'Vous signez pour vous-même, dans une liste à part : vous ne comptez pas comme organisation. Vous pouvez modifier votre signature ou vous retirer jusqu’à l’envoi de la lettre, par un lien que nous vous envoyons par e-mail.',
  keptAsSaid:
    'Ce que vous écrivez est conservé comme l’indique la page de la lettre ; votre e-mail n’est jamais affiché.',
  onlyOrganisations: 'Seules des organisations la signent.',

  considering: 'Nous y réfléchissons',
  aboutConsidering:
    'Rien n’est signé, et votre organisation ne figure sur aucune liste. Seule l’équipe de coordination de la lettre le voit. Le jour que vous indiquez, nous vous le rappelons, une seule fois.',
  until: 'Vous décidez au plus tard le',
  untilHint: 'Par exemple le jour où se réunit votre conseil d’administration',

  checkTitle: 'Ouvrez votre e-mail pour confirmer',
  checkHeading: 'Ouvrez maintenant votre messagerie',
  checkSent:
    'Nous avons envoyé un message à l’adresse que vous avez indiquée. Ouvrez le lien qu’il contient et confirmez : ce que vous avez écrit ne compte qu’à partir de là.',
  checkWithin:
    'Le lien fonctionne pendant trois semaines, afin qu’un conseil d’administration ait le temps de se réunir. Ce que personne n’a confirmé d’ici là est supprimé, et rien n’en devient jamais public.',
  checkSample: 'Dans l’exemple, aucun message ne part : il attend dans <link>sa boîte</link>.',
  noMessage: 'Pas de message après quelques minutes ?',
  noMessageDo:
    'Regardez d’abord parmi les messages indésirables. Ensuite, <again>faites-vous renvoyer le lien</again>, ou <form>remplissez à nouveau le formulaire</form> si l’adresse était peut-être erronée ; cela ne crée pas de seconde signature.',

  linkAgain: 'Recevoir à nouveau le lien vers votre signature',
  linkAgainAbout:
    'Par ce lien, vous voyez ce qui est conservé à votre sujet, modifiez la signature ou la retirez.',
  linkAgainEmail: 'L’adresse avec laquelle vous avez signé',
  linkAgainSend: 'Envoyez-moi le lien',
  linkAgainDone: 'Consultez votre messagerie',
  linkAgainSent:
    'Si quelqu’un a signé cette lettre avec l’adresse que vous avez indiquée, un message contenant le lien est en route. Nous disons la même chose dans les deux cas, afin que personne ne puisse apprendre ici qui a signé.',
  invited:
    'Vous êtes invité(e) à signer au nom de <who>{organisation}</who>. L’équipe de coordination a rempli ce qu’elle sait ; modifiez ce qui n’est pas exact.',
  forBookLegend: 'Pour la prochaine lettre',
  forBook:
    'Gardez-nous dans le carnet des organisations, afin que la prochaine lettre s’ouvre déjà remplie',
  forBookHint:
    'Il conserve ce que vous écrivez ici au sujet de votre organisation et de vous, et les lettres que vous avez signées. Seule l’équipe de coordination de cette coalition le voit. Une fois par an, nous demandons si cela peut rester ; sans réponse, tout est supprimé. Vous pouvez le quitter en un clic, par un lien que nous vous envoyons par e-mail.',
  stayInBook:
    'Gardez notre fiche dans le carnet des organisations pendant un an à partir de maintenant, telle qu’elle est ici',
  asOn: 'Comme le <time>{day}</time>',
  asInBook: 'Comme dans le carnet des organisations',
  fromBook:
    'Rempli à partir de votre propre fiche dans le carnet des organisations. Si rien n’a changé, cochez votre déclaration ci-dessous et signez.',
  changeSomething: 'Modifier quelque chose',
}
