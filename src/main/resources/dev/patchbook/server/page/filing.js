// Files in, out, and into the bin: uploaded or dropped, downloaded, removed and taken back.

import { bytes, patch, upload } from "./calls.js";
import { button, byId, toast } from "./dom.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export class Filing {
  /** @param page `show` shows a file that has come, by its id; `gone` is told the id of one that went */
  constructor(page) {
    this.page = page;
    byId("upload").addEventListener("click", () => byId("upload-file").click());
    byId("upload-file").addEventListener("change", (event) => this.chosen(event.target));
  }

  async chosen(input) {
    const [file] = input.files;
    input.value = "";
    if (file) {
      await this.take(file);
    }
  }

  /** Uploads an Excel file, and shows it. */
  async take(file) {
    if (!/\.xlsx$/i.test(file.name)) {
      toast("Only Excel files (.xlsx) can be uploaded. To bring a CSV file into a plan, open the plan and press Import.", { kind: "failed" });
      return;
    }
    toast(`Uploading “${file.name}”…`);
    await this.told(async () => {
      const made = await upload(file);
      toast(`“${made.name}” is uploaded.`);
      await this.page.show(made.id);
    });
  }

  async download({ id, name }) {
    await this.told(async () => {
      const address = URL.createObjectURL(await bytes(`/drive/v3/files/${id}/export?${new URLSearchParams({ mimeType: XLSX })}`));
      const link = document.createElement("a");
      link.href = address;
      link.download = `${name.replace(/[\\/:*?"<>|]/g, "-")}.xlsx`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
    });
  }

  /** Moves a file to the bin; one click takes it back. */
  async remove({ id, name }) {
    await this.told(async () => {
      await patch(`/drive/v3/files/${id}`, { trashed: true });
      toast(`“${name}” is in the bin.`, { acts: [button("Undo", () => this.takeBack({ id, name }))] });
      await this.page.gone(id);
    });
  }

  async takeBack({ id, name }) {
    await this.told(async () => {
      await patch(`/drive/v3/files/${id}`, { trashed: false });
      toast(`“${name}” is back.`);
      await this.page.show(id);
    });
  }

  /** Does something, and says so where it fails. */
  async told(act) {
    try {
      await act();
    } catch (fault) {
      toast(fault.message, { kind: "failed" });
    }
  }
}
