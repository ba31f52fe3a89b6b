import type { Messages, Translated } from '../../words'

export const book: Translated<Messages['mails']['book']> = {
  isIn: '{organisation} figure dans le carnet des organisations de {coalition}.',
  isInUnnamed: '{organisation} figure dans le carnet des organisations.',
  inReceipt:
    'Vous figurez dans le carnet des organisations de {coalition}, afin que la prochaine lettre s’ouvre déjà remplie. Seule son équipe de coordination le voit. Votre fiche est conservée jusqu’au {day} ; avant ce jour, nous vous demandons si elle peut rester plus longtemps, et sans réponse elle est supprimée. Pour voir tout ce qu’elle dit, la modifier ou quitter le carnet en un clic :',
  inReceiptUnnamed:
    'Vous figurez dans le carnet des organisations, afin que la prochaine lettre s’ouvre déjà remplie. Seule l’équipe de coordination le voit. Votre fiche est conservée jusqu’au {day} ; avant ce jour, nous vous demandons si elle peut rester plus longtemps, et sans réponse elle est supprimée. Pour voir tout ce qu’elle dit, la modifier ou quitter le carnet en un clic :',
  linkSubject: 'Votre fiche dans le carnet des organisations : {organisation}',
  linkHeading: 'Le lien vers votre fiche',
  linkGlance:
    'Voyez ce que le carnet des organisations dit de {organisation}, modifiez-le ou quittez-le.',
  linkAbout: 'Par ce lien, vous voyez tout ce qu’il dit, le modifiez ou le quittez en un clic.',
  linkAct: 'Voir la fiche',
  linkUntil:
    'Il fonctionne tant que la fiche est conservée, jusqu’au {day}. Merci de ne pas le transmettre.',
  linkBecause:
    'Vous recevez ce message parce que quelqu’un a demandé le lien avec cette adresse. Si ce n’était pas vous, ne faites rien : le lien n’est parvenu qu’à vous.',
  renewSubject: '{organisation} peut-elle rester dans le carnet des organisations ?',
  renewHeading: 'Votre fiche peut-elle rester ?',
  renewGlance: 'Sans réponse, {organisation} quitte le carnet des organisations le {day}.',
  renewAbout:
    'Grâce à elle, la prochaine lettre s’ouvre déjà remplie. La fiche disparaît d’elle-même le {day}, sauf si vous dites qu’elle peut rester une année de plus.',
  renewLast: 'Vous n’avez pas encore répondu ; c’est la dernière fois que nous posons la question.',
  renewAct: 'Voir la fiche, et la garder ou partir',
  renewLink:
    'Merci de ne pas transmettre le lien : toute personne qui l’a peut modifier votre fiche.',
  renewBecause:
    'Vous recevez ce message parce que vous avez demandé à figurer dans le carnet des organisations, qui pose la question une fois par an. Si vous ne faites rien, tout ce qu’il conserve de vous est supprimé.',
}
