package dev.patchbook.workbook;

import java.util.List;
import java.util.function.Consumer;

/// Hands out the ids of labels, each once.
final class Labels {

    private int last;

    Metadata next(String key, String value) {
        return new Metadata(++last, key, value);
    }

    /// Adds copies under ids of their own.
    Consumer<Metadata> into(List<Metadata> place) {
        return label -> place.add(next(label.key(), label.value()));
    }
}
