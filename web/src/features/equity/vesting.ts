export { vestedAt as vestedOf } from "@rizom/sdk";
