import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/**
 * Runs on the page that `Checking` draws: does the work in it, shows how far it is, and sends the form on. Where that cannot be
 * done, the page shows the way without it again.
 */
async function doTheWork(form: HTMLFormElement): Promise<void> {
  const [working, fallback] = [form.querySelector('#working'), form.querySelector('details')]
  const [progress, proof] = [form.querySelector('progress'), form.elements.namedItem('proof')]
  if (!(working instanceof HTMLElement && proof instanceof HTMLInputElement)) return
  if (!progress || !fallback) return
  const show = (isWorking: boolean) => {
    working.hidden = !isWorking
    fallback.open = !isWorking
  }
  show(true)
  try {
    const challenge = JSON.parse(form.dataset.work ?? '')
    progress.max = challenge.parameters.data.tries
    const solution = await solveChallenge({
      challenge,
      deriveKey(...about) {
        progress.value++
        return deriveKey(...about)
      },
    })
    if (!solution) return show(false)
    proof.value = JSON.stringify({ challenge, solution })
    form.submit()
  } catch {
    // Browsers keep what this needs from pages that come without https.
    show(false)
  }
}

const form = document.querySelector('#check')
if (form instanceof HTMLFormElement) doTheWork(form)
