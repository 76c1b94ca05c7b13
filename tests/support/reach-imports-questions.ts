import { getImport } from "@/lib/queries/get-import";
import { getImportProgress } from "@/lib/queries/get-import-progress";
import { getMarkedImport } from "@/lib/queries/get-marked-import";
import { listImports } from "@/lib/queries/list-imports";
import { listMappings } from "@/lib/queries/list-mappings";
import { takeAssignmentsForm } from "@/lib/queries/take-assignments-form";
import { takeDecisionsForm } from "@/lib/queries/take-decisions-form";
import { takeFiguresForm } from "@/lib/queries/take-figures-form";
import { takeImportForm } from "@/lib/queries/take-import-form";
import { takeTargetsForm } from "@/lib/queries/take-targets-form";
import { takeUnitsForm } from "@/lib/queries/take-units-form";
import { allRows, bring, plantImports, plantMappings } from "./import";
import { nameUnderWay } from "@/lib/domain/import/under-way";
import { database } from "@/lib/platform/database";
import { nameWork } from "@/lib/platform/under-way";
import { taken } from "./reach-taken";
import { each, nobody, reachedCells, reachedUnits, type Question } from "./reach-ask";

/** Queries about files brought in, and the workbooks they begin with. */
export const importsQuestions: Readonly<Record<string, Question>> = {
  getImport: {
    needs: "registration.bring",
    seen: async (scope, { cells }) => {
      if (!(await database.account.findUnique({ where: { id: scope.accountId } }))) return []; // nobody has no file
      const kept = await bring(scope, [["Mã trong sổ", "Chi bộ", "Năm phấn đấu"], ...cells.map(({ id }) => [id, "Ấp", 2022])]);
      if (!kept.ok) return [];
      const { id } = kept.value;
      return each([id], (file) => getImport({ ...scope, accountId: nobody }, file, allRows)).then(async (others) => [...others, ...((await getImport(scope, id, allRows))?.rows ?? []).flatMap(({ unit }) => (unit ? [unit.id] : []))]);
    },
    expected: reachedCells,
  },
  getMarkedImport: {
    needs: "registration.bring",
    seen: async (scope, { cells }) => {
      if (!(await database.account.findUnique({ where: { id: scope.accountId } }))) return [];
      const kept = await bring(scope, [["Mã trong sổ", "Chi bộ", "Năm phấn đấu"], ...cells.map(({ id }) => [id, "Ấp", 2022])]);
      if (!kept.ok) return [];
      const { id } = kept.value;
      const others = await each([id], (file) => getMarkedImport({ ...scope, accountId: nobody }, file));
      const away = new Set((await getMarkedImport(scope, id))?.problems.filter(({ says }) => says.includes("không có trong phạm vi")).map(({ row }) => row));
      return [...others, ...cells.flatMap((cell, index) => (away.has(index + 2) ? [] : [cell.id]))];
    },
    expected: reachedCells,
  },
  takeImportForm: {
    needs: "registration.bring",
    seen: async (scope) => (await taken(takeImportForm, scope, "tsvmtd", ({ cell }) => cell.id)) ?? [],
    expected: reachedCells,
  },
  takeFiguresForm: {
    needs: "figures.enter",
    seen: async (scope) => (await taken(takeFiguresForm, scope, 2021, ({ cell }) => cell.id)) ?? [],
    expected: reachedCells,
  },
  takeDecisionsForm: {
    needs: "decision.issue",
    seen: async (scope) => [...new Set((await taken(takeDecisionsForm, scope, "tsvmtd", ({ cell }) => cell.id)) ?? [])],
    expected: reachedCells,
  },
  takeTargetsForm: {
    needs: "target.set",
    seen: async (scope) => [...new Set((await taken(takeTargetsForm, scope, "tsvmtd", ({ unit }) => unit.id)) ?? [])],
    expected: ({ units }, { reached }) => units.filter(({ id, level }) => level !== "cell" && level !== "country" && reached(id)).map(({ id }) => id),
  },
  takeUnitsForm: {
    needs: "unit.reorganise",
    seen: async (scope) => [...new Set((await taken(takeUnitsForm, scope, undefined, ({ commune }) => commune.id)) ?? [])],
    expected: ({ units }, { reached }) => units.filter(({ id, level }) => level === "commune" && reached(id)).map(({ id }) => id),
  },
  getImportProgress: {
    needs: "import.bring",
    seen: async (scope, { units }) => {
      if (!(await database.account.findUnique({ where: { id: scope.accountId } }))) return [];
      const seen: string[] = [];
      for (const { id: unitId } of units) {
        const [id = ""] = await plantImports(scope, unitId);
        await database.$transaction(async (db) => {
          await nameWork(db, nameUnderWay(id, { step: "write", done: 0, of: 1 }));
          if ((await getImportProgress(scope, id)) !== null) seen.push(unitId);
          if ((await getImportProgress({ ...scope, accountId: nobody }, id)) !== null) seen.push("another's");
        });
      }
      await database.import.deleteMany({ where: { accountId: scope.accountId } });
      return seen;
    },
    expected: reachedUnits,
  },
  takeAssignmentsForm: {
    needs: "account.manage",
    seen: async (scope) => [...new Set((await taken(takeAssignmentsForm, scope, undefined, ({ unit }) => unit.id)) ?? [])],
    expected: reachedUnits,
  },
  listMappings: {
    needs: "import.bring",
    seen: async (scope, { units }) => {
      if (!(await database.account.findUnique({ where: { id: scope.accountId } }))) return [];
      await database.importMapping.deleteMany({});
      for (const { id } of units) await plantMappings(scope, id);
      return [...new Set((await listMappings(scope)).map(({ unitId }) => unitId))];
    },
    expected: reachedUnits,
  },
  listImports: {
    needs: "registration.bring",
    seen: async (scope) => {
      if (!(await database.account.findUnique({ where: { id: scope.accountId } }))) return [];
      await bring(scope, [["Chi bộ", "Năm phấn đấu"], ["Ấp", 2022]], { fileName: "own.csv" });
      return (await listImports(scope)).map(({ fileName }) => fileName).filter((name) => name === "own.csv");
    },
    expected: ({ units }, { reached }) => (units.some(({ id }) => reached(id)) ? ["own.csv"] : []),
  },
};
