// A Vendure shop in memory: node vendure_shop.mjs FOLDER-WITH-NODE_MODULES PORT PRODUCTS.csv
import { createRequire } from "node:module";
import path from "node:path";

const [, , modules, port, products] = process.argv;
const require = createRequire(path.join(modules, "/"));
const { bootstrap, DefaultLogger, JobQueueService, LanguageCode, LogLevel } = require("@vendure/core");
const { populate } = require("@vendure/core/cli");

const config = {
  apiOptions: { port: Number(port), hostname: "127.0.0.1", shopApiPath: "shop-api", adminApiPath: "admin-api" },
  authOptions: { tokenMethod: ["bearer"], superadminCredentials: { identifier: "admin", password: "for tests only" } },
  dbConnectionOptions: { type: "sqljs", synchronize: true, autoSave: false, logging: false },
  logger: new DefaultLogger({ level: LogLevel.Warn }),
  paymentOptions: { paymentMethodHandlers: [] },
  plugins: [],
};
const initialData = {
  defaultLanguage: LanguageCode.en,
  defaultZone: "Europe",
  taxRates: [{ name: "Standard", percentage: 20 }],
  countries: [{ name: "France", code: "FR", zone: "Europe" }],
  paymentMethods: [],
  shippingMethods: [],
  roles: [],
  collections: [],
};

async function start() {
  const app = await bootstrap(config);
  await app.get(JobQueueService).start();
  return app;
}

await populate(start, initialData, products);
console.log("READY");
