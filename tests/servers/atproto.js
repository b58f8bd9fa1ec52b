// A personal data server and the identity directory it needs, both on loopback, on ports of their own choosing.
// Writes {"url": ...} to the file named by the first argument once it serves.
const fs = require("fs");
const path = require("path");
const modules = process.argv[3];
const load = (name) => require(require.resolve(name, { paths: [modules] }));
const { PDS, envToCfg, envToSecrets, readEnv } = load("@atproto/pds");
const plc = load("@did-plc/server");

async function main() {
  const port = Number(process.argv[4]);
  const plcPort = Number(process.argv[5]);
  const data = process.argv[6];
  const directory = plc.PlcServer.create({ db: plc.Database.mock(), port: plcPort });
  await directory.start();
  Object.assign(process.env, {
    PDS_HOSTNAME: "localhost", PDS_PORT: String(port), PDS_DEV_MODE: "true", PDS_DATA_DIRECTORY: data,
    PDS_BLOBSTORE_DISK_LOCATION: path.join(data, "blobs"), PDS_DID_PLC_URL: `http://127.0.0.1:${plcPort}`,
    PDS_JWT_SECRET: "for-tests-only", PDS_ADMIN_PASSWORD: "for-tests-only", PDS_INVITE_REQUIRED: "false",
    PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: "1".repeat(64), PDS_SERVICE_HANDLE_DOMAINS: ".test",
    PDS_DISABLE_SSRF_PROTECTION: "true", PDS_RATE_LIMITS_ENABLED: "false", LOG_ENABLED: "false", PDS_CRAWLERS: "",
    PDS_DPOP_SECRET: "2".repeat(64),
  });
  const env = readEnv();
  const server = await PDS.create(envToCfg(env), envToSecrets(env));
  await server.start();
  fs.writeFileSync(process.argv[2], JSON.stringify({ url: `http://127.0.0.1:${port}/` }));
}
main().catch((error) => { console.error(error); process.exit(1); });
