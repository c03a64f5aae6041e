import type { FreezePurpose } from './events.ts';
import type { AwaitedCase } from './state.ts';

/** Work a case asks for outside itself; each is done by an activity whose result comes back as a system command. */
export type Effect =
  | { readonly type: 'resolve-stage'; readonly step: string; readonly stage: string }
  | { readonly type: 'freeze-documents'; readonly purpose: FreezePurpose; readonly version: number }
  | { readonly type: 'register'; readonly step: string; readonly journal: string }
  | { readonly type: 'distribute'; readonly step: string }
  | { readonly type: 'prepare-execution'; readonly step: string }
  | { readonly type: 'prepare-wait'; readonly step: string }
  /** what is waited for may have come before anybody waited; the wait stands in the record by now */
  | { readonly type: 'look-for-outcome'; readonly step: string; readonly awaited: AwaitedCase }
  | { readonly type: 'apply-effects'; readonly step: string }
  | { readonly type: 'file'; readonly step: string; readonly nomenclature: string };
