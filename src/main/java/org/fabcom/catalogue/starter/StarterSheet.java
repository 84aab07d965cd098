package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.catalogue.Draft;
import org.fabcom.catalogue.Precision;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.web.render.LocalizedText.Heading;
import org.jspecify.annotations.Nullable;

/** A sheet file of the starter catalogue as read: a service, or a commons of kind software. See docs/catalogue-data.md. */
record StarterSheet(String id, Draft draft, LocalDate readOn, List<Said> said, List<Claimed> claimed) {

    /** A fact of this sheet; a change or a closing has a date on which it happened. */
    record Said(String about, Precision.@Nullable Dated happened, Statement statement) {

        @Nullable
        LocalDate happenedOn() {
            return happened == null ? null : happened.first();
        }

        Precision happenedTo() {
            return happened == null ? Precision.DAY : happened.to();
        }
    }

    /**
     * That a commons replaces a service: by their ids; null stands for this sheet. {@code target} names a thing without sheet.
     */
    record Claimed(
            @Nullable String commons,
            @Nullable String service,
            @Nullable String target,
            Statement statement) {}

    boolean service() {
        return draft.nature().equals("service");
    }

    String origin() {
        return StarterKind.SOURCE + "/" + id;
    }

    static StarterSheet of(Fields file) {
        boolean service = file.has("use");
        var said = said(file);
        var claimed = claimed(file);
        var licence = file.part("license");
        var readOn = Stream.of(
                        said.stream().map(it -> it.statement().readOn()),
                        claimed.stream().map(it -> it.statement().readOn()),
                        licence.stream().map(it -> Statement.of(it).readOn()),
                        Stream.ofNullable(file.date("read")))
                .flatMap(it -> it)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new NotTaken("catalogue.import.undated", new Heading("read")));
        return new StarterSheet(file.need("id"), draft(file, service, licence.orElse(null)), readOn, said, claimed);
    }

    private static Draft draft(Fields file, boolean service, @Nullable Fields licence) {
        var page = licence == null ? null : Statement.of(licence).source();
        return new Draft(
                service ? "service" : "commons",
                "software",
                file.need("name"),
                file.text("use"),
                file.text("summary"),
                file.text("site"),
                file.text("repository"),
                licence == null ? null : licence.need("spdx"),
                page == null ? null : new Draft.Page(page.url(), page.title()),
                file.texts("needs"),
                file.texts("platforms"),
                file.text("hosting"),
                file.texts("audience"),
                file.texts("aliases"),
                List.of());
    }

    private static List<Said> said(Fields file) {
        var said = new ArrayList<Said>();
        for (var it : file.records("facts"))
            said.add(new Said(it.need("about"), Statement.dated(it, "on"), Statement.of(it)));
        for (var it : file.records("changes"))
            said.add(new Said("change", Statement.needDated(it, "on"), Statement.of(it)));
        file.part("closed")
                .ifPresent(it -> said.add(new Said("closed", Statement.needDated(it, "on"), Statement.of(it))));
        return said;
    }

    private static List<Claimed> claimed(Fields file) {
        var claimed = new ArrayList<Claimed>();
        for (var it : file.records("alternatives"))
            claimed.add(new Claimed(it.need("software"), file.need("id"), null, Statement.of(it)));
        for (var it : file.records("replaces")) {
            var service = it.text("service");
            claimed.add(new Claimed(null, service, service == null ? it.need("target") : null, Statement.of(it)));
        }
        return claimed;
    }

    /** The ids of the other sheets that this one speaks of. */
    Stream<String> speaksOf() {
        return claimed.stream()
                .flatMap(it -> Stream.of(it.commons(), it.service()))
                .filter(Objects::nonNull);
    }
}
