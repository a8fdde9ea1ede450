// Calls a mock server by what openapi-generator makes of the document, and fails if it isn't answered.

import {
  BillTasksApi,
  BotsApi,
  Configuration,
  EnterprisesOrganizationsApi,
  FilesApi,
} from "../../../.venv/openapi-generator/client";

declare const process: { argv: string[] };

const [, , basePath, accessToken, enterpriseId, workspaceId] = process.argv;
const configuration = new Configuration({ basePath, accessToken });

function expect(name: string, holds: boolean | undefined): void {
  if (!holds) throw new Error(`${name} isn't as it should be`);
}

async function main(): Promise<void> {
  const bots = await new BotsApi(configuration).botsList({ workspaceId });
  expect("the list of bots", bots.data?.total === 1 && bots.data.items[0]?.name !== "");

  const organizations = new EnterprisesOrganizationsApi(configuration);
  const found = await organizations.enterprisesOrganizationsList({ enterpriseId, pageSize: 1 });
  expect("the page of organizations", found.data?.items.length === 1 && found.data.totalCount === 2);

  const file = new Blob(["We are open."], { type: "text/plain" });
  const uploaded = await new FilesApi(configuration).filesUpload({ file });
  expect("the uploaded file", uploaded.data?.bytes === 12);

  const bills = new BillTasksApi(configuration);
  const billTaskCreateRequest = { startedAt: 1759248000, endedAt: 1759507199 };
  const task = await bills.billTasksCreate({ billTaskCreateRequest });
  const taskIds = [task.data?.taskId ?? ""];
  const listed = await bills.billTasksList({ taskIds });
  expect("the bill", listed.data?.taskInfos[0]?.endedAt === billTaskCreateRequest.endedAt);
}

main();
