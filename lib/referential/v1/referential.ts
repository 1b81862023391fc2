import type { Referential } from "../types";
import { model } from "./model";
import { questionnaire } from "./questionnaire";
import { ruleBook } from "./rules";

export const referentialV1: Referential = { questionnaire, model, rules: ruleBook };
