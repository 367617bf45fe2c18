// Drives a local workspace with the clients that Node programs use: googleapis (Google's own) and google-spreadsheet.
//
//   node google_clients.mjs ROOT_URL FOLDER        FOLDER holds node_modules with both packages
//
// Prints a line for each thing that holds, and ends with 1 at the first that does not.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";

const [rootUrl, folder] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, "here.js"));
const { google } = require("googleapis");
const { GoogleSpreadsheet } = await import(pathToFileURL(require.resolve("google-spreadsheet")));

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function holds(sentence, work) {
  try {
    await work();
    console.log(`holds: ${sentence}`);
  } catch (error) {
    console.log(`does not hold: ${sentence}\n${error.stack}`);
    process.exit(1);
  }
}

async function refused(work, code, message) {
  await assert.rejects(work, (error) => {
    const status = Number(error.code ?? error.response?.status);
    assert.equal(status, code, `${error.message} (${status})`);
    assert.match(error.message, message);
    return true;
  });
}

async function withGoogleapis() {
  const auth = new google.auth.OAuth2();
  auth.setCredentials({ access_token: "local" });
  const sheets = google.sheets({ version: "v4", rootUrl, auth });
  const drive = google.drive({ version: "v3", rootUrl, auth });
  let spreadsheetId;

  await holds("googleapis creates a spreadsheet with tabs", async () => {
    const { data } = await sheets.spreadsheets.create({
      requestBody: { properties: { title: "From Node" }, sheets: [{ properties: { title: "Deals" } }] },
    });
    spreadsheetId = data.spreadsheetId;
    assert.equal(data.sheets[0].properties.title, "Deals");
  });

  await holds("googleapis writes, appends, reads and clears values", async () => {
    const values = sheets.spreadsheets.values;
    await values.update({
      spreadsheetId,
      range: "Deals!A1",
      valueInputOption: "USER_ENTERED",
      requestBody: { values: [["Deal", "Amount", "Close"], ["Ovens", "$1,200.50", "2026-11-23"]] },
    });
    const appended = await values.append({
      spreadsheetId,
      range: "Deals!A1",
      valueInputOption: "RAW",
      requestBody: { values: [["Trucks", 7, "=1+1"]] },
    });
    assert.equal(appended.data.updates.updatedRange, "Deals!A3:C3");
    const raw = await values.get({ spreadsheetId, range: "Deals", valueRenderOption: "UNFORMATTED_VALUE" });
    assert.deepEqual(raw.data.values, [["Deal", "Amount", "Close"], ["Ovens", 1200.5, 46349], ["Trucks", 7, "=1+1"]]);
    const shown = await values.batchGet({ spreadsheetId, ranges: ["Deals!B2:C2", "Deals!E5"] });
    assert.deepEqual(shown.data.valueRanges[0].values, [["$1,200.50", "2026-11-23"]]);
    assert.equal(shown.data.valueRanges[1].values, undefined);
    await values.clear({ spreadsheetId, range: "Deals!A3:C3" });
  });

  await holds("googleapis formats, filters and charts in one batch", async () => {
    const sheetId = (await sheets.spreadsheets.get({ spreadsheetId })).data.sheets[0].properties.sheetId;
    const column = (index) => ({
      sourceRange: {
        sources: [{ sheetId, startRowIndex: 0, endRowIndex: 3, startColumnIndex: index, endColumnIndex: index + 1 }],
      },
    });
    const { data } = await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            repeatCell: {
              range: { sheetId, endRowIndex: 1 },
              cell: { userEnteredFormat: { textFormat: { bold: true } } },
              fields: "userEnteredFormat.textFormat.bold",
            },
          },
          { addFilterView: { filter: { title: "Mine", range: { sheetId, endRowIndex: 3, endColumnIndex: 3 } } } },
          {
            addChart: {
              chart: { spec: { basicChart: { chartType: "COLUMN", domains: [{ domain: column(0) }], series: [{ series: column(1) }] } } },
            },
          },
        ],
      },
    });
    assert.equal(data.replies.length, 3);
    const { data: read } = await sheets.spreadsheets.get({ spreadsheetId, includeGridData: true, ranges: ["Deals!A1"] });
    assert.equal(read.sheets[0].data[0].rowData[0].values[0].userEnteredFormat.textFormat.bold, true);
    assert.equal(read.sheets[0].charts[0].chartId, data.replies[2].addChart.chart.chartId);
    assert.equal(read.sheets[0].filterViews[0].title, "Mine");
  });

  await holds("googleapis is told errors as by Google, and a bad batch changes nothing", async () => {
    await refused(() => sheets.spreadsheets.values.get({ spreadsheetId, range: "Nowhere!A1" }), 400, /Unable to parse range: Nowhere!A1/);
    await refused(() => sheets.spreadsheets.get({ spreadsheetId: "nothing" }), 404, /Requested entity was not found/);
    const requests = [{ addSheet: { properties: { title: "New" } } }, { addSheet: { properties: { title: "Deals" } } }];
    await refused(() => sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }), 400, /already exists/);
    await refused(
      () => sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [{ paintItRed: {} }] } }),
      400,
      /Unknown name "paintItRed"/,
    );
    assert.equal((await sheets.spreadsheets.get({ spreadsheetId })).data.sheets.length, 1);
  });

  await holds("googleapis exports, uploads, finds and deletes files", async () => {
    const exported = await drive.files.export({ fileId: spreadsheetId, mimeType: XLSX }, { responseType: "arraybuffer" });
    const uploaded = await drive.files.create(
      {
        requestBody: { name: "Again", mimeType: SPREADSHEET, appProperties: { kind: "copy" } },
        media: { mimeType: XLSX, body: Readable.from(Buffer.from(exported.data)) },
      },
      { rootUrl }, // uploads do not know the client's own
    );
    const found = await drive.files.list({ q: "appProperties has { key='kind' and value='copy' } and trashed=false" });
    assert.deepEqual(found.data.files.map((file) => file.id), [uploaded.data.id]);
    const again = await sheets.spreadsheets.values.get({ spreadsheetId: uploaded.data.id, range: "Deals!A2" });
    assert.deepEqual(again.data.values, [["Ovens"]]);
    await drive.files.delete({ fileId: uploaded.data.id });
    await refused(() => drive.files.get({ fileId: uploaded.data.id }), 404, /File not found/);
  });

  return spreadsheetId;
}

