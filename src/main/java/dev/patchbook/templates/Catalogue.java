package dev.patchbook.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The templates that there are: Patchbook's own, and the `.xlsx` files of a folder.
public final class Catalogue {

    private static final List<String> SHIPPED = List.of("comprehensive", "focused");

    private final Path folder;

    /// @param folder where a company keeps its own `.xlsx` templates; need not be there
    public Catalogue(Path folder) {
        this.folder = folder;
    }

    /// All templates, Patchbook's own first; read anew at every call, so a file dropped in is there at once.
    public List<Template> templates() {
        List<Template> templates = new ArrayList<>();
        SHIPPED.forEach(name -> templates.add(shipped(name)));
        templates.addAll(own());
        return List.copyOf(templates);
    }

    public Optional<Template> find(String name) {
        return templates().stream()
                .filter(template -> template.name().equals(name))
                .findFirst();
    }

    private static Template shipped(String name) {
        try (InputStream definition =
                Objects.requireNonNull(Catalogue.class.getResourceAsStream(name + ".txt"), name)) {
            return Template.parse(name, new String(definition.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Template> own() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".xlsx"))
                    .filter(file -> !file.getFileName().toString().startsWith("~$"))
                    .sorted()
                    .map(Catalogue::own)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template own(Path file) {
        String title = file.getFileName().toString().replaceFirst("\\.xlsx$", "");
        return new Template(title, title, "own", "Your company's own template.", List.of(), Optional.of(file));
    }
}
