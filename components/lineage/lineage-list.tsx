import "./lineage.css";
import { InLanguage } from "#components/directives/in-language.tsx";
import { IssueMark } from "#components/directives/issue-mark.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { TreeNode } from "#lib/lineage/family-tree.ts";
import type { Counts, LineageTask } from "#lib/lineage/lineage-page.ts";

type Props = { i18n: I18n; tree: TreeNode[]; rootId: string };

/** The family as a list with steps: every document once with its tasks, and what its branch comes to. */
export function LineageList({ i18n, tree, rootId }: Props) {
  return (
    <ul className="lineage">
      {tree.map((node) => (
        <LineageItem key={node.directive.id} i18n={i18n} node={node} rootId={rootId} />
      ))}
    </ul>
  );
}

type ItemProps = {
  i18n: I18n;
  node: TreeNode;
  rootId: string;
  /** The document that it comes from: said by name, since a phone shows no steps for deep branches. */
  above?: { id: string; number: string };
};

function LineageItem({ i18n, node, rootId, above }: ItemProps) {
  const { t, format } = i18n;
  const { directive, relation, again, children } = node;
  const { id, type, number, issuedOn, title, titleEn, state, branch, tasks } = directive;
  const here = id === rootId;
  if (again)
    return (
      <li>
        <p>
          <Relation i18n={i18n} relation={relation} above={above} />
          <a href={`#doc-${id}`} lang="vi">
            {number}
          </a>{" "}
          <small>{t("lineage.above")}</small>
        </p>
      </li>
    );
  return (
    <li>
      <div id={`doc-${id}`} tabIndex={-1} className={here ? "lineage-here" : undefined}>
        <p>
          <Relation i18n={i18n} relation={relation} above={above} />
          <small>
            {t(`directives.types.${type}`)}, {format.date(issuedOn)}
          </small>{" "}
          {state === "draft" && <IssueMark i18n={i18n} state="draft" />}
        </p>
        <p>
          <a href={`/directives/${id}`} aria-current={here ? "page" : undefined}>
            <b lang="vi">{number}</b> <InLanguage i18n={i18n} vi={title} en={titleEn} />
          </a>
        </p>
        <p className="lineage-sum">
          {branch.directives > 0
            ? t("lineage.branch", { directives: branch.directives, tasks: branch.tasks })
            : t("lineage.tasks", { count: branch.tasks })}
          {branch.given > 0 && <CountWords i18n={i18n} counts={branch} />}
        </p>
        {tasks.length > 0 && (
          <details className="fold" open={here && tasks.length <= 12}>
            <summary>{t("lineage.own-tasks", { count: tasks.length })}</summary>
            <ul className="lines">
              {tasks.map((task) => (
                <TaskLine key={task.id} i18n={i18n} task={task} />
              ))}
            </ul>
          </details>
        )}
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <LineageItem
              key={`${child.relation} ${child.directive.id}`}
              i18n={i18n}
              node={child}
              rootId={rootId}
              above={directive}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function Relation({
  i18n: { t },
  relation,
  above,
}: Pick<ItemProps, "i18n" | "above"> & Pick<TreeNode, "relation">) {
  if (!relation) return null;
  return (
    <small>
      {t(`directives.relations.${relation}`)}{" "}
      {above && (
        <a href={`#doc-${above.id}`} lang="vi">
          {above.number}
        </a>
      )}{" "}
      ·{" "}
    </small>
  );
}

function TaskLine({ i18n, task }: { i18n: I18n; task: LineageTask }) {
  return (
    <li>
      <span>
        <a href={`/tasks/${task.id}`}>
          {task.code} {named(i18n, task.title, task.titleEn)}
        </a>
        {task.state === "draft" && (
          <>
            {" "}
            <IssueMark i18n={i18n} state="draft" />
          </>
        )}
      </span>
      <small>
        {task.given === 0 ? (
          i18n.t(task.drafts > 0 ? "lineage.drafts" : "lineage.not-given", { count: task.drafts })
        ) : (
          <CountWords i18n={i18n} counts={task} first />
        )}
      </small>
    </li>
  );
}

/** Given, open, overdue: the rest is done. */
function CountWords({
  i18n: { t },
  counts,
  first,
}: {
  i18n: I18n;
  counts: Counts;
  first?: boolean;
}) {
  return (
    <>
      {!first && " · "}
      {t("lineage.given", { count: counts.given })} · {t("lineage.open", { count: counts.open })}
      {counts.overdue > 0 && (
        <>
          {" · "}
          <span className="text-over">{t("lineage.overdue", { count: counts.overdue })}</span>
        </>
      )}
    </>
  );
}