async function withGoogleSpreadsheet(spreadsheetId) {
  const doc = new GoogleSpreadsheet(spreadsheetId, { token: "local" });
  doc.sheetsApi = doc.sheetsApi.extend({ prefix: `${rootUrl}v4/spreadsheets/${spreadsheetId}` });

  await holds("google-spreadsheet reads the document and adds a sheet with a header", async () => {
    await doc.loadInfo();
    assert.equal(doc.title, "From Node");
    const sheet = await doc.addSheet({ title: "People", headerValues: ["Name", "Mail"] });
    await sheet.addRows([{ Name: "Ada", Mail: "ada@example.com" }, { Name: "Kim", Mail: "kim@example.com" }]);
    const rows = await sheet.getRows();
    assert.deepEqual(rows.map((row) => row.get("Name")), ["Ada", "Kim"]);
    rows[1].set("Mail", "kim@example.org");
    await rows[1].save();
    await rows[0].delete();
    assert.deepEqual((await sheet.getRows()).map((row) => row.get("Mail")), ["kim@example.org"]);
  });

  await holds("google-spreadsheet writes and formats cells", async () => {
    const sheet = doc.sheetsByTitle["Deals"];
    await sheet.loadCells("A1:C2");
    sheet.getCellByA1("B2").value = 99;
    sheet.getCellByA1("B2").textFormat = { italic: true };
    await sheet.saveUpdatedCells();
    await sheet.loadCells("B2");
    assert.equal(sheet.getCellByA1("B2").value, 99);
    assert.equal(sheet.getCellByA1("B2").effectiveFormat.textFormat.italic, true);
    await sheet.resize({ rowCount: 50, columnCount: 10 });
    assert.equal(sheet.rowCount, 50);
  });
}

await withGoogleSpreadsheet(await withGoogleapis());
