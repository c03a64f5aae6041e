import { createContext, useContext, useMemo, useState } from 'react';
import type { ColourMode } from './theme.ts';

const KEY = 'tirkeu.colours';

interface ColourModeState {
  readonly mode: ColourMode;
  readonly toggle: () => void;
}

function firstMode(): ColourMode {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export const ColourModeContext = createContext<ColourModeState>({ mode: 'light', toggle: () => undefined });

export function useColourMode(): ColourModeState {
  return useContext(ColourModeContext);
}

/** Holds the mode: the one chosen before, else the system's. */
export function useColourModeState(): ColourModeState {
  const [mode, setMode] = useState(firstMode);
  return useMemo(() => {
    const next = mode === 'light' ? 'dark' : 'light';
    const toggle = () => {
      localStorage.setItem(KEY, next);
      setMode(next);
    };
    return { mode, toggle };
  }, [mode]);
}
