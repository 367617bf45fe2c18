package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// A spreadsheet in memory.
///
/// Built or changed by one thread; once published it is never changed again, so that any number of threads
/// read it without a lock. [#copy] gives the next version.
public final class Book {
    private final String id;
    private BookProperties properties;
    private final List<Tab> tabs = new ArrayList<>();
    private List<NamedRange> namedRanges = List.of();
    private List<DeveloperMetadata> developerMetadata = List.of();
    private List<Carried> carried = List.of();
    private List<KeptName> keptNames = List.of();
    private KeptXml kept = KeptXml.NONE;
    private KeptStyles keptStyles = KeptStyles.NONE;
    private final Interned<Style> styles;
    private final ValidationRules rules;
    private final Interned<KeptValue> marks;
    private final Map<Class<?>, Object> companions;

    public Book(String id, BookProperties properties) {
        this(
                id,
                properties,
                new Interned<>(Style.DEFAULT),
                new ValidationRules(),
                new Interned<>(KeptValue.NONE),
                new ConcurrentHashMap<>());
    }

    private Book(
            String id,
            BookProperties properties,
            Interned<Style> styles,
            ValidationRules rules,
            Interned<KeptValue> marks,
            Map<Class<?>, Object> companions) {
        this.id = id;
        this.properties = properties;
        this.styles = styles;
        this.rules = rules;
        this.marks = marks;
        this.companions = companions;
    }

    /// The next version of this book, to be changed; it shares all that is not changed.
    public Book copy() {
        return copyAs(id, properties.title());
    }

    /// Another book with the same content.
    public Book copyAs(String otherId, String title) {
        Map<Class<?>, Object> shared = otherId.equals(id) ? companions : new ConcurrentHashMap<>();
        Book copy = new Book(otherId, properties.withTitle(title), styles, rules.copy(), marks, shared);
        tabs.forEach(tab -> copy.tabs.add(tab.copy(tab.properties())));
        copy.namedRanges = namedRanges;
        copy.developerMetadata = developerMetadata;
        copy.carried = carried;
        copy.keptNames = keptNames;
        copy.kept = kept;
        copy.keptStyles = keptStyles;
        return copy;
    }

    /// Something that goes along with the book through all its versions, made when it is first asked for:
    /// what others derive from a version and want to find again with the next. Whoever keeps it sees to it
    /// that it may be shared.
    public <T> T companion(Class<T> type, Supplier<T> made) {
        return type.cast(companions.computeIfAbsent(type, _ -> made.get()));
    }

    public String id() {
        return id;
    }

    public BookProperties properties() {
        return properties;
    }

    public void setProperties(BookProperties changed) {
        properties = changed;
    }

    /// The tabs in order; the list may be changed by whoever may change the book.
    public List<Tab> tabs() {
        return tabs;
    }

    public Optional<Tab> tab(int sheetId) {
        return tabs.stream().filter(tab -> tab.sheetId() == sheetId).findFirst();
    }

    /// The tab with this title; case does not matter, as to Google.
    public Optional<Tab> tab(String title) {
        return tabs.stream().filter(tab -> tab.title().equalsIgnoreCase(title)).findFirst();
    }

    public List<NamedRange> namedRanges() {
        return namedRanges;
    }

    public void setNamedRanges(List<NamedRange> changed) {
        namedRanges = List.copyOf(changed);
    }

    public List<DeveloperMetadata> developerMetadata() {
        return developerMetadata;
    }

    public void setDeveloperMetadata(List<DeveloperMetadata> changed) {
        developerMetadata = List.copyOf(changed);
    }

    /// What the file holds beside its tabs that is not understood.
    public List<Carried> carried() {
        return carried;
    }

    public void setCarried(List<Carried> changed) {
        carried = List.copyOf(changed);
    }

    /// What the workbook's own part says that is not understood.
    public KeptXml kept() {
        return kept;
    }

    public void setKept(KeptXml changed) {
        kept = changed;
    }

    /// How the file that it came from says its looks.
    public KeptStyles keptStyles() {
        return keptStyles;
    }

    public void setKeptStyles(KeptStyles changed) {
        keptStyles = changed;
    }

    /// Names that are no named ranges.
    public List<KeptName> keptNames() {
        return keptNames;
    }

    public void setKeptNames(List<KeptName> changed) {
        keptNames = List.copyOf(changed);
    }

    /// The styles that cells name by number; 0 is a cell that nobody styled.
    public Interned<Style> styles() {
        return styles;
    }

    /// The validation rules that cells name by number; 0 is none.
    public ValidationRules rules() {
        return rules;
    }

    /// What the file says of cells' values beside them, which cells name by number; 0 is nothing.
    public Interned<KeptValue> marks() {
        return marks;
    }
}
