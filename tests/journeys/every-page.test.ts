import type { Page } from "@playwright/test";
import { violations, violationsAt } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { makeAccount } from "@/tests/support/journeys/make-account";
import { open } from "@/tests/support/journeys/open";
import { routes } from "@/tests/support/journeys/routes";
import { sendSignIn } from "@/tests/support/journeys/sign-in";
import { unexplained } from "@/tests/support/journeys/unexplained";

const province = "ban-to-chuc-tinh";
const district = "ban-thuong-vu-chau-thanh";
const commune = "dang-uy-phuoc-thanh";
const cell = "chi-bo-phu-thanh";
const appraisers = "tham-dinh-chau-thanh";
const administrator = "quan-tri";

type Visit = { as: string; at: string | ((page: Page) => Promise<string>); status?: number };

/** The first link of a shape on another page. */
const linkOn = (path: string, shape: RegExp) => async (page: Page) => {
  await open(page, path);
  const links = await page.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const found = links.find((link) => shape.test(link));
  if (!found) throw new Error(`${path} has no link like ${shape}`);
  return found;
};

const anAccount = linkOn("/accounts?q=phuoc", /^\/accounts\/[0-9a-f-]{36}$/);

const aSet = linkOn("/titles", /^\/titles\/[0-9a-f-]{36}$/);

/** A draft to look at: begun here, or left by an earlier visit. */
const aDraft = async (page: Page) => {
  const set = await aSet(page);
  await open(page, set);
  const begin = page.getByRole("button", { name: "Lập bản mới" });
  if (await begin.isVisible()) {
    await begin.click();
    await page.waitForURL(/\/edit$/);
    return page.url().replace(/^https?:\/\/[^/]+/, "").replace(/\/edit$/, "");
  }
  const left = page.getByRole("link", { name: "Mở bản nháp" });
  return (await left.isVisible()) ? ((await left.getAttribute("href")) ?? set) : set;
};

/** A closed month of the province: closed here, or by an earlier visit. It says what every dashboard says, so nothing else changes. */
const aClosing = async (page: Page) => {
  await open(page, "/closings");
  const closed = page.getByRole("link", { name: /^Tháng 3 năm 2021/ });
  if (!(await closed.first().isVisible())) {
    await page.getByLabel("Kỳ báo cáo").selectOption("month 2021-03-31");
    await page.getByRole("button", { name: "Chốt báo cáo" }).click();
    await page.waitForURL(/\/closings\/[0-9a-f-]{36}$/);
    return page.url().replace(/^https?:\/\/[^/]+/, "");
  }
  return (await closed.first().getAttribute("href")) ?? "";
};

