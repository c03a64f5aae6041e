import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../api/models.ts';
import type { Content } from './form/content.ts';
import { dropKeptContent, keepContent, keptContent } from './kept-content.ts';
import { useSaver } from './use-saver.ts';

const PAUSE_MS = 700;

interface Options {
  readonly process: string;
  readonly kind: string;
  readonly paper: CaseView | undefined;
  /** the earlier order the paper is about */
  readonly orderId: string | undefined;
  readonly initial: Content;
  readonly isComplete: (content: Content) => boolean;
}

/** The content being written: saved by itself whenever it is complete, kept in the browser until then. */
export function useDraft({ process, kind, paper: opened, orderId, initial, isComplete }: Options) {
  const name = opened ? opened.id : [process, kind, ...(orderId ? [orderId] : [])].join('.');
  const [content, setContent] = useState<Content>(() => keptContent(name) ?? opened?.content ?? initial);
  const saver = useSaver({ process, kind, paper: opened });
  const line = useRef<Promise<unknown>>(Promise.resolve());

  /** Saves after whatever is being saved now. */
  const save = (what: Content): Promise<CaseView | undefined> => {
    const next = line.current.then(() => saver.save(what));
    line.current = next;
    return next.then((stored) => {
      if (stored) dropKeptContent(name);
      return stored;
    });
  };
  const latestSave = useRef(save);
  latestSave.current = save;
  const complete = isComplete(content);
  const isStored = content === (saver.paper?.content ?? opened?.content);
  useEffect(() => {
    if (!complete || isStored) return;
    const timer = setTimeout(() => void latestSave.current(content), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, complete, isStored]);

  const change = (next: Content) => {
    keepContent(name, next);
    setContent(next);
  };
  const takeOver = (newer: CaseView) => {
    dropKeptContent(name);
    saver.adopt(newer);
    setContent(newer.content);
  };
  return { ...saver, content, change, takeOver, saveNow: () => save(content) };
}

export type Draft = ReturnType<typeof useDraft>;
