import { checkNode, installPackages, ROOT } from "./install.mjs";

checkNode();
installPackages({ withDevelopment: true });
const { register } = await import("tsx/esm/api");
register({ tsconfig: `${ROOT}/tsconfig.json` });
const { runTests } = await import("./test/run.ts");
process.exit(await runTests(process.argv.slice(2)));
