import { sayWhatWentWell } from "./submit.js";

sayWhatWentWell();
