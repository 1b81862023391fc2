import { checkNode, installPackages, ROOT } from "./install.mjs";

checkNode();
const dev = process.argv.includes("--dev");
installPackages({ withDevelopment: dev });
// Before anything of React is loaded: it chooses its build by this.
process.env.NODE_ENV = dev ? "development" : "production";

const { register } = await import("tsx/esm/api");
register({ tsconfig: `${ROOT}/tsconfig.json` });
// Generated code first: what comes next imports it.
const { prepare } = await import("./build/build.ts");
prepare();
const { start } = await import("./serve/start.ts");
await start({ dev });
