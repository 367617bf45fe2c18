// Calls to this program's own port, with its errors in its own words.

/** What went wrong, in a title, a sentence and, for input, one line for each fault. */
export class Fault extends Error {
  constructor(status, title, detail, problems = []) {
    super(detail ? `${title}: ${detail}` : title);
    this.status = status;
    this.title = title;
    this.detail = detail ?? "";
    this.problems = problems;
  }
}

async function asked(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Fault(0, "Patchbook does not answer", "Is it still running? Start it again with ./scripts/run.");
  }
  if (!answer.ok) {
    throw await fault(answer);
  }
  return answer;
}

async function fault(answer) {
  const text = await answer.text();
  try {
    const body = JSON.parse(text);
    if (body.error) {
      return new Fault(answer.status, "The workspace refused", body.error.message ?? "");
    }
    return new Fault(answer.status, body.title ?? `Error ${answer.status}`, body.detail, body.problems ?? []);
  } catch {
    return new Fault(answer.status, `Error ${answer.status}`, "Patchbook gave no reason.");
  }
}

export async function get(path, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  const answer = await asked(query ? `${path}?${query}` : path);
  return answer.json();
}

export async function post(path, body) {
  const form = body instanceof FormData;
  const answer = await asked(path, {
    method: "POST",
    headers: form ? {} : { "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body),
  });
  return answer.json();
}

export async function bytes(path) {
  return (await asked(path)).blob();
}

/** Uploads an Excel file, converted to a spreadsheet as Drive does it. */
export async function upload(file) {
  const metadata = { name: file.name.replace(/\.xlsx$/i, ""), mimeType: "application/vnd.google-apps.spreadsheet" };
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const boundary = `patchbook-${crypto.randomUUID()}`;
  const head = `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}\r\n`
    + `--${boundary}\r\nContent-Type: ${type}\r\n\r\n`;
  const answer = await asked("/upload/drive/v3/files?uploadType=multipart&fields=id,name", {
    method: "POST",
    headers: { "Content-Type": `multipart/related; boundary=${boundary}` },
    body: new Blob([head, file, `\r\n--${boundary}--`]),
  });
  return answer.json();
}
