package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CutsThrough;
import dev.patchbook.localworkspace.book.DeveloperMetadata;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.formulas.Recalculation;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.BookCalls;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Sheets v4 as functions of a book: finds the method that a call means and hands it on.
public final class SheetsApi implements BookCalls {
    @Override
    public Book create(Call call, String id, Chance chance) {
        Book book = BookCreation.create(call, id, chance);
        calculate(book, chance);
        return book;
    }

    @Override
    public void calculate(Book draft, Chance chance) {
        Formulas.calculate(draft, chance);
    }

    @Override
    public boolean isOutdated(Book book, Instant now) {
        return Recalculation.isOutdated(book, now);
    }

    @Override
    public boolean writes(Call call) {
        return method(call).writes();
    }

    @Override
    public Body read(Book book, Call call) {
        Method method = method(call);
        return switch (method) {
            case CREATE -> answer(book, call, List.of(), false);
            case GET -> get(book, call);
            case GET_BY_DATA_FILTER -> getByDataFilter(book, call);
            case VALUES_GET -> ValueReads.get(book, call, range(call, method));
            case VALUES_BATCH_GET -> ValueReads.batchGet(book, call);
            case VALUES_BATCH_GET_BY_DATA_FILTER -> ValueReads.batchGetByDataFilter(book, call);
            case METADATA_GET -> metadata(book, call);
            case METADATA_SEARCH -> search(book, call);
            default -> throw new IllegalArgumentException(method + " is a write");
        };
    }

    @Override
    public Body write(Book draft, Call call, Chance chance) {
        try {
            Body answer = change(draft, call, chance);
            calculate(draft, chance);
            return answer;
        } catch (CutsThrough refused) {
            throw Refusal.invalid(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public Optional<String> destination(Call call) {
        return method(call) == Method.COPY_TO ? CopyTo.elsewhere(call) : Optional.empty();
    }

    @Override
    public Book excerpt(Book source, Call call) {
        return TabExcerpt.of(source, CopyTo.tab(source, call));
    }

    @Override
    public Body write(Book draft, Book excerpt, Call call, Chance chance) {
        Body answer = CopyTo.answer(call, TabExcerpt.into(new Draft(draft, chance, Guard.of(call)), excerpt));
        calculate(draft, chance);
        return answer;
    }

    private static Body change(Book draft, Call call, Chance chance) {
        Method method = method(call);
        ValueWrites values = new ValueWrites(draft, call, chance);
        return switch (method) {
            case BATCH_UPDATE -> BatchUpdate.apply(draft, call, chance);
            case VALUES_UPDATE -> values.update(range(call, method));
            case VALUES_APPEND -> values.append(range(call, method));
            case VALUES_CLEAR -> values.clear(range(call, method));
            case VALUES_BATCH_UPDATE -> values.batchUpdate();
            case VALUES_BATCH_UPDATE_BY_DATA_FILTER -> values.batchUpdateByDataFilter();
            case VALUES_BATCH_CLEAR -> values.batchClear();
            case VALUES_BATCH_CLEAR_BY_DATA_FILTER -> values.batchClearByDataFilter();
            case COPY_TO -> CopyTo.within(draft, call, chance);
            default -> throw new IllegalArgumentException(method + " is a read");
        };
    }

    private static Method method(Call call) {
        return Method.of(call).orElseThrow(() -> new Refusal(404, "NOT_FOUND", "notFound", "Not Found"));
    }

    private static String range(Call call, Method method) {
        String segment = call.segments().getLast();
        return segment.substring(0, segment.length() - method.verb().length());
    }

    private static Body get(Book book, Call call) {
        List<GridRange> ranges = call.parameters("ranges").stream()
                .map(text -> RangeText.bounded(book, text))
                .toList();
        return answer(book, call, ranges, call.flag("includeGridData"));
    }

    private static Body getByDataFilter(Book book, Call call) {
        Message request = Bodies.read(call, "GetSpreadsheetByDataFilterRequest");
        List<GridRange> ranges = request.messages("dataFilters").stream()
                .flatMap(filter -> Lookup.ranges(book, filter).stream())
                .toList();
        return answer(book, call, ranges, request.flag("includeGridData"));
    }

    /// With a field mask it is the mask that says whether cells are answered.
    private static Body answer(Book book, Call call, List<GridRange> ranges, boolean gridData) {
        Mask mask = Bodies.mask(call, "Spreadsheet");
        boolean masked =
                call.parameter("fields").filter(text -> !text.isBlank()).isPresent();
        SpreadsheetJson json =
                new SpreadsheetJson(book, ranges, masked ? mask.wantsPath("sheets", "data") : gridData, Guard.of(call));
        return Bodies.answer(call, "Spreadsheet", json::write);
    }

    private static Body metadata(Book book, Call call) {
        DeveloperMetadata found = book.developerMetadata().stream()
                .filter(metadata ->
                        String.valueOf(metadata.id()).equals(call.segments().getLast()))
                .findFirst()
                .orElseThrow(Faults::notFound);
        return Bodies.answer(call, "DeveloperMetadata", out -> out.fields(MetadataJson.json(found)));
    }

    private static Body search(Book book, Call call) {
        Message request = Bodies.read(call, "SearchDeveloperMetadataRequest");
        Map<DeveloperMetadata, List<Message>> matched = new LinkedHashMap<>();
        for (Message filter : request.messages("dataFilters")) {
            for (DeveloperMetadata metadata : Lookup.metadata(book, filter)) {
                matched.merge(
                        metadata,
                        List.of(filter),
                        (before, more) ->
                                Stream.concat(before.stream(), more.stream()).toList());
            }
        }
        return Bodies.answer(call, "SearchDeveloperMetadataResponse", out -> {
            if (!matched.isEmpty()) {
                out.array("matchedDeveloperMetadata", matched.entrySet(), match -> {
                    out.tree("developerMetadata", MetadataJson.json(match.getKey()));
                    out.array("dataFilters", match.getValue(), filter -> out.fields(filter.json()));
                });
            }
        });
    }
}
