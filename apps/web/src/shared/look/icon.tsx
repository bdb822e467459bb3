const shapes = {
  home: 'M3 8.5 9 3.5l6 5V15H3z',
  plan: 'M3 5h9a3.5 3.5 0 0 1 0 7H5M7 10l-2.2 2L7 14',
  people: 'M2.5 14.5c.6-3 2.4-4.5 4.5-4.5s3.9 1.5 4.5 4.5M7 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M12 4h4M14 2v4',
  invite:
    'M2.5 14.5c.6-3 2.4-4.5 4.5-4.5s3.9 1.5 4.5 4.5M7 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M11.500 6.500l1.800 1.800 3-3.300',
  settings: 'M3 5h7M13 5h2M3 9h2M8 9h7M3 13h8M14 13h1M11.500 3.500v3M6.500 7.500v3M12.500 11.500v3',
  history: 'M9 15.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M9 5v4l3 2',
  mail: 'M3 4h12v10H3zM3 5l6 5 6-5',
  organization: 'M4 15V4h6v11M10 8h5v7M2.500 15h13M6.500 7h1M6.500 10h1M12.500 11h.5',
  calendar: 'M3 4.500h12v10H3zM3 8h12M6.500 3v3M11.500 3v3M6 11h1M9 11h.5M12 11h.2',
  events: 'M3 4.500h12M3 9h12M3 13.500h8',
  check: 'm4 9.500 3.500 3.500L14.500 5',
  menu: 'M3 5h12M3 9h12M3 13h12',
  close: 'm4.500 4.500 9 9M13.500 4.500l-9 9',
  add: 'M9 4v10M4 9h10',
  pin: 'M6.500 3h5l-.5 5 2 2.500H5L7 8zM9 10.500V15',
  print: 'M5.500 7V3h7v4M5.500 12H3V7h12v5h-2.500M5.500 10.500h7V15h-7z',
  rules: 'M9 3v12M5.500 15h7M3 5.500h12M3 5.500 1.500 10h3zM15 5.500 13.500 10h3z',
  compliance:
    'M9 2.500 3.500 4.500v4c0 3.500 2.300 5.800 5.500 7 3.200-1.200 5.500-3.500 5.500-7v-4zM6.500 9l2 2 3.500-3.500',
  search: 'M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11M12 12l3.500 3.500',
  phone: 'M6.500 2.500h5v13h-5zM8.500 13.500h1',
  warning: 'M9 3 16 15H2zM9 7.500v3.500M9 13v.1',
  contacts:
    'M2.500 4h13v10h-13zM6.500 9a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3M4.500 12c.3-1.200 1-1.800 2-1.800s1.700.6 2 1.800M11 7.500h2.500M11 10.500h2.500',
  alarm: 'M4.500 12.500V8a4.500 4.500 0 0 1 9 0v4.500l1 1h-11zM7.500 15.500h3',
  talk: 'M3 3.500h12v8.500H9l-3.500 3v-3H3zM6 6.500h6M6 9h4',
  link: 'M7.500 10.500a2.800 2.800 0 0 0 4 0l2.500-2.500a2.800 2.800 0 0 0-4-4L9 5M10.500 7.500a2.800 2.800 0 0 0-4 0L4 10a2.800 2.800 0 0 0 4 4l1-1',
} as const;
export type IconName = keyof typeof shapes;

/** A line icon; always beside words, so it says nothing by itself. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}

/** The line that walks forwards and turns back, as the product's sign. */
export function Logo() {
  return (
    <svg
      className="logo-mark"
      width="26"
      height="22"
      viewBox="0 0 26 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 6h14a5 5 0 0 1 0 10H8" />
      <path d="M11 12.500 7.500 16l3.500 3.500" />
      <circle cx="3" cy="6" r="1.600" fill="currentColor" stroke="none" />
    </svg>
  );
}
