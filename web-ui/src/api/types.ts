/// The wire, as `docs/api.md` says it.
import type { CorrectionWhat, FindingKind } from './reading-types'

export type * from './cloud-event'
export type * from './reading-types'

export type Role = 'reporter' | 'unit-leader' | 'reviewer' | 'approver' | 'administrator' | 'integrator'

export interface Me {
  username: string
  name: string
  roles: Role[]
  units: string[]
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  errors?: { field: string; message: string }[]
}

export interface UnitRef {
  code: string
  name: string
}

export interface Unit extends UnitRef {
  aliases: string[]
  parent: string | null
}

export type UploadState = 'received' | 'read' | 'unreadable'

export interface Receipt {
  id: string
  number: string
  name: string
  size: number
  sha256: string
  mediaType: string
  unit: string
  campaign: string | null
  note: string | null
  receivedAt: string
  receivedBy: string
  state: UploadState
  reason: string | null
  reports: number
  duplicate: boolean
  readAgain?: boolean
}

export interface UploadAnswer {
  receipts: Receipt[]
  refused: { name: string; problem: Problem }[]
}

export type ReportState = 'extracted' | 'submitted' | 'approved' | 'archived' | 'returned'
export type Step = 'sign-off' | 'first-review' | 'final-review'
export type ReturnTarget = 'reporter' | 'sign-off' | 'first-review'

export interface ReportRow {
  id: string
  unit: UnitRef | null
  unitAsRead: string
  title: string
  year: number | null
  state: ReportState
  step: Step | null
  version: number
  warnings: number
  problems: number
  commitments: number
  /// 0 to 1
  confidence: number
  doubts: string[]
  updatedAt: string
}

export interface ReportVersion {
  number: number
  upload: string
  index: number
  digest: string
  receivedAt: string
  readAt: string
  reader: string
}

export interface Opinion {
  at: string
  by: string
  step: string | null
  outcome: 'submitted' | 'approved' | 'returned'
  to: string | null
  text: string | null
  version: number
  digest: string
}

export type ReportAction = 'submit' | 'approve' | 'return' | 'assign-unit'

export interface Report extends ReportRow {
  digest: string
  upload: string
  waiting: number | null
  versions: ReportVersion[]
  opinions: Opinion[]
  meets: { id: string; title: string; unit: UnitRef; year: number | null } | null
  may: ReportAction[]
}

export interface Span {
  start: number
  end: number
}

export interface SectionTopic {
  topic: string
  score: number
  evidence: Span[]
}

export interface Section extends Span {
  id: string
  level: number
  marker: string
  heading: string
  role: 'preamble' | 'body' | 'problems' | 'next-steps'
  topics: SectionTopic[]
  doubts?: Doubt[]
  children: Section[]
}

/// Why something was read with doubt; the message is for codes that we have no words for.
export interface Doubt {
  code: string
  message: string
}

export interface Indicator extends Span {
  subject: string
  value: number
  unit: string
  approximate: boolean
  section: string
}

export interface Finding extends Span {
  section: string
}

export interface Rectification extends Span {
  problems: number | null
  measures: number | null
  claim: string
  source: string | null
}

export type Severity = 'error' | 'warning' | 'notice'

export interface Warning extends Span {
  rule: string
  severity: Severity
  message: string
  suggestion: string | null
}

export interface Analysis {
  title: string
  unit: string | null
  year: number | null
  text: string
  sections: Section[]
  indicators: Indicator[]
  problems: Finding[]
  commitments: Finding[]
  rectifications: Rectification[]
  citations: (Span & { title: string })[]
  persons: (Span & { name: string })[]
  warnings: Warning[]
  confidence?: number
  doubts?: Doubt[]
  /// what people said instead of what was read
  corrected?: { what: CorrectionWhat; correction: string; section?: string; kind?: FindingKind; start?: number; end?: number }[]
  rejected?: Rejected[]
}

/// A finding that a person said is none.
export interface Rejected extends Span {
  kind: FindingKind
  reason: string
  correction: string
  finding: { message?: string; rule?: string }
}

export type CandidateKind = 'problem' | 'commitment' | 'rectification'

export interface Candidate extends Span {
  id: string
  kind: CandidateKind
  text: string
  section: string
  state: 'proposed' | 'accepted' | 'rejected'
  item: string | null
  reason: string | null
  /// that the place is in the text of
  version: number
  noLongerProposed: boolean
}

export type ItemClass = 'immediate' | 'staged' | 'long-term'

export interface Acceptance {
  class: ItemClass
  due: string | null
  problem: string | null
  cooperatingUnits: string[]
  handler: string | null
  goal: string | null
}

export type TaskKind = 'report' | 'close-out-review' | 'close-out-acceptance' | 'unmatched-report'

export interface Task {
  id: string
  kind: TaskKind
  subject: string
  title: string
  unit: UnitRef | null
  step: string | null
  since: string
  due: string | null
  risk: number
  /// codes of doubts, or `meets-another`
  reasons: string[]
  claimedBy: string | null
}

export type ItemState = 'assigned' | 'in-progress' | 'under-review' | 'under-acceptance' | 'closed'
export type Lamp = 'green' | 'yellow' | 'red' | 'none'

export interface ItemRow {
  id: string
  number: string
  state: ItemState
  problem: string
  source: string | null
  category: string | null
  class: ItemClass
  unit: UnitRef
  due: string | null
  lamp: Lamp
  updatedAt: string
}

export interface Measure {
  text: string
  due: string | null
  state?: string
}

export interface ProgressEntry {
  at: string
  by: string
  date: string
  text: string
  percent: number | null
}

export interface ReviewOpinion {
  at: string
  by: string
  stage: string
  outcome: string
  opinion: string | null
  digest: string
}

export type ItemAction = 'sign' | 'progress' | 'evidence' | 'apply' | 'review' | 'accept'

export interface Item extends ItemRow {
  digest: string
  report: string | null
  candidate: string | null
  place: { version: number; start: number; end: number } | null
  grounds: string | null
  goal: string | null
  leader: string | null
  handler: string | null
  cooperatingUnits: string[]
  measures: Measure[]
  progress: ProgressEntry[]
  evidence: { id: string; sha256: string; effectiveDate: string | null; receivedAt: string }[]
  results: string | null
  delays: string | null
  applicant: string | null
  reviewOpinions: ReviewOpinion[]
  acceptedBy: string | null
  closedAt: string | null
  closeOutNumber: string | null
  extensions: number
  noLongerProposed: boolean
  may: ItemAction[]
}

export interface Evidence {
  id: string
  item: string
  unit: string
  name: string
  size: number
  sha256: string
  effectiveDate: string | null
  receivedAt: string
  receivedBy: string
}

export interface TrailEntry {
  sequence: number
  at: string
  actor: string
  action: string
  detail: Record<string, unknown>
  hash: string
}

export interface Verification {
  intact: boolean
  entries: number
  firstBroken: number | null
  why: string | null
}
