// Calls to this program's own port, with its errors in its own words.

/** What went wrong, in a title, a sentence and, for input, one line for each fault; of a file its headings too. */
export class Fault extends Error {
  constructor(status, title, detail, problems = [], headings = []) {
    super(detail ? `${title}: ${detail}` : title);
    this.status = status;
    this.title = title;
    this.detail = detail ?? "";
    this.problems = problems;
    this.headings = headings;
  }
}

async function asked(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw silence();
  }
  if (!answer.ok) {
    throw faultOf(answer.status, await answer.text());
  }
  return answer;
}

function faultOf(status, text) {
  try {
    const body = JSON.parse(text);
    if (body.error) {
      return new Fault(status, "The workspace refused", body.error.message ?? "");
    }
    return new Fault(status, body.title ?? `Error ${status}`, body.detail, body.problems ?? [], body.headings ?? []);
  } catch {
    return new Fault(status, `Error ${status}`, "Patchbook gave no reason.");
  }
}

function silence() {
  return new Fault(0, "Patchbook does not answer", "Is it still running? Start it again with ./scripts/run.");
}

/** The answer, or undefined where there is nothing to tell. */
export async function get(path, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  const answer = await asked(query ? `${path}?${query}` : path);
  return answer.status === 204 ? undefined : answer.json();
}

export function put(path, body) {
  return changed("PUT", path, body);
}

export function patch(path, body) {
  return changed("PATCH", path, body);
}

async function changed(method, path, body) {
  const answer = await asked(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
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

/** Posts what may be large; `sent` is told how much of it is out, from 0 to 1, and an abort of `signal` ends it. */
export function send(path, body, { sent, signal }) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", path);
    call.upload.addEventListener("progress", (event) => event.lengthComputable && sent(event.loaded / event.total));
    call.upload.addEventListener("load", () => sent(1));
    call.addEventListener("load", () => (call.status < 400 ? resolve(JSON.parse(call.responseText)) : reject(faultOf(call.status, call.responseText))));
    call.addEventListener("error", () => reject(silence()));
    call.addEventListener("abort", () => reject(new Fault(0, "Stopped", "Nothing was changed.")));
    signal?.addEventListener("abort", () => call.abort());
    const form = body instanceof FormData;
    if (!form) {
      call.setRequestHeader("Content-Type", "application/json");
    }
    call.send(form ? body : JSON.stringify(body));
  });
}

export async function remove(path) {
  await asked(path, { method: "DELETE" });
}

/** The first bytes of a file as text: the rest is not read. */
export async function head(path) {
  const reader = (await asked(path)).body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value ?? new Uint8Array());
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
