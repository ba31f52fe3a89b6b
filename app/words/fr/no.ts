import type { Messages, Translated } from '../words'

export const no: Translated<Messages['no']> = {
  title: 'Nous ne signerons pas',
  noted:
    'Noté le <time>{day}</time> : <who>{organisation}</who> ne signera pas. L’équipe de coordination le voit, et personne ne vous relancera. Vous pouvez fermer cette page.',
  changed: 'Cela a changé ? Revenez dessus, puis signez ou décidez plus tard.',
  mistake: 'Était-ce une erreur ?',
  takeBack: 'Revenir dessus',
  about:
    'L’équipe de coordination de la lettre voit que <who>{organisation}</who> ne signera pas, et ce que vous écrivez ici. Rien n’est public. Vous pouvez revenir dessus jusqu’à l’envoi de la lettre.',
  words: 'Un mot à l’équipe de coordination',
  wordsHint:
    'Pourquoi, ou ce qui devrait changer, si vous souhaitez le dire. C’est supprimé avec les autres données de contact.',
}
