/** Content of one request, in bytes: a document or a block, never an archive. */
export const MAX_CONTENT_BYTES = 1024 * 1024;

/** What multipart boundaries and part headers may add to the content of one request, in bytes. */
export const MAX_FRAMING_BYTES = 16 * 1024;

/** The largest block, in bytes: a chunk of content in its protobuf wrapping. Nothing larger was ever written. */
export const MAX_BLOCK_BYTES = MAX_CONTENT_BYTES + 1024;

/** The largest file that is put together from blocks and sent out, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Bounds of one walk through a graph: a few small blocks can describe an endless one. */
export const MAX_GRAPH_BLOCKS = 65_536;
export const MAX_PENDING_LINKS = 1_000_000;

/** The longest CID that is read, in characters, and the deepest path below it. */
export const MAX_CID_LENGTH = 300;
export const MAX_PATH_DEPTH = 32;

/** Files and directories in one `add`. */
export const MAX_PARTS = 1_000;

export const MAX_CONNECTIONS = 256;

/** Milliseconds to receive the headers of a request, all of it, and of silence on a connection. */
export const HEADERS_TIMEOUT = 10_000;
export const REQUEST_TIMEOUT = 30_000;
export const IDLE_TIMEOUT = 30_000;

/** How much of a refused upload is read and thrown away, so that its sender gets to read the answer. */
export const MAX_DISCARDED_BYTES = 8 * 1024 * 1024;
export const DISCARD_TIMEOUT = 2_000;
