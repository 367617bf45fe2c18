package dev.patchbook.google;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.model.Request;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.workbook.Change;
import java.io.IOException;
import java.util.List;

/// Says each change in Google's words.
final class Requests {

    private Requests() {}

    static void write(Change change, JsonWriter json) throws IOException {
        switch (change) {
            case Change.SetCells cells -> CellBlock.write(cells, json);
            case Change.SetFormula formula -> write(LookRequests.formula(formula), json);
            case Change.SetNote note -> write(LookRequests.note(note), json);
            case Change.FormatColumn format -> write(LookRequests.format(format), json);
            case Change.FormatHeader header -> write(LookRequests.header(header), json);
            case Change.HideColumn hide -> write(LookRequests.hide(hide), json);
            case Change.AddTab add -> write(GridRequests.add(add), json);
            case Change.InsertRows insert -> write(GridRequests.insert(insert), json);
            case Change.AppendRows append -> write(GridRequests.append(append), json);
            case Change.DeleteRows delete -> write(GridRequests.delete(delete), json);
            case Change.AppendColumns append -> write(GridRequests.append(append), json);
            case Change.SortRows sort -> write(GridRequests.sort(sort), json);
            case Change.SetMetadata set -> write(MetadataRequests.set(set), json);
            case Change.RemoveMetadata remove -> write(MetadataRequests.remove(remove), json);
            case Change.OfferChoices offer -> write(SetUpRequests.offer(offer), json);
            case Change.WarnBefore warn -> write(SetUpRequests.warn(warn), json);
            case Change.TintWhere tint -> write(SetUpRequests.tint(tint), json);
            case Change.NameRange name -> write(SetUpRequests.name(name), json);
        }
    }

    private static void write(List<Request> requests, JsonWriter json) throws IOException {
        for (Request request : requests) {
            json.jsonValue(GsonFactory.getDefaultInstance().toString(request));
        }
    }
}
