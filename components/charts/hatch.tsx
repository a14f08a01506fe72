/** The hatching of what waits, once a page: a fill can only be named in the page itself. */
export function Hatch() {
  return (
    <svg className="hatch" aria-hidden="true">
      <pattern
        id="hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="hatch-ground" />
        <rect width="2.5" height="6" className="hatch-line" />
      </pattern>
    </svg>
  );
}
