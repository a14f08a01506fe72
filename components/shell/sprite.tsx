/** Shapes and patterns, once a page; `<use href="#s-…">` draws them in the colour around them. */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true">
      <defs>
        <symbol id="s-done" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="5.5" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="s-late" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="4.75" strokeWidth="1.5" />
          <path d="M7 2.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="s-term" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="4.75" strokeWidth="1.5" />
        </symbol>
        <symbol id="s-soon" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="4.75" strokeWidth="1.5" />
          <path d="M7 7V2.5A4.5 4.5 0 0 1 11.5 7z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="s-over" viewBox="0 0 14 14">
          <path d="M7 1.5 13 12.5H1z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="s-none" viewBox="0 0 14 14">
          <path d="M2.5 7h9" strokeWidth="2" />
        </symbol>
        <symbol id="s-wait" viewBox="0 0 14 14">
          <path
            d="M3 1.75h8M3 12.25h8M4 2c0 3 3 3.5 3 5s-3 2-3 5M10 2c0 3-3 3.5-3 5s3 2 3 5"
            strokeWidth="1.4"
          />
          <path
            d="M5 11.6c.4-1.6 1.2-2.2 2-2.9.8.7 1.6 1.3 2 2.9z"
            fill="currentColor"
            stroke="none"
          />
        </symbol>
        <symbol id="s-back" viewBox="0 0 14 14">
          <path d="M5 2 1.8 5.2 5 8.4M2.2 5.2h6a3.4 3.4 0 0 1 0 6.8H5.5" strokeWidth="1.6" />
        </symbol>
        <symbol id="s-draft" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="4.75" strokeWidth="1.5" strokeDasharray="2 1.73" />
        </symbol>
        <symbol id="s-tick" viewBox="0 0 14 14">
          <path d="m2 7.5 3.4 3.4L12 3.6" strokeWidth="1.8" />
        </symbol>
        <symbol id="s-goal" viewBox="0 0 14 14">
          <path d="M7 1.5 12.5 7 7 12.5 1.5 7z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="s-stop" viewBox="0 0 14 14">
          <path d="M3 2.5h3v9H3zM8 2.5h3v9H8z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="s-up" viewBox="0 0 10 10">
          <path d="M5 1.5 9.5 9h-9z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="s-down" viewBox="0 0 10 10">
          <path d="M5 8.5.5 1h9z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="s-search" viewBox="0 0 16 16">
          <circle cx="7" cy="7" r="4.5" strokeWidth="1.5" />
          <path d="m10.5 10.5 3.5 3.5" strokeWidth="1.5" />
        </symbol>
        <symbol id="s-bell" viewBox="0 0 16 16">
          <path
            d="M3 12h10l-1.2-2V6.5a3.8 3.8 0 0 0-7.6 0V10zM6.5 14h3"
            strokeWidth="1.4"
            strokeLinejoin="round"
          />
        </symbol>
        <symbol id="s-menu" viewBox="0 0 16 16">
          <path d="M2 4h12M2 8h12M2 12h12" strokeWidth="1.5" />
        </symbol>
        <symbol id="s-account" viewBox="0 0 16 16">
          <circle cx="8" cy="5.5" r="2.75" strokeWidth="1.4" />
          <path d="M2.5 14c.5-3 2.7-4.5 5.5-4.5s5 1.5 5.5 4.5" strokeWidth="1.4" />
        </symbol>
        <symbol id="s-chevron" viewBox="0 0 10 10">
          <path d="m2 3.5 3 3 3-3" strokeWidth="1.4" />
        </symbol>
        <symbol id="s-file" viewBox="0 0 16 16">
          <path
            d="M4 1.75h5.5L12.5 5v9.25H4zM9.25 2v3.25h3"
            strokeWidth="1.3"
            strokeLinejoin="round"
          />
        </symbol>
        <symbol id="s-note" viewBox="0 0 14 14">
          <path d="M2 2.5h10v7H6.5L4 12V9.5H2z" strokeWidth="1.4" strokeLinejoin="round" />
        </symbol>
        <symbol id="s-calendar" viewBox="0 0 14 14">
          <path d="M1.75 3h10.5v9H1.75zM1.75 6h10.5M4.5 1.5v3M9.5 1.5v3" strokeWidth="1.3" />
        </symbol>
        <symbol id="s-arrow" viewBox="0 0 14 14">
          <path d="M2 7h10M8 3l4 4-4 4" strokeWidth="1.5" />
        </symbol>
        <pattern
          id="s-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="hatch-ground" />
          <rect width="2.5" height="6" className="hatch-line" />
        </pattern>
      </defs>
    </svg>
  );
}
