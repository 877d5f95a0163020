// What every page does; it reads what it needs from the page, so that no script has to stand in it.
import { checkAuthSession, startSessionPolling } from './authChecker.js'

const { inOtherTabs, session } = document.body.dataset

// who logs in in another tab need not do it here
if (inOtherTabs) startSessionPolling(inOtherTabs)
if (session) checkAuthSession(session)

// a second click would send the form again, and end at a page that has expired
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault()
    form.dataset.sent = 'yes'
  })
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})

if (document.querySelector('[data-password-toggle]')) await import('./passwordVisibility.js')
