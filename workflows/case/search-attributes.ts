import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { SEARCH_ATTRIBUTES } from '../../contracts/case.messages.ts';
import type { CaseState } from '../../domain/approval/state.ts';

const STATUS = defineSearchAttributeKey(SEARCH_ATTRIBUTES.status, 'KEYWORD');
const PROCESS = defineSearchAttributeKey(SEARCH_ATTRIBUTES.process, 'KEYWORD');
const KIND = defineSearchAttributeKey(SEARCH_ATTRIBUTES.kind, 'KEYWORD');

/** What operators can search cases by: codes only, because search attributes are not encrypted. */
export function searchAttributesOf(state: CaseState): SearchAttributePair[] {
  return [
    { key: STATUS, value: state.status },
    { key: PROCESS, value: state.process },
    { key: KIND, value: state.kind },
  ];
}
