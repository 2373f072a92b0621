/** Line icons, drawn here so that they do not depend on any font. Decorative: the word stands beside or in the label. */
const large = {
  workbench: "M2.5 13.5v-6M6.2 13.5V4M9.8 13.5V9M13.5 13.5V2.5",
  indicators: "M2 2v12h12M4.5 10.5l3-3.5 2.5 2 3.5-5",
  tasks: "M2.5 4h1M6 4h7.5M2.5 8h1M6 8h7.5M2.5 12h1M6 12h7.5",
  projects: "M2.5 13.5h11M4 13.5V6h3.5v7.5M7.5 13.5v-11H12v11M9.5 5h.6M9.5 7.5h.6M9.5 10h.6",
  entry: "M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h2.5",
  exchange: "M2.5 5.5h10l-2.5-3M13.5 10.5h-10l2.5 3",
  reports: "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
  settings:
    "M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M8.5 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M4.5 11.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3l3.2 3.2",
  alert: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 5v4M8 11v.3",
  info: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 7.2V11M8 4.8V5",
  tick: "M3 8.5l3.5 3.5L13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  empty: "M2.5 9.5L4.5 3h7l2 6.5v4h-11zM2.5 9.5h3.2l1 1.8h2.6l1-1.8h3.2",
  link: "M6.5 9.5l3-3M7 5l1.7-1.7a2.5 2.5 0 0 1 3.6 3.6L10.6 8.6M5.4 7.4L3.7 9.1a2.5 2.5 0 0 0 3.6 3.6L9 11",
  up: "M8 13V3.5M4.5 7L8 3.5 11.5 7",
  down: "M8 3v9.5M4.5 9L8 12.5 11.5 9",
  fold: "M4 6l4 4 4-4",
  unfold: "M6 4l4 4-4 4",
} as const;

export type IconName = keyof typeof large;

export function Icon({ name, className = "" }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={large[name]} />
    </svg>
  );
}
