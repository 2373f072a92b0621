/**
 * Design tokens: the one place where colours, sizes and fonts are written down. The antd theme, the charts and our own
 * styles take them from here. Verdict fills differ in lightness too (33 / 75 / 68 / 42), so they survive a grey printout;
 * `ink` is for text and shapes (≥ 4.5 : 1 on white and on its `tint`).
 */
export const tokens = {
  color: {
    text: "#1B2429",
    textSecondary: "#46525A",
    textTertiary: "#626E76",
    disabled: "#98A3A9",
    /** Of controls that cannot be used: still to be read. */
    disabledText: "#59656C",
    line: "#E3E8EA",
    lineStrong: "#C9D2D6",
    head: "#F5F7F8",
    hover: "#E9EEF0",
    /** Of a bar, where it is not filled. */
    track: "#EBEFF1",
    background: "#EEF1F3",
    surface: "#FFFFFF",
    accent: "#0E5A6B",
    accentHover: "#0A4754",
    accentWeak: "#E5F0F2",
    accentLine: "#8DB7C0",
    /** Bars behind the lines of a chart. */
    bar: "#B9CDD2",
  },
  /** Families of verdicts; which verdict belongs to which family is said in shared/text/verdict.ts. */
  verdict: {
    ahead: { fill: "#1F4E8C", ink: "#1F4E8C", tint: "#E8EFF8" },
    onTrack: { fill: "#9CCBBB", ink: "#1F6650", tint: "#E9F4F0" },
    behind: { fill: "#DE9A2B", ink: "#875000", tint: "#FCF3E1", hatch: "#EDBF75", stripe: "#E7AF52" },
    farBehind: { fill: "#B03A28", ink: "#9C2A1B", tint: "#FBEBE8" },
    none: { fill: "#DCE2E5", ink: "#56626A", tint: "#F2F4F5" },
  },
  /** Prints are black on white, whatever the screens look like; the desk is what they lie on in a preview. */
  paper: { ink: "#000000", sheet: "#FFFFFF", desk: "#D9DCDF", masthead: "#C8102E" },
  /** Over words of a print: chosen, found, and the place that is shown. */
  mark: { selected: "rgb(11 94 120 / 0.28)", found: "rgb(255 196 0 / 0.4)", current: "rgb(255 120 0 / 0.55)" },
  font: {
    sans: '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC Variable",sans-serif',
    size: { xs: 11, sm: 12, md: 13, base: 14, lg: 16, xl: 20 },
  },
  /** Pixels. */
  space: { xs: 4, sm: 8, md: 12, lg: 16, xl: 24, xxl: 32 },
  radius: 3,
  shadow: "0 2px 10px rgba(16,36,44,.14)",
  height: { row: 30, rowSmall: 26, control: 28, controlSmall: 24 },
  layout: { nav: 152, navNarrow: 48, top: 44, status: 24 },
} as const;
