import { help } from './help'
import { system } from './system'
import { upload } from './upload'
import { split } from './split'
import { admin } from './admin'
import { compare } from './compare'
import { copies } from './copies'
import { lastYear } from './lastYear'
import { route } from './route'
import { triage } from './triage'
import { lists } from './lists'
import { plan } from './plan'
import { stage } from './stage'
import { steering } from './steering'
import { lookback } from './lookback'
import { importing } from './importing'

/// The words of pages that nobody sees first: fetched behind the first page.
export const rest = {
  ...help,
  ...system,
  ...upload,
  ...split,
  ...admin,
  ...compare,
  ...copies,
  ...lastYear,
  ...route,
  ...triage,
  ...lists,
  ...plan,
  ...stage,
  ...steering,
  ...lookback,
  ...importing,
}
