import type { Holder } from '../lock.ts';
import type { Language, Problem } from '../model.ts';

/** What a run tells while it works. The library prints nothing itself. */
export type PipelineEvent =
  /** Another run asks the provider for texts of this project: its answers are waited for. */
  | { readonly type: 'queued'; readonly holder?: Holder }
  | {
      readonly type: 'started';
      /** Earlier answers to these texts failed a check. */
      readonly again: boolean;
      readonly texts: number;
      readonly characters: number;
      readonly requests: number;
    }
  | { readonly type: 'answered'; readonly texts: number; readonly billed: number }
  | { readonly type: 'waiting'; readonly problem: Problem; readonly milliseconds: number }
  | { readonly type: 'written'; readonly path: string; readonly target: Language };

export type OnEvent = (event: PipelineEvent) => void;
