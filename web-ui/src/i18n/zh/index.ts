import type { rest } from './rest'
import { shell } from './shell'
import { search } from './search'
import { home } from './home'
import { common } from './common'
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
import { campaign } from './campaign'
import { notice } from './notice'
import { absence } from './absence'
import { copying } from './copying'
import { signing } from './signing'

/// The words of the first pages, by feature; those of all others are in `rest`. Keys that end in a code of the wire (`report.state.submitted`) are looked up by
/// `word`.

export const zh = {
  ...shell,
  ...search,
  ...home,
  ...common,
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
  ...campaign,
  ...notice,
  ...absence,
  ...copying,
  ...signing,
}

export type Key = keyof typeof zh | keyof typeof rest
