import path from "node:path";

// The real application's node_modules serve both, so that both run the same framework.
export default { agentRules: false, poweredByHeader: false, turbopack: { root: path.resolve(import.meta.dirname, "../..") }, outputFileTracingRoot: path.resolve(import.meta.dirname, "../..") };
