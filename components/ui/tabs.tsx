import { type MarkState, StateMark } from "./state-mark.tsx";
import "./tabs.css";

export type Tab = {
  href: string;
  label: string;
  /** Formatted for reading; the counts after the first add up to the first. */
  count?: string;
  /** Not shown where the count is nothing: no alarm for none. */
  state?: MarkState;
  current?: boolean;
};

/** Filters as links: the filter lives in the URL. On the phone they are a small table of counts. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.state && tab.count !== "0" ? (
                <StateMark state={tab.state} form="word">
                  {tab.label}
                </StateMark>
              ) : (
                tab.label
              )}
              {tab.count !== undefined && <b>{tab.count}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
