export { readPeopleFromLogs } from "@rizom/sdk";
