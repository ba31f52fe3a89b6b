import type { Messages, Translated } from '../../words'

export const receipt: Translated<Messages['mails']['receipt']> = {
  subject: '{organisation} a signé « {letter} »',
  heading: 'Votre signature est confirmée',
  glance: '{organisation} a signé « {letter} ». Gardez ce message.',
  signedBy: '{organisation} a signé « {letter} » le {day}, par {name}, {role}.',
  signedByFilledIn:
    '{organisation} a signé « {letter} » le {day}, par {name}, {role} ; formulaire rempli par {filledBy}.',
  signedInPerson: '{organisation} a signé « {letter} » le {day}, à titre personnel.',
  looksFirst: 'L’équipe de coordination vérifie chaque signature avant de l’inscrire sur la liste.',
  declared: 'Vous avez déclaré : « {declaration} »',
  kept: 'Seule l’équipe de coordination de la lettre voit le reste. Il est supprimé le {day}, 28 jours après le dernier jour pour signer ; si ce jour change, cette date aussi, et le lien l’indique. Ce que vous nous avez autorisés à rendre public reste avec la lettre.',
  act: 'La modifier, la masquer ou vous retirer',
  aboutLink:
    'Le lien fonctionne jusqu’à ce jour. Ce n’était pas vous ? Retirez-vous par le même lien : tout ce qui a été écrit est supprimé aussitôt. Merci de ne pas transmettre le lien : toute personne qui l’a peut modifier votre signature.',
  because:
    'Vous recevez ce message parce que vous avez confirmé une signature avec cette adresse. Gardez-le : il contient le lien vers votre signature.',
}
