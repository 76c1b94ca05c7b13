"use client";

import { Button } from "./button";

/** Prints this page as a paper; the paper's own head and foot are already in it. */
export const PrintButton = () => <Button kind="quiet" small icon="print" onClick={() => window.print()}>In</Button>;
