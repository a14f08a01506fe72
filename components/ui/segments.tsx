"use client";

/** Two or three views of the same thing, as links in one frame. */
export function Segments({
  label,
  views,
}: {
  label: string;
  views: { href: string; label: string; current?: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className="segments">
        {views.map((view) => (
          <li key={view.href}>
            <a href={view.href} aria-current={view.current ? "page" : undefined}>
              {view.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
