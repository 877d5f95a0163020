/// The wire: what contract/ says, under the portal's names. Nothing is described here a second time.
import type { Correction, paths as ExtractPaths, ReportReading, Warning } from './generated/extract'
import type { paths as GatewayPaths, Me } from './generated/gateway'
import type { paths as IngestPaths, ProblemDetails } from './generated/ingest'
import type { Candidate, CandidateAcceptance, Item, ItemRow, ReportRow, paths as ReviewPaths } from './generated/review'

export type * from './cloud-event'
export type {
  Correction,
  CorrectionWanted,
  Doubt,
  FindingSeen,
  Indicator,
  ReadBy,
  Reading,
  ReadingAgain,
  ReadingDifference,
  Rectification,
  ReportDifference,
  SectionReading as Section,
  SectionSeen,
  Topic as SectionTopic,
  Warning,
} from './generated/extract'
export type { Me } from './generated/gateway'
export type { Evidence, Letter, Receipt, UploadLimits, Uploaded } from './generated/ingest'
export type {
  Absence,
  AbsenceWish,
  AlikePassage,
  AnsweredCampaign,
  AnsweredDemand,
  Approval,
  Campaign,
  CampaignDelay,
  CampaignReminded,
  CampaignReminding,
  CampaignStanding,
  CampaignWish,
  CarryingOver,
  Candidate,
  CandidateAcceptance,
  ChangedWarning,
  Claims,
  CloseOutApplication,
  CloseOutChecked,
  CloseOutRound,
  Colleague,
  ComparedReport,
  CopySent,
  CopyWish,
  CorrectionRequest,
  Demand,
  DigestPreview,
  DrawnSeat,
  ChainLink,
  DrawnStep,
  EarlierReport,
  Extension,
  ExtensionRequest,
  FigureOfLastYear,
  Item,
  ItemApproval,
  ItemMerger,
  ItemParticulars,
  ItemReassignment,
  ItemReclassification,
  ItemGroup,
  ItemRow,
  Judgement,
  JudgementWanted,
  LastYear,
  List,
  ListAsk,
  ListImport,
  ListImportRow,
  ListLine,
  ListWish,
  LookBack,
  LookBackFindings,
  LookBackPlan,
  LookBackWish,
  Looker,
  MeasureDone,
  Member,
  NearCopies,
  NearCopyComparison,
  Notice,
  NoticeSetting,
  NoticeSettingChange,
  NoticeSettings,
  Offer,
  Opinion,
  OwedReport,
  PersonRef,
  ItemPlan,
  ItemStages,
  StageFindings,
  PlanSubmission,
  PlannedMeasure,
  PossibleSigner,
  Procedure,
  PeriodConfirmed,
  Progress,
  PromiseAnswerWanted,
  PromiseFollowed,
  QueueCounts,
  QuotationWanted,
  Reader,
  ReboundRate,
  Report,
  ReportRow,
  Return,
  RosterLine,
  RosterPlan,
  Route,
  RoutePublication,
  RouteSeatWish,
  RouteStepWish,
  RouteTrial,
  RouteVersion,
  RouteWish,
  SavedView,
  SavedViewWish,
  SearchResult,
  SeatHolder,
  Sight,
  Signature,
  SignerWish,
  Split,
  SplitLine,
  SplitPiece,
  SplitPieceWish,
  SplitWaiting,
  Submission,
  Task,
  TaskReason,
  TouchedCandidate,
  TrailEntry,
  TrailRow,
  TrailVerification,
  Unit,
  UnitChange,
  UnitRef,
  UnseenTask,
  UploadPart,
  UploadParts,
  VersionDifference,
} from './generated/review'

export type Paths = GatewayPaths & IngestPaths & ExtractPaths & ReviewPaths

export type Problem = ProblemDetails

/// What was read of one report.
export type Analysis = ReportReading

export type CandidateKind = Candidate['kind']
export type CorrectionWhat = Correction['what']
export type FindingKind = NonNullable<Correction['kind']>
export type ItemClass = CandidateAcceptance['class']
export type ItemState = Item['state']
export type Lamp = ItemRow['lamp']
export type Rejected = NonNullable<Analysis['rejected']>[number]
export type ReportState = ReportRow['state']
export type ReportFilter = NonNullable<Paths['/api/reports']['get']['parameters']['query']>
export type QueueFilter = NonNullable<Paths['/api/queue']['get']['parameters']['query']>
export type CampaignFilter = NonNullable<Paths['/api/campaigns']['get']['parameters']['query']>
export type StandingFilter = NonNullable<Paths['/api/campaigns/{id}/units']['get']['parameters']['query']>
export type ListFilter = NonNullable<Paths['/api/lists']['get']['parameters']['query']>
export type ItemFilter = NonNullable<Paths['/api/items']['get']['parameters']['query']>
export type Role = Me['roles'][number]
export type Severity = Warning['severity']

/// A place in a text.
export type Span = Pick<Candidate, 'start' | 'end'>

export interface Changed<T> {
  before: T | null
  after: T | null
}
