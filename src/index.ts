export type { Bilingual, Check } from './check/check.ts';
export { type LoadedConfig, loadConfig, parseConfig } from './config/load.ts';
export type { Config, ConfigInput } from './config/schema.ts';
export type { Memory, MemoryEntry } from './memory/memory.ts';
export type {
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
} from './model.ts';
export { type CheckResult, checkProject as check, type DocumentStatus } from './pipeline/check.ts';
export type { PipelineEvent } from './pipeline/events.ts';
export { openProject, type Project } from './pipeline/project.ts';
export type { Runner } from './pipeline/send.ts';
export type { PlannedSegment, RunResult, TargetSummary } from './pipeline/summary.ts';
export { WortfestError } from './problems.ts';
export type {
  GlossaryService,
  GlossarySync,
  Provider,
  TranslationAnswer,
  TranslationRequest,
} from './providers/provider.ts';
export { type TranslateOptions, translate } from './run/local.ts';
export { compileRules, type RulesConfig, type SegmentRules } from './segment/rules.ts';
export { segmentText as segment } from './segment/segmenter.ts';
export { readSrx, type Srx } from './segment/srx.ts';
export type { SourceFormat } from './source/format.ts';
export { createTermMatcher } from './terms/matcher.ts';
export { verifyTerm } from './terms/verify-term.ts';
