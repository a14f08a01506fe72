import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Title } from "#components/ui/table.tsx";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { type DeedRow, DeedTable } from "./deed-table.tsx";

const row = (id: string, mine: boolean): DeedRow => ({
  id,
  mine: mine
    ? {
        pick: { name: "item", value: id, label: `Chọn ${id}`, checked: true },
        href: `/do?item=${id}`,
        label: "Trả lời",
      }
    : null,
  cells: <Title>{id}</Title>,
  below: (columns) => <tr data-columns={columns} />,
});
const drawn = (...rows: DeedRow[]) =>
  renderToStaticMarkup(
    <DeedTable i18n={i18nFor("vi")} caption="Bảng" columns={[{ label: "Tên" }]} rows={rows} />,
  );

test("boxes and buttons stand where something is the reader's, and nowhere else", () => {
  const some = drawn(row("a", true), row("b", false));
  expect(some.match(/type="checkbox"/g)).toHaveLength(1);
  expect(some).toContain('href="/do?item=a"');
  expect(some.match(/<th role="columnheader"/g)).toHaveLength(3);
  expect(some).toContain('data-columns="3"');
  const none = drawn(row("b", false));
  expect(none).not.toContain("checkbox");
  expect(none).toContain('data-columns="1"');
});
