import { gateway as paths } from './paths'

const remembered = 'taizhang.login.begun'
const loop = 20_000

/// The way out of the portal, for tests to stand in.
export const gateway = { enter: (then: string) => location.assign(paths.login(then)) }

/// Straight to the login form and back to what was wanted. False where a login has just been and brought no session:
/// trying again at once would go round for ever.
export function goToLogin(then: string, now = Date.now()): boolean {
  if (now - Number(sessionStorage.getItem(remembered) ?? 0) < loop) return false
  sessionStorage.setItem(remembered, String(now))
  gateway.enter(then)
  return true
}

export const arrived = () => sessionStorage.removeItem(remembered)
