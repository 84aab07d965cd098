package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Draft;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;

/** What a list of others says of one software: its draft, what it remarks, what it says to replace. */
record ListRecord(String localId, Draft draft, Fact.Source page, List<Remark> remarks, List<String> replaces) {

    /** A fact in our words, read on the record's page. */
    record Remark(String about, String text) {}

    String origin(String source) {
        return source + "/" + localId;
    }

    Stream<UUID> factIds(String source) {
        return remarks.stream().map(it -> id(source, it));
    }

    private UUID id(String source, Remark it) {
        return FactRow.id(origin(source), it.about(), it.text(), new Fact.Source("", ""));
    }

    List<FactRow> facts(String source, UUID sheet, LocalDate day) {
        return remarks.stream()
                .map(it -> new FactRow(
                        id(source, it),
                        sheet,
                        it.about(),
                        it.text(),
                        java.util.Map.of(),
                        null,
                        page.url(),
                        page.title(),
                        day,
                        null,
                        true,
                        source,
                        origin(source),
                        page.rank().code(),
                        Precision.DAY.code(),
                        Precision.DAY.code()))
                .toList();
    }

    List<ClaimRow> claims(String source, UUID sheet, LocalDate day) {
        return replaces.stream()
                .map(it -> ClaimRow.of(sheet, it, page, day, true, origin(source)))
                .toList();
    }
}
