import { fetchFile } from "@rizom/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Hex } from "viem";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";

/** A file never changes: its bytes are read once and verified against its digest. Nobody reads one who doesn't ask. */
export const fileQueryOptions = (digest: Hex) =>
  queryOptions({
    queryKey: keys.document(digest, "file"),
    queryFn: ({ signal }) => fetchFile({ digest, gateways: environment.ipfsGatewayUrls, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
