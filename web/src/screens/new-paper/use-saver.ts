import { useCallback, useRef, useState } from 'react';
import { newKey } from '../../api/new-key.ts';
import type { CaseView } from '../../api/models.ts';
import { useCreateCase, useSaveContent } from '../../data/cases.ts';
import type { Content } from './form/content.ts';

interface Start {
  readonly process: string;
  readonly kind: string;
  readonly paper: CaseView | undefined;
}

/** Saves contents one after another; each edit names the version it was made on. */
export function useSaver({ process, kind, paper: first }: Start) {
  const create = useCreateCase();
  const edit = useSaveContent();
  const [paper, setPaper] = useState(first);
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const current = useRef(first);
  const saved = useRef<Content | undefined>(first?.content);
  const attempt = useRef<{ readonly content: Content; readonly key: string }>(undefined);

  const keyOf = (content: Content) => {
    if (attempt.current?.content !== content) attempt.current = { content, key: newKey() };
    return attempt.current.key;
  };
  const store = (content: Content) =>
    current.current
      ? edit.mutateAsync({ id: current.current.id, version: current.current.version, content })
      : create.mutateAsync({ process, kind, content, attemptKey: keyOf(content) });

  /** Resolves to the stored case, or to undefined when it could not be stored. */
  const save = async (content: Content): Promise<CaseView | undefined> => {
    if (content === saved.current) return current.current;
    setSaving(true);
    try {
      current.current = await store(content);
      saved.current = content;
      setPaper(current.current);
      setError(undefined);
      return current.current;
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setSaving(false);
    }
  };

  /** Takes over a version somebody else saved. */
  const adopt = useCallback((newer: CaseView) => {
    current.current = newer;
    saved.current = newer.content;
    setPaper(newer);
    setError(undefined);
  }, []);
  return { paper, error, isSaving, save, adopt };
}
