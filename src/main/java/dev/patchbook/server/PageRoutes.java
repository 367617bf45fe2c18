package dev.patchbook.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/// The local page at `/`: its own files, all from this port and nothing from elsewhere.
public final class PageRoutes {

    private static final List<String> MODULES = List.of(
            "addon",
            "beside",
            "calls",
            "card",
            "cells",
            "chartboards",
            "chartbubbles",
            "chartcandles",
            "chartconfig",
            "chartdata",
            "charthistogram",
            "chartmodel",
            "chartparts",
            "charts",
            "chartscore",
            "chartsheet",
            "chartwaterfall",
            "chartwords",
            "choicelist",
            "clipboard",
            "columns",
            "companies",
            "comparisons",
            "conflicts",
            "counts",
            "dates",
            "dayfield",
            "dialog",
            "dom",
            "dropping",
            "earlier",
            "editing",
            "exports",
            "files",
            "filing",
            "filtering",
            "finding",
            "grid",
            "gridview",
            "history",
            "importing",
            "imports",
            "keys",
            "layout",
            "linemenu",
            "lines",
            "look",
            "main",
            "marks",
            "markup",
            "menu",
            "merges",
            "newplan",
            "numbers",
            "patience",
            "permission",
            "places",
            "port",
            "preview",
            "progress",
            "protection",
            "rangelists",
            "refreshes",
            "rules",
            "selection",
            "snapshots",
            "sources",
            "tabbar",
            "tabcells",
            "totals",
            "tsv",
            "undoing",
            "widths",
            "workbook",
            "writing");

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// Adds `/` and `/page/…`.
    public void addTo(RoutesConfig routes) {
        serve(routes, "/", PageFile.own("index.html", "text/html; charset=utf-8"));
        serve(routes, "/page/page.css", PageFile.own("page.css", PageFile.STYLE));
        serve(routes, "/page/icon.svg", PageFile.own("icon.svg", "image/svg+xml"));
        serve(routes, "/page/library/chart.js", PageFile.library("chart.js", "dist/chart.umd.min.js"));
        for (String module : MODULES) {
            serve(routes, "/page/" + module + ".js", PageFile.own(module + ".js", PageFile.SCRIPT));
        }
    }

    private static void serve(RoutesConfig routes, String path, PageFile file) {
        routes.get(path, context -> answer(context, file));
    }

    /// The browser keeps a file and asks each time whether it is still the same: a new version shows at once.
    private static void answer(Context context, PageFile file) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-cache")
                .header("ETag", file.tag());
        if (file.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(file.mediaType()).result(file.bytes());
        }
    }
}
