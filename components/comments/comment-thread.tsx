import "./comments.css";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ShownComment, Thread } from "#lib/comments/queries.ts";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  thread: Thread;
  assignmentId: string;
  /** Made with the form: sent twice it is one comment. */
  newId: string;
  longest: number;
  /** Where all of them are shown. */
  allHref: string;
  write: FormDeed;
  withdraw: FormDeed;
};

/** What was said beside an assignment, the oldest first, and room to say more. */
export function CommentThread({ i18n, thread, allHref, withdraw, ...form }: Props) {
  const { t } = i18n;
  const { comments, older, mayWrite } = thread;
  if (comments.length === 0 && !mayWrite) return null;
  return (
    <section className="section" aria-labelledby="comments">
      <h2 id="comments">{t("comments.title")}</h2>
      {comments.length === 0 && <p className="text-ink-2">{t("comments.none")}</p>}
      {older > 0 && (
        <p>
          <a href={allHref}>{t("comments.see-older", { count: older })}</a>
        </p>
      )}
      <ol className="comments">
        {comments.map((comment) => (
          <li key={comment.id} id={`comment-${comment.id}`} tabIndex={-1}>
            <Said i18n={i18n} comment={comment} withdraw={withdraw} />
          </li>
        ))}
      </ol>
      {mayWrite && <WriteForm i18n={i18n} {...form} />}
    </section>
  );
}

function Said({
  i18n,
  comment,
  withdraw,
}: {
  i18n: I18n;
  comment: ShownComment;
  withdraw: FormDeed;
}) {
  const { t, format } = i18n;
  const { id, text, at, unit, withdrawnAt, mayWithdraw } = comment;
  const who = named(i18n, comment.by, comment.byEn);
  const office = nameOf(i18n, unit);
  return (
    <>
      <p className="comment-head">
        <b>{who}</b>
        {/* A title that names its unit says it once. */}
        {!who.includes(office) && <span>{office}</span>}
        <a href={`#comment-${id}`}>
          <time dateTime={at}>
            {format.date(vietnamDay(new Date(at)))} {format.time(at)}
          </time>
        </a>
      </p>
      {text === null ? (
        <p className="text-ink-2">
          {t("comments.withdrawn", { at: withdrawnAt ? format.time(withdrawnAt) : "" })}
        </p>
      ) : (
        <p className="comment-text">{text}</p>
      )}
      {mayWithdraw && (
        <ActionForm deed={withdraw} hidden={{ commentId: id }} className="">
          <Button kind="quiet" small aria-label={t("comments.withdraw-of", { text: start(text) })}>
            {t("comments.withdraw")}
          </Button>
        </ActionForm>
      )}
    </>
  );
}

/** So that several buttons can be told apart by those who hear them. */
function start(text: string | null): string {
  return (text ?? "").slice(0, 40);
}

type FormProps = Pick<Props, "i18n" | "assignmentId" | "newId" | "longest" | "write">;

function WriteForm({ i18n: { t }, assignmentId, newId, longest, write }: FormProps) {
  return (
    <ActionForm id="write-comment" deed={write} hidden={{ assignmentId }} fresh={{ id: newId }}>
      <TypedArea
        name="text"
        label={t("comments.text")}
        help={t("comments.help", { most: longest })}
        rows={3}
        maxLength={longest}
      />
      <div className="deeds mt-2">
        <SubmitButton kind="plain" busy={t("comments.sending")}>
          {t("comments.send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
