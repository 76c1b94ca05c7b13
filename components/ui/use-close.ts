"use client";

import { createContext, useContext } from "react";

export const CloseContext = createContext<() => void>(() => {});

/** Closes the panel or dialog this stands in; outside of one it does nothing. */
export const useClose = () => useContext(CloseContext);
