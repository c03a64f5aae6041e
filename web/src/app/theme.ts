/** The one file that knows colours and sizes. Style sheets read them as custom properties. */
import { theme, type ThemeConfig } from 'antd';

export type ColourMode = 'light' | 'dark';

interface Palette {
  readonly accent: string;
  /** the accent as a colour of letters */
  readonly accentText: string;
  readonly late: string;
  readonly soon: string;
  readonly done: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly ground: string;
  readonly raised: string;
  readonly selected: string;
  readonly desk: string;
  readonly lateGround: string;
  readonly soonGround: string;
}

const PALETTES: Readonly<Record<ColourMode, Palette>> = {
  light: {
    accent: '#0b5d5b',
    accentText: '#0b5d5b',
    late: '#b42318',
    soon: '#8a5300',
    done: '#1a6b3c',
    text: '#1c2526',
    quiet: '#566264',
    line: '#dfe4e4',
    surface: '#ffffff',
    ground: '#f6f8f8',
    raised: '#eef2f2',
    selected: '#e3f0ef',
    desk: '#dde2e3',
    lateGround: '#fdecea',
    soonGround: '#fdf3e0',
  },
  dark: {
    accent: '#17807a',
    accentText: '#6fc7c1',
    late: '#ff8f82',
    soon: '#f0b95c',
    done: '#7fcf9c',
    text: '#e6ebeb',
    quiet: '#a3b0b1',
    line: '#303a3b',
    surface: '#161c1d',
    ground: '#101516',
    raised: '#1f2728',
    selected: '#17393a',
    desk: '#0b0f10',
    lateGround: '#3a1c19',
    soonGround: '#382a12',
  },
};

const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif";

interface Look {
  readonly mode: ColourMode;
  /** lists, dialogs and messages slide and fade */
  readonly hasMotion: boolean;
}

/** Settings of the component library in one colour mode. */
export function themeConfig({ mode, hasMotion }: Look): ThemeConfig {
  const palette = PALETTES[mode];
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accentText,
      colorError: palette.late,
      colorWarning: palette.soon,
      colorSuccess: palette.done,
      colorInfoBg: palette.selected,
      colorInfoBorder: palette.line,
      colorErrorBg: palette.lateGround,
      colorErrorBorder: palette.line,
      colorWarningBg: palette.soonGround,
      colorWarningBorder: palette.line,
      colorSuccessBg: palette.selected,
      colorSuccessBorder: palette.line,
      colorText: palette.text,
      colorTextSecondary: palette.quiet,
      colorTextDescription: palette.quiet,
      colorTextPlaceholder: palette.quiet,
      colorBorderSecondary: palette.line,
      colorBgContainer: palette.surface,
      colorBgLayout: palette.ground,
      fontFamily: FONT,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 34,
      motion: hasMotion,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Layout: { headerHeight: 52, headerPadding: '0 16px', headerBg: palette.surface, siderBg: palette.surface },
      Menu: { itemHeight: 38, itemSelectedBg: palette.selected, itemSelectedColor: palette.text },
      Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18 },
      // letters on a red button
      Button: { dangerColor: mode === 'dark' ? palette.ground : palette.surface },
    },
  };
}

const SIZES: Readonly<Record<string, string>> = {
  '--space-1': '4px',
  '--space-2': '8px',
  '--space-3': '12px',
  '--space-4': '16px',
  '--space-5': '24px',
  '--space-6': '40px',
  '--row-height': '42px',
  '--head-height': '52px',
  '--nav-width': '216px',
  '--queue-width': '292px',
  '--rail-width': '348px',
  '--records-width': '416px',
  '--form-width': '520px',
  '--login-width': '376px',
  '--reading-width': '720px',
  '--sheet-width': '794px',
  '--sheet-height': '1123px',
  '--radius': '6px',
  '--line-width': '1px',
  '--focus-width': '2px',
  '--text-small': '13px',
  '--text-body': '14px',
  '--text-large': '15px',
  '--text-title': '18px',
  '--text-heading': '22px',
};

/** Custom properties of one colour mode, for style sheets. */
export function styleProperties(mode: ColourMode): Readonly<Record<string, string>> {
  const palette = PALETTES[mode];
  const colours = Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
  return {
    ...SIZES,
    ...colours,
    '--font': FONT,
    // a sheet of paper stays white in the dark, and its shadow black
    '--paper': '#ffffff',
    '--on-paper': '#4a5557',
    '--on-accent': '#ffffff',
    '--shadow': mode === 'dark' ? '0 1px 10px rgb(0 0 0 / 60%)' : '0 1px 8px rgb(28 37 38 / 18%)',
  };
}
