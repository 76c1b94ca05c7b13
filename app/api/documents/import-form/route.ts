import { tables, type Search, type Drawn } from "@/app/api/documents/answer";
import type { Scope } from "@/lib/access/scope";
import { writeAssignmentsForm } from "@/lib/documents/assignments-form";
import { writeDecisionsForm } from "@/lib/documents/decisions-form";
import { writeFiguresForm } from "@/lib/documents/figures-form";
import { writeRegistrationForm } from "@/lib/documents/registration-form";
import { writeTargetsForm } from "@/lib/documents/targets-form";
import { writeUnitsForm } from "@/lib/documents/units-form";
import { yearOf } from "@/lib/domain/day";
import { importKinds, kinds, type ImportKind } from "@/lib/domain/import/kind";
import { takeAssignmentsForm } from "@/lib/queries/take-assignments-form";
import { takeDecisionsForm } from "@/lib/queries/take-decisions-form";
import { takeFiguresForm } from "@/lib/queries/take-figures-form";
import { takeImportForm } from "@/lib/queries/take-import-form";
import { takeTargetsForm } from "@/lib/queries/take-targets-form";
import { takeUnitsForm } from "@/lib/queries/take-units-form";
import { getReference } from "@/lib/queries/reference";

async function titleOf(scope: Scope, asked: string | undefined) {
  const { titles } = await getReference(scope);
  return titles.find(({ id }) => id === asked) ?? titles[0] ?? null;
}

/** The workbook of each kind: what stands today, to be filled in. */
const forms: Readonly<Record<ImportKind, (scope: Scope, search: Search) => Promise<Drawn>>> = {
  targets: async (scope, { title: asked }) => {
    const title = await titleOf(scope, asked);
    if (!title) return null;
    const file = await takeTargetsForm(scope, ({ rows }, made) => writeTargetsForm(rows, { titleName: title.name }, made), title.id);
    return file && { ...file, name: `mau-chi-tieu-${scope.today}.xlsx` };
  },
  decisions: async (scope, { title: asked }) => {
    const title = await titleOf(scope, asked);
    if (!title) return null;
    const file = await takeDecisionsForm(scope, ({ rows }, made) => writeDecisionsForm(rows, { titleName: title.name }, made), title.id);
    return file && { ...file, name: `mau-quyet-dinh-truoc-day-${scope.today}.xlsx` };
  },
  registrations: async (scope, { title: asked }) => {
    const { titles, terms } = await getReference(scope);
    const title = titles.find(({ id }) => id === asked) ?? titles[0];
    if (!title) return null;
    const last = Math.max(...terms.map(({ lastYear }) => lastYear), yearOf(scope.today));
    const years = Array.from({ length: last - yearOf(scope.today) + 1 }, (_, index) => yearOf(scope.today) + index);
    const file = await takeImportForm(scope, ({ rows }, made) => writeRegistrationForm(rows, { titleName: title.name, years }, made), title.id);
    return file && { ...file, name: `mau-dang-ky-${scope.today}.xlsx` };
  },
  figures: async (scope, { year: asked }) => {
    const year = Number(asked ?? yearOf(scope.today));
    if (!Number.isInteger(year) || year > yearOf(scope.today) || year < 1930) return { sentence: "Chọn một năm không sau năm nay." };
    const file = await takeFiguresForm(scope, ({ rows }, made) => writeFiguresForm(rows, { year }, made), year);
    return file && { ...file, name: `mau-so-lieu-nam-${year}.xlsx` };
  },
  units: async (scope) => {
    const file = await takeUnitsForm(scope, ({ rows }, made) => writeUnitsForm(rows, made));
    return file && { ...file, name: `mau-ap-khu-pho-${scope.today}.xlsx` };
  },
  assignments: async (scope) => {
    const file = await takeAssignmentsForm(scope, ({ rows, accounts }, made) => writeAssignmentsForm(rows, { accounts }, made));
    return file && { ...file, name: `mau-phan-cong-${scope.today}.xlsx` };
  },
};

/** A workbook to fill in, of the kind that is asked for; registrations when none is. */
export const GET = (request: Request) => {
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = importKinds.find((known) => known === asked) ?? "registrations";
  return tables(kinds[kind].needs, async (scope, search, format) => (format === "xlsx" ? forms[kind](scope, search) : { sentence: "Mẫu nhập chỉ có dạng xlsx." }))(request);
};
