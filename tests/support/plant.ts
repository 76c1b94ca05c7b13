import { plantAccount, plantGrant } from "./plant-account";
import { plantSitting, plantTeam, plantTeamGuest } from "./plant-appraisal";
import { plantCompetence } from "./plant-competence";
import { plantAnswer } from "./plant-answer";
import { plantCriteria } from "./plant-criteria";
import { plantAnnulment, plantDecision, plantRecognition, plantRevocation } from "./plant-decision";
import { plantFigures } from "./plant-figures";
import { plantEvidence } from "./plant-evidence";
import { plantTerm, plantTitle } from "./plant-period";
import { plantEvent, plantRegistration } from "./plant-registration";
import { plantResolution, plantTarget } from "./plant-target";
import { plantPhoto } from "./plant-survey";
import { plantCompetences, plantPaper, plantReport, plantReturnItem } from "./plant-stages";
import { plantCountry, plantGroup, plantUnit } from "./plant-unit";
import { plantWorld } from "./plant-world";

export type { PlantedUnit } from "./plant-unit";

/** Factories on the real database. Each grows what it needs above it, so that a test states only what matters to it. */
export const plant = {
  unit: plantUnit,
  country: plantCountry,
  group: plantGroup,
  competence: plantCompetence,
  world: plantWorld,
  term: plantTerm,
  title: plantTitle,
  account: plantAccount,
  grant: plantGrant,
  resolution: plantResolution,
  target: plantTarget,
  registration: plantRegistration,
  event: plantEvent,
  competences: plantCompetences,
  report: plantReport,
  paper: plantPaper,
  returnItem: plantReturnItem,
  evidence: plantEvidence,
  decision: plantDecision,
  recognition: plantRecognition,
  revocation: plantRevocation,
  team: plantTeam,
  teamGuest: plantTeamGuest,
  sitting: plantSitting,
  photo: plantPhoto,
  annulment: plantAnnulment,
  criteria: plantCriteria,
  answer: plantAnswer,
  figures: plantFigures,
};
