package dev.patchbook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What each package may use: the table of the design as data. A package or library that no row names may not be used.
final class PackageTable {

    private static final Set<String> FEATURES = Set.of(
            "plan", "workbook", "analysis", "google", "templates", "imports", "refresh", "team", "review", "store");

    /// A package below the base package, and the packages of the project that it may use besides itself.
    record Row(String name, Set<String> mayUse) {

        static Row of(String name, String... mayUse) {
            return new Row(name, Set.of(mayUse));
        }
    }

    /// A library known by the beginnings of its packages' names, and the packages that may use it.
    record Library(String name, Set<String> packages, Set<String> owners) {

        boolean holds(String packageName) {
            return packages.stream().anyMatch(prefix -> isWithin(packageName, prefix));
        }
    }

    /// `configuration` goes everywhere but to `localworkspace`, which could be lifted out as a project.
    static final List<Row> ROWS = List.of(
            Row.of("configuration"),
            Row.of("plan", "configuration"),
            Row.of("workbook", "configuration", "plan"),
            Row.of("analysis", "configuration", "plan"),
            Row.of("google", "configuration", "plan", "workbook"),
            Row.of("templates", "configuration", "plan", "workbook", "google", "store"),
            Row.of("imports", "configuration", "plan", "workbook", "google"),
            Row.of("refresh", "configuration", "plan", "workbook", "analysis", "imports", "google", "store"),
            new Row("addon", with(FEATURES, "configuration")),
            new Row("api", with(FEATURES, "configuration")),
            Row.of("team", "configuration", "plan", "workbook", "analysis", "google"),
            Row.of("review", "configuration", "plan", "analysis", "google"),
            Row.of("store", "configuration", "plan"),
            Row.of("localworkspace"),
            new Row("server", with(FEATURES, "configuration", "addon", "api", "localworkspace")));

    /// The root package, which puts the parts together: named here by the empty text.
    static final String ROOT = "";

    static final List<Library> LIBRARIES = List.of(
            new Library("Google's clients", Set.of("com.google.api", "com.google.auth"), Set.of("google")),
            new Library(
                    "SQL",
                    Set.of(
                            "java.sql",
                            "javax.sql",
                            "org.jdbi",
                            "org.flywaydb",
                            "com.zaxxer.hikari",
                            "org.h2",
                            "org.postgresql"),
                    Set.of("store")),
            // One owner: the store hands out schedules in its own words, so that refresh never sees the scheduler.
            new Library("db-scheduler", Set.of("com.github.kagkarlsson"), Set.of("store")),
            new Library(
                    "Javalin",
                    Set.of("io.javalin", "org.eclipse.jetty", "jakarta.servlet", "kotlin"),
                    Set.of("server", "addon", "api")),
            new Library(
                    "POI",
                    Set.of("org.apache.poi", "org.apache.xmlbeans", "org.openxmlformats"),
                    Set.of("localworkspace", "templates", "imports", "review")),
            new Library(
                    "Gson",
                    Set.of("com.google.gson"),
                    Set.of("localworkspace", "google", "addon", "api", "server", "imports", "store", "workbook")),
            new Library("Jackson", Set.of("com.fasterxml.jackson"), Set.of("google")),
            new Library("Micrometer", Set.of("io.micrometer"), Set.of("server")),
            new Library("FastCSV", Set.of("de.siegmar.fastcsv"), Set.of("imports", "localworkspace")),
            new Library("Commons Compress", Set.of("org.apache.commons.compress"), Set.of("imports")),
            new Library("Commons Statistics", Set.of("org.apache.commons.statistics"), Set.of("analysis")),
            new Library(
                    "SLF4J",
                    Set.of("org.slf4j"),
                    Set.of(
                            ROOT,
                            "google",
                            "templates",
                            "imports",
                            "refresh",
                            "addon",
                            "api",
                            "team",
                            "review",
                            "store",
                            "localworkspace",
                            "server")),
            new Library(
                    "Inject",
                    Set.of("jakarta.inject"),
                    Set.of(
                            ROOT,
                            "google",
                            "templates",
                            "imports",
                            "refresh",
                            "addon",
                            "api",
                            "team",
                            "review",
                            "store",
                            "server")),
            // Of these packages only the module class: see ArchitectureRules.
            new Library(
                    "Guice",
                    Set.of("com.google.inject"),
                    Set.of(
                            ROOT,
                            "google",
                            "templates",
                            "imports",
                            "refresh",
                            "addon",
                            "api",
                            "team",
                            "review",
                            "store",
                            "server")),
            new Library(
                    "input and output",
                    Set.of("java.io", "java.net", "java.nio.channels", "java.nio.file", "javax.net"),
                    Set.of(
                            ROOT,
                            "configuration",
                            "google",
                            "templates",
                            "imports",
                            "refresh",
                            "addon",
                            "api",
                            "team",
                            "review",
                            "store",
                            "localworkspace",
                            "server")),
            new Library(
                    "the JDK and its annotations",
                    Set.of(
                            "java",
                            "javax.crypto",
                            "javax.xml",
                            "org.w3c.dom",
                            "org.xml.sax",
                            "org.jspecify.annotations"),
                    with(names(), ROOT)));

    private PackageTable() {}

    static Optional<Row> row(String name) {
        return ROWS.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /// The first library of the list that holds the package.
    static Optional<Library> library(String packageName) {
        return LIBRARIES.stream().filter(library -> library.holds(packageName)).findFirst();
    }

    static boolean isWithin(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }

    private static Set<String> names() {
        return ROWS.stream().map(Row::name).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
