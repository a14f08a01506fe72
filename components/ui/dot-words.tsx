/**
 * The words of a legend, their ○ and ● drawn: a font may fill its ring on a dark ground. Those who hear the words hear
 * them without the signs.
 */
export function DotWords({ children }: { children: string }) {
  return children.split(/([○●])/).map((part, index) => {
    if (part !== "○" && part !== "●") return part;
    const look = part === "●" ? { fill: "currentColor" } : { fill: "none", stroke: "currentColor" };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
      <svg key={index} aria-hidden="true" width="9" height="9" viewBox="0 0 9 9" className="inline">
        <circle cx="4.5" cy="4.5" r="3.5" strokeWidth="1.3" {...look} />
      </svg>
    );
  });
}
