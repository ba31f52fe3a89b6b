import type { Messages, Translated } from '../../words'

export const reminder: Translated<Messages['mails']['reminder']> = {
  subject: 'Rappel : confirmez la signature de {organisation}',
  subjectAgain: 'Rappel : « {letter} » a changé',
  heading: 'La signature vous attend',
  headingAgain: 'Le nouveau texte vous attend',
  glance: '{organisation} ne figure pas au bas de « {letter} » tant que vous n’avez pas confirmé.',
  about:
    'Quelqu’un a rempli le formulaire pour répondre à « {letter} » au nom de {organisation}, avec cette adresse. Rien ne compte avant que vous l’ayez confirmé.',
  aboutAgain:
    'L’équipe de coordination a changé ce que dit « {letter} ». La signature de {organisation} reste sous le texte que vous avez signé, et n’est pas sous le nouveau tant que vous ne l’avez pas confirmé.',
  because:
    'Vous recevez ce message parce que quelqu’un a donné cette adresse pour signer une lettre. Si ce n’était pas vous, ne faites rien : tout est supprimé le {day}, ou tout de suite ici :',
  becauseAgain: 'Vous recevez ce message parce que vous avez signé la lettre avec cette adresse.',
  noMore: 'Ne plus recevoir de rappels :',
}
