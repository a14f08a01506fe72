import type { HelpBlock } from "#lib/i18n/help/help-topic.ts";

/** One piece of a page of help, as it is written there. */
export function HelpBlockView({ block }: { block: HelpBlock }) {
  if (typeof block === "string") return <p>{block}</p>;
  if ("steps" in block) {
    return (
      <ol>
        {block.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    );
  }
  if ("list" in block) {
    return (
      <ul>
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  const pairs = "terms" in block ? block.terms : block.keys;
  return (
    <dl>
      {pairs.map(([term, meaning]) => (
        <div key={term}>
          <dt>{"keys" in block ? <kbd>{term}</kbd> : term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
