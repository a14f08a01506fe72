"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { declineExtensions } from "#lib/extensions/decline-extensions.ts";
import { grantExtensions } from "#lib/extensions/grant-extensions.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
import { answered } from "#lib/web/action-form.ts";

export async function grantAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    async (actor, fields) => {
      const outcome = await grantExtensions(actor, fields);
      // The single period of what is done once ends with its deadline.
      if (outcome.ok) await openPeriodsNow(actor);
      return outcome;
    },
    ({ count }) => `/extensions?done=granted&count=${count}`,
  );
}

export async function declineAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    declineExtensions,
    ({ count }) => `/extensions?done=declined&count=${count}`,
  );
}
