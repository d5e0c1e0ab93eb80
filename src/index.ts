export type { Author, Bilingual, Check } from './check/check.ts';
export { type LoadedConfig, loadConfig, parseConfig } from './config/load.ts';
export type { Config, ConfigInput } from './config/schema.ts';
export type { KeptAnswer, Memory, MemoryEntry, MemoryStats, PairEntry } from './memory/memory.ts';
export type { Account, Leases, Ledger } from './memory/shared.ts';
export type {
  Attempt,
  Block,
  BlockKind,
  Code,
  Content,
  Dictionary,
  Document,
  GlossaryEntry,
  Inline,
  Language,
  Lock,
  Origin,
  PartOfSpeech,
  Problem,
  Proposal,
  Rung,
  Segment,
  Severity,
  Span,
  State,
  SubState,
  TermEntry,
  TermMatch,
  TermTarget,
  TranslationRecord,
  Unit,
  Verdict,
  VerdictKind,
} from './model.ts';
export { type CheckResult, checkProject as check, type DocumentStatus } from './pipeline/check.ts';
export type { Cost, Estimate } from './pipeline/estimate.ts';
export type { PipelineEvent } from './pipeline/events.ts';
export type { ExportedFile, ExportResult } from './pipeline/export.ts';
export type { FrozenResult } from './pipeline/frozen.ts';
export type { ImpactEntry, ImpactResult, ImpactSegment } from './pipeline/impact.ts';
export type { ImpactTerm } from './pipeline/impact-terms.ts';
export type { ImportedUnit, ImportResult } from './pipeline/import.ts';
export { openProject, type Project } from './pipeline/project.ts';
export type { Finding, MarkedText, Report, RunReport } from './pipeline/report.ts';
export type { Runner } from './pipeline/send.ts';
export type { PlannedSegment, RunResult, TargetSummary, UnitVerdicts } from './pipeline/summary.ts';
export { explainUnits, type UnitStory } from './pipeline/why.ts';
export { WortfestError } from './problems.ts';
export type {
  AskedRung,
  GlossaryService,
  GlossarySync,
  Provider,
  RequestedTerm,
  RequestText,
  TranslationAnswer,
  TranslationRequest,
  Usage,
} from './providers/provider.ts';
export { WaitError } from './providers/retry.ts';
export { checkFrozen, type FrozenOptions } from './run/frozen.ts';
export { type ImpactOptions, impact } from './run/impact.ts';
export { type ImportXliffOptions, importXliff } from './run/import.ts';
export { exportXliff, type HandoffExportOptions, type TranslateOptions, translate } from './run/local.ts';
export { compileRules, type RulesConfig, type SegmentRules } from './segment/rules.ts';
export { segmentText as segment } from './segment/segmenter.ts';
export { readSrx, type Srx } from './segment/srx.ts';
export type { SourceFormat } from './source/format.ts';
export { createTermMatcher } from './terms/matcher.ts';
export { verifyTerm } from './terms/verify-term.ts';
