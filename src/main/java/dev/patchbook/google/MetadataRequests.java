package dev.patchbook.google;

import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DeleteDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLookup;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.UpdateDeveloperMetadataRequest;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Change.Place;
import java.util.List;
import java.util.Optional;

/// Changes to developer metadata. New pieces get their ids from Google: whoever must know whether a batch landed looks
/// for the keys.
final class MetadataRequests {

    /// Seen by our own Cloud project only, so that no other program edits it.
    private static final String VISIBILITY = "PROJECT";

    private MetadataRequests() {}

    static List<Request> set(Change.SetMetadata set) {
        DeveloperMetadata metadata =
                new DeveloperMetadata().setMetadataKey(set.key()).setMetadataValue(set.value());
        if (set.replaces().isPresent()) {
            return List.of(new Request()
                    .setUpdateDeveloperMetadata(new UpdateDeveloperMetadataRequest()
                            .setDataFilters(List.of(byId(set.replaces().get().id())))
                            .setDeveloperMetadata(metadata)
                            .setFields("metadataKey,metadataValue")));
        }
        return List.of(new Request()
                .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
                        .setDeveloperMetadata(
                                metadata.setLocation(location(set.place())).setVisibility(VISIBILITY))));
    }

    static List<Request> remove(Change.RemoveMetadata remove) {
        return List.of(new Request()
                .setDeleteDeveloperMetadata(
                        new DeleteDeveloperMetadataRequest().setDataFilter(byId(remove.metadataId()))));
    }

    private static DataFilter byId(int metadataId) {
        return new DataFilter().setDeveloperMetadataLookup(new DeveloperMetadataLookup().setMetadataId(metadataId));
    }

    private static DeveloperMetadataLocation location(Optional<Place> place) {
        DeveloperMetadataLocation location = new DeveloperMetadataLocation();
        if (place.isEmpty()) {
            return location.setSpreadsheet(true);
        }
        int sheetId = place.get().sheetId();
        return place.get()
                .column()
                .map(column ->
                        location.setDimensionRange(GridRequests.dimension(sheetId, GridRequests.COLUMNS, column, 1)))
                .orElseGet(() -> location.setSheetId(sheetId));
    }
}
