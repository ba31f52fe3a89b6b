import type { Messages, Translated } from '../words'

export const check: Translated<Messages['check']> = {
  title: 'Un instant avant l’envoi',
  about:
    'De très nombreux formulaires arrivent en ce moment au sujet de cette lettre ; chacun est donc contrôlé avant d’être pris. Rien de ce que vous avez écrit n’est perdu.',
  working:
    'Vérification que vous n’êtes pas un programme : cela prend quelques secondes. Ensuite, l’envoi se fait tout seul.',
  howFar: 'Avancement de la vérification',
  without: 'Si votre navigateur n’exécute pas de scripts, ou si la vérification ne se termine pas',
  withoutAbout:
    'Envoyez-le sans la vérification. Il attend alors que l’équipe de coordination de la lettre l’admette ; ce n’est qu’ensuite que vous recevez le message de confirmation.',
  sendWithout: 'Envoyer sans la vérification',
  held: 'L’équipe de coordination regarde d’abord',
  heldAbout:
    'Ce que vous avez écrit est arrivé. De très nombreux formulaires arrivent en ce moment au sujet de cette lettre, et le vôtre est venu sans la vérification qui distingue les personnes des programmes. Il attend donc que l’équipe de coordination l’admette. D’ici là, rien n’en est public et il ne compte pas.',
  heldThen:
    'Vous recevez ensuite un message avec un lien : ouvrez-le et confirmez, comme tout le monde. Ce que personne n’admet ou ne confirme est supprimé après trois semaines.',
  heldUrgent: 'C’est urgent ? Écrivez à <mail>{address}</mail>.',
}