/** The province's review of the first quarter: begun here, or by an earlier visit. */
const aReport = async (page: Page) => {
  await open(page, "/reports?year=2021&on=2021-03-31");
  const begun = page.getByRole("link", { name: "Mở báo cáo này" });
  if (await begun.isVisible()) return (await begun.getAttribute("href")) ?? "";
  await page.getByRole("button", { name: "Viết dự thảo" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
};

/** A file of the commune's own that is brought and never applied. */
const anImport = async (page: Page) => {
  await open(page, "/imports");
  await page.getByLabel("Tệp", { exact: true }).setInputFiles({ name: "thu.csv", mimeType: "text/csv", buffer: Buffer.from("Chi bộ,Năm phấn đấu\nẤp 1,2022\nẤp Không Có,2022\n") });
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
};

/** An act on the commune's registrations that is prepared and never confirmed: nothing of the province changes. */
const aBulk = async (page: Page, act: string) => {
  await open(page, "/registrations?year=2022");
  await page.getByRole("checkbox", { name: /^Chọn Chi bộ/ }).first().check();
  await page.getByLabel("Việc cần làm").selectOption(act);
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.waitForURL(/\/work\/bulk\/[0-9a-f-]{36}$/);
  if (act === "withdraw") {
    await page.getByLabel("Lý do").fill("Xem thử");
    await page.getByRole("button", { name: "Xem trước" }).click();
    await expect(page.getByRole("heading", { name: "Sẽ làm" })).toBeVisible();
  }
  return page.url().replace(/^https?:\/\/[^/]+/, "");
};

/** A dossier the team has: the first row of its page that says so. */
const underAppraisal = async (page: Page) => {
  await open(page, "/appraisals");
  return (await page.getByRole("row").filter({ hasText: "Đang thẩm định" }).getByRole("link").first().getAttribute("href")) ?? "";
};

/** Every page the product has, in the hands it is made for. "/sign-in" and "/password" are before the door and have their own tests below. */
const visits: Record<string, readonly Visit[]> = {
  "/appraisals": [{ as: district, at: "/appraisals" }],
  "/registrations/[id]/sitting": [{ as: appraisers, at: async (page) => `${await linkOn("/appraisals", /^\/registrations\/[0-9a-f-]{36}$/)(page)}/sitting` }],
  "/registrations/[id]/survey": [
    { as: appraisers, at: async (page) => `${await underAppraisal(page)}/survey` },
    { as: district, at: async (page) => `${await underAppraisal(page)}/survey` },
  ],
  "/appraisals/substance": [{ as: province, at: "/appraisals/substance" }],
  "/appraisals/new": [{ as: district, at: "/appraisals/new" }],
  "/choose": [{ as: province, at: "/choose" }],
  "/invited": [{ as: "ban-dan-van-tinh", at: "/invited" }],
  "/account": [{ as: commune, at: "/account" }, { as: cell, at: "/account" }],
  "/accounts": [{ as: administrator, at: "/accounts" }],
  "/accounts/[id]": [{ as: administrator, at: anAccount }],
  "/accounts/[id]/grant": [{ as: administrator, at: async (page) => `${await anAccount(page)}/grant?q=phuoc` }],
  "/accounts/audit": [{ as: administrator, at: "/accounts/audit" }],
  "/accounts/letters": [{ as: administrator, at: "/accounts/letters" }, { as: administrator, at: "/accounts/letters?state=failed" }],
  "/accounts/new": [{ as: administrator, at: "/accounts/new?q=phuoc" }, { as: administrator, at: linkOn("/accounts/new?q=phuoc", /new\?unit=/) }],
  "/audit": [{ as: province, at: "/audit" }, { as: commune, at: "/audit?kind=readings" }],
  "/communes/[id]": [{ as: commune, at: "/" }],
  "/communes/[id]/work": [
    { as: commune, at: linkOn("/", /\/work$/) },
    { as: commune, at: async (page) => `${await linkOn("/", /\/work$/)(page)}?step=review` },
    { as: commune, at: async (page) => `${await linkOn("/", /\/work$/)(page)}?step=propose` },
  ],
  "/compare": [{ as: province, at: "/compare" }, { as: district, at: "/compare" }, { as: province, at: "/compare?lens=now&on=2021-05-31" }, { as: province, at: "/compare?lens=common&on=2021-03-31" }],
  "/dashboard": [
    { as: province, at: "/dashboard" },
    { as: province, at: "/dashboard?term=2020-2025" },
    { as: province, at: "/dashboard?lens=now&on=2021-05-31" },
    { as: province, at: "/dashboard?year=1999" },
    { as: district, at: "/dashboard" },
    { as: commune, at: "/dashboard" },
    { as: cell, at: "/dashboard" },
  ],
  "/forecast": [{ as: province, at: "/forecast" }, { as: commune, at: "/forecast" }, { as: province, at: "/forecast?lens=now&on=2021-05-31" }, { as: province, at: "/forecast?term=2020-2025" }],
  "/charts": [{ as: province, at: "/charts" }, { as: province, at: "/charts?lens=now&on=2021-05-31" }, { as: commune, at: "/charts" }],
  "/charts/meeting": [{ as: province, at: "/charts/meeting" }],
  "/decisions": [{ as: province, at: "/decisions" }, { as: province, at: "/decisions?q=khong-co-chi-bo-nay" }],
  "/imports": [{ as: commune, at: "/imports" }],
  "/imports/[id]": [{ as: commune, at: anImport }],
  "/p": [{ as: district, at: "/p" }],
  "/papers": [{ as: district, at: "/papers" }, { as: commune, at: "/papers" }],
  "/report": [{ as: cell, at: "/report" }, { as: commune, at: "/report" }],
  "/decisions/[id]": [{ as: province, at: linkOn("/decisions", /^\/decisions\/[0-9a-f-]{36}$/) }],
  "/decisions/new": [{ as: district, at: "/decisions/new" }, { as: district, at: "/decisions/new?effect=replace" }, { as: province, at: "/decisions/new" }],
  "/rechecks": [{ as: district, at: "/rechecks?year=2022" }, { as: district, at: "/rechecks?show=held" }, { as: commune, at: "/rechecks" }],
  "/rechecks/[id]": [{ as: district, at: linkOn("/rechecks?show=planned", /^\/rechecks\/[0-9a-f-]{36}$/) }],
  "/settings": [{ as: province, at: "/settings" }],
  "/settings/holidays": [{ as: province, at: "/settings/holidays?year=2026" }],
  "/settings/templates": [{ as: province, at: "/settings/templates?paper=revocation" }],
  "/registrations": [{ as: province, at: "/registrations" }, { as: province, at: "/registrations?expected=1" }],
  "/registrations/[id]": [{ as: commune, at: linkOn("/registrations", /^\/registrations\//) }, { as: cell, at: linkOn("/dashboard", /^\/registrations\//) }],
  "/resolutions/[id]": [{ as: province, at: linkOn("/targets", /^\/resolutions\//) }],
  "/reports": [{ as: province, at: "/reports" }, { as: commune, at: "/reports" }],
  "/reports/[id]": [{ as: province, at: aReport }],
  "/closings": [{ as: province, at: "/closings" }, { as: commune, at: "/closings" }],
  "/closings/[id]": [{ as: province, at: aClosing }],
  "/resolutions/new": [{ as: province, at: async (page) => linkOn(await linkOn("/targets", /^\/targets\/new/)(page), /^\/resolutions\/new/)(page) }],
  "/targets/[id]": [{ as: province, at: linkOn("/targets", /^\/targets\/[0-9a-f-]{36}$/) }, { as: district, at: linkOn("/targets", /^\/targets\/[0-9a-f-]{36}$/) }],
  "/targets/allocation": [{ as: province, at: linkOn("/targets", /^\/targets\/allocation/) }, { as: district, at: "/targets/allocation" }],
  "/targets/new": [{ as: province, at: linkOn("/targets", /^\/targets\/new/) }],
  "/targets/review": [{ as: province, at: "/targets/review" }, { as: commune, at: "/targets/review?year=2021" }],
  "/targets/roadmap": [{ as: province, at: "/targets/roadmap" }, { as: commune, at: "/targets/roadmap" }],
  "/targets": [{ as: province, at: "/targets" }, { as: district, at: "/targets?year=2021&lens=now" }, { as: district, at: "/targets" }],
  "/registrations/[id]/criteria": [{ as: commune, at: async (page) => `${await linkOn("/registrations", /^\/registrations\/[0-9a-f-]{36}$/)(page)}/criteria` }],
  "/registrations/[id]/self-assessment": [{ as: commune, at: async (page) => `${await linkOn("/registrations?year=2022", /^\/registrations\/[0-9a-f-]{36}$/)(page)}/self-assessment` }],
  "/titles": [{ as: province, at: "/titles" }, { as: commune, at: "/titles" }],
  "/titles/[id]": [{ as: province, at: aSet }, { as: commune, at: aSet }],
  "/titles/[id]/changes": [{ as: province, at: async (page) => `${await aDraft(page)}/changes` }],
  "/titles/[id]/edit": [{ as: province, at: async (page) => `${await aDraft(page)}/edit` }],
  "/titles/[id]/trial": [{ as: province, at: async (page) => `${await aSet(page)}/trial` }],
  "/units": [{ as: province, at: "/units" }, { as: province, at: "/units?q=hoa+loc" }, { as: administrator, at: "/units" }],
  "/units/crosswalk": [{ as: province, at: "/units/crosswalk" }, { as: cell, at: "/units/crosswalk?level=cell" }],
  "/units/acts": [{ as: province, at: "/units/acts" }],
  "/units/competences": [{ as: province, at: "/units/competences" }, { as: province, at: "/units/competences?stage=appraise&level=province&body=T%E1%BB%95+th%E1%BA%A9m+%C4%91%E1%BB%8Bnh+c%E1%BA%A5p+t%E1%BB%89nh&from=2021-07-05" }],
  "/units/acts/new": [{ as: province, at: "/units/acts/new" }],
  "/units/acts/reviews": [{ as: province, at: "/units/acts/reviews" }],
  "/units/[id]/figures": [{ as: cell, at: linkOn("/dashboard", /^\/units\/\w+\/figures$/) }],
  "/units/[id]": [{ as: province, at: linkOn("/units?q=phuoc+thanh", /^\/units\//) }, { as: cell, at: linkOn("/", /^\/units\//) }],
  "/work": [{ as: commune, at: "/work" }, { as: district, at: "/work" }, { as: cell, at: "/work" }],
  "/work/bulk": [{ as: commune, at: "/work/bulk" }],
  "/work/bulk/[id]": [{ as: commune, at: (page) => aBulk(page, "move_year") }, { as: commune, at: (page) => aBulk(page, "withdraw") }],
  "/sample": [{ as: province, at: "/sample" }],
  "/work/handovers": [{ as: commune, at: "/work/handovers" }],
  "/work/notices": [{ as: commune, at: "/work/notices" }, { as: cell, at: "/work/notices" }],
  "a page that is not there": [{ as: province, at: "/units/0", status: 404 }, { as: province, at: "/nowhere", status: 404 }],
  "a page that is not allowed": [{ as: administrator, at: "/dashboard", status: 403 }],
};

const beforeTheDoor = ["/password", "/sign-in"];
/** The sample holds none: road.test.ts, sitting.test.ts and reorganisation.test.ts make one and look at it. */
const madeOnTheRoad = ["/appraisals/[id]", "/papers/[id]", "/units/acts/[id]"];

/** What is wrong with the page on screen: axe at both widths, and anything that makes a narrow screen scroll sideways. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 360]) found.push(...(await violationsAt(page, width)).map((line) => `${width}: ${line}`));
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${width}: ${over} px sideways`);
  }
  return found;
}

test("every page of the product is visited here", () => {
  const visited = [...Object.keys(visits).filter((route) => route.startsWith("/")), ...beforeTheDoor, ...madeOnTheRoad];
  expect(visited.sort()).toEqual(routes());
});

/** These begin a draft when there is none: one after the other. */
const drafting = ["/titles/[id]/changes", "/titles/[id]/edit"];

function readsWell(route: string, each: readonly Visit[]) {
  test(`${route} reads well: for axe, on a narrow screen, without an error or a stranger's host`, async ({ look }) => {
    const found: string[] = [];
    for (const { as, at, status = 200 } of each) {
      const page = await look(as);
      const path = typeof at === "string" ? at : await at(page);
      expect(await open(page, path), path).toBe(status);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      found.push(...(await unexplained(page)).map((line) => `${as} ${path} unexplained ${line}`));
      found.push(...(await faults(page)).map((line) => `${as} ${path} ${line}`));
    }
    expect(found).toEqual([]);
  });
}

for (const [route, each] of Object.entries(visits)) if (!drafting.includes(route)) readsWell(route, each);

test.describe("a draft of a set", () => {
  test.describe.configure({ mode: "default" });
  for (const route of drafting) readsWell(route, visits[route] ?? []);
});

test("/sign-in reads well, with its accounts to try and when it refuses", async ({ visit }) => {
  const page = await visit();
  await open(page, "/sign-in");
  await expect(page.getByRole("button", { name: "Cán bộ tổ chức, Tỉnh Bến Tre" })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await sendSignIn(page, { account: `khong-co-${Date.now().toString(36)}`, password: "không đúng" });
  await expect(page.getByText("Tên đăng nhập hoặc mật khẩu chưa đúng.")).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test("/password reads well", async ({ enter, visit }) => {
  const account = `doi-mat-khau-${Date.now().toString(36)}`;
  const { password } = await makeAccount(await enter(administrator), account);
  const page = await visit();
  await open(page, "/sign-in");
  await sendSignIn(page, { account, password });
  await expect(page).toHaveURL(/\/password$/);
  expect(await faults(page)).toEqual([]);
});

test("what opens over a page reads well: an explained figure, a panel, a dialog", async ({ enter }) => {
  const officer = await enter(province);
  await open(officer, "/dashboard");
  await officer.getByRole("main").getByRole("button", { name: "70,66%" }).first().click();
  await expect(officer.getByRole("dialog", { name: "tỷ lệ đạt" })).toBeVisible();
  expect(await violations(officer)).toEqual([]);
  const page = await enter(commune);
  await open(page, "/");
  await page.getByRole("button", { name: "Đăng ký chi bộ", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Đăng ký chi bộ" })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
