import type { Key } from '../zh'
import { help } from './help'
import { shell } from './shell'
import { system } from './system'
import { search } from './search'
import { home } from './home'
import { common } from './common'
import { upload } from './upload'
import { split } from './split'
import { filing } from './filing'
import { report } from './report'
import { reviewing } from './reviewing'
import { findings } from './findings'
import { item } from './item'
import { correcting } from './correcting'
import { trail } from './trail'
import { approval } from './approval'
import { queue } from './queue'
import { ledger } from './ledger'
import { kind } from './kind'
import { admin } from './admin'
import { compare } from './compare'
import { campaign } from './campaign'
import { copies } from './copies'
import { lastYear } from './lastYear'
import { notice } from './notice'
import { absence } from './absence'
import { copying } from './copying'
import { signing } from './signing'
import { route } from './route'
import { triage } from './triage'
import { lists } from './lists'
import { plan } from './plan'
import { stage } from './stage'
import { steering } from './steering'
import { lookback } from './lookback'
import { importing } from './importing'

export const en: Record<Key, string> = {
  ...shell,
  ...system,
  ...search,
  ...home,
  ...help,
  ...common,
  ...upload,
  ...split,
  ...filing,
  ...report,
  ...reviewing,
  ...findings,
  ...item,
  ...correcting,
  ...trail,
  ...approval,
  ...queue,
  ...ledger,
  ...kind,
  ...admin,
  ...compare,
  ...campaign,
  ...copies,
  ...lastYear,
  ...triage,
  ...lists,
  ...plan,
  ...stage,
  ...steering,
  ...lookback,
  ...importing,
  ...notice,
  ...absence,
  ...copying,
  ...signing,
  ...route,
}
