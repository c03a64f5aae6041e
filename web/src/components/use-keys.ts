import { useEffect } from 'react';

const EDITABLE = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(EDITABLE) !== null;
}

/**
 * Binds keys of a screen: letters by the physical key, so that they work in every keyboard layout (`KeyJ`), signs by
 * what they write (`?`).
 * They keep silent while somebody types, in dialogs and with modifiers.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = keys[event.key] ?? keys[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}
