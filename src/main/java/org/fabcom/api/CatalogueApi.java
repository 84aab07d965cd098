package org.fabcom.api;

import module java.base;
import org.fabcom.catalogue.Catalogue;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.Suggestion;
import org.fabcom.web.Access;
import org.fabcom.web.OpensWith;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for programs: finding a sheet by any of its names, and reading what is known of it. */
@RestController
@OpensWith("catalogue")
record CatalogueApi(Catalogue catalogue, Sheets sheets, Facts facts) {

    private static final int MOST_FOUND = 20;

    /** What was found, the surest first. */
    record Found(List<SheetAnswer> items) {}

    /** A sheet; {@code kind} is service or commons, {@code free} one of free, visible, closed, unknown. */
    record SheetAnswer(
            String slug,
            String name,
            String kind,
            @Nullable String usage,
            @Nullable String summary,
            @Nullable String site,
            @Nullable String licence,
            String free,
            List<String> needs) {

        static SheetAnswer of(Sheet it) {
            return new SheetAnswer(
                    it.slug(),
                    it.name(),
                    it.commons() ? "commons" : "service",
                    it.usage(),
                    it.summary(),
                    it.site(),
                    it.licence(),
                    it.freeness().code(),
                    it.needs());
        }
    }

    /** A sheet with its dated facts. */
    record Detailed(SheetAnswer sheet, List<FactAnswer> facts) {}

    record FactAnswer(
            UUID id,
            String about,
            String text,
            Map<String, String> data,
            @Nullable LocalDate on,
            String source,
            String title,
            LocalDate read,
            boolean verified) {}

    @GetMapping(path = "/api/v1/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(Access.Level.PUBLIC)
    Found find(@RequestParam(defaultValue = "") String q) {
        if (q.length() > 100) throw new Wrong(422, List.of(new Wrong.Field("q", "must be at most 100 characters")));
        return new Found(catalogue.suggest(q, MOST_FOUND).stream()
                .map(Suggestion::sheet)
                .map(SheetAnswer::of)
                .toList());
    }

    @GetMapping(path = "/api/v1/catalogue/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(Access.Level.PUBLIC)
    Detailed sheet(String slug) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        return new Detailed(
                SheetAnswer.of(sheet),
                facts.of(sheet.id()).stream()
                        .map(it -> new FactAnswer(
                                it.id(),
                                it.about(),
                                it.text(),
                                it.data(),
                                it.happenedOn(),
                                it.source().url(),
                                it.source().title(),
                                it.readOn(),
                                it.verified()))
                        .toList());
    }
}
