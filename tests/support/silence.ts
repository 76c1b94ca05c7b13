import { afterEach, beforeEach, expect, vi } from "vitest";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

/** Whatever reaches console.error in a test was not expected by anyone: the test fails with what was said. */
afterEach(() => {
  const said = vi.isMockFunction(console.error) ? vi.mocked(console.error).mock.calls : [];
  vi.restoreAllMocks();
  expect(said, "console.error was called").toEqual([]);
});
