import { blank } from "@/app/api/documents/blank";

/** A form for a survey on site, to be written on by hand. */
export const GET = blank("appraisal.read", "survey", "phieu-khao-sat");
