"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { mailDomain, mailServer } from "#lib/notifications/mail-server.ts";
import { mailLinks } from "#lib/people/links-for-many.ts";
import { answered } from "#lib/web/action-form.ts";
import { filterFrom, listHref } from "../address.ts";

/** Has the links mailed; the list then says which are on their way. */
export async function mailLinksAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const server = mailServer();
  if (!server) redirect("/people/links"); // it was there when the page was drawn
  const filter = filterFrom(String(form.get("filter")));
  return answered(
    before,
    form,
    (actor, fields) => mailLinks(actor, filter, fields, mailDomain(server)),
    ({ count }) => `${listHref(filter)}&mailed=${count}`,
  );
}
