/// The wire of readings, their corrections and what two of them differ in.
import type { Span } from './types'

export interface Reading {
  upload: string
  unit: string
  state: 'reading' | 'read' | 'unreadable'
  reason: string | null
  message: string | null
  reader: string
  /// of what the reader read; a correction names it
  digest: string | null
  readAt: string | null
  /// since when it has waited to be read
  waitingSince?: string | null
  reports: ReadReport[]
  /// files of a zip that could not be read, though others of it could
  failures: { name: string; reason: string; message: string }[]
  again: ReadingAgain | null
}

/// A report of a reading; its identity stays the same when another reader splits the upload otherwise.
export interface ReadReport {
  index: number
  identity: number
}

export interface ReadingAgain {
  state: 'reading' | 'unreadable'
  since: string
  reason: string | null
  message: string | null
}

export type CorrectionWhat = 'title' | 'unit' | 'year' | 'topic' | 'finding'
export type FindingKind = 'problem' | 'commitment' | 'rectification' | 'indicator' | 'warning'
export type Outcome = 'accepted' | 'rejected'

export interface CorrectionWanted {
  digest: string
  report: number
  what: CorrectionWhat
  /// the correction of the same thing that the person was shown; left out where there was none
  replaces?: string
  value?: string
  section?: string
  topics?: string[]
  kind?: FindingKind
  rule?: string
  start?: number
  end?: number
  outcome?: Outcome
  reason?: string
}

export interface Correction {
  id: string
  report: number | null
  what: CorrectionWhat
  value: string | null
  words: string | null
  topics: string[] | null
  kind: FindingKind | null
  rule: string | null
  outcome: Outcome | null
  reason: string | null
  by: string
  at: string
  state: 'in-force' | 'unplaced' | 'taken-back'
  takenBackBy: string | null
  takenBackAt: string | null
}

export interface Changed<T> {
  before: T | null
  after: T | null
}

export interface SectionSeen extends Span {
  id: string
  marker: string
  heading: string
}

export interface FindingSeen extends Span {
  kind: FindingKind
  rule: string
  text: string
}

export interface ReportDifference {
  identity: number
  before: number | null
  after: number | null
  name: string
  title: Changed<string> | null
  unit: Changed<string> | null
  year: Changed<number> | null
  textChanged: boolean
  sections: { added: SectionSeen[]; gone: SectionSeen[]; renamed: Changed<SectionSeen>[]; topics: { section: SectionSeen; before: string[]; after: string[] }[] }
  findings: { added: FindingSeen[]; gone: FindingSeen[] }
}

export interface ReadBy {
  reader: string
  vocabulary: string
}

export interface ReadingDifference {
  before: ReadBy
  after: ReadBy
  reports: ReportDifference[]
  unplaced: { correction: string; report: number; what: CorrectionWhat; words: string }[]
}
