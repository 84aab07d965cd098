package org.fabcom.catalogue.intake;

import java.time.LocalDate;
import java.util.List;
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

    List<FactRow> facts(String source, java.util.UUID sheet, LocalDate day) {
        return remarks.stream()
                .map(it -> new FactRow(
                        FactRow.id(origin(source), it.about(), it.text(), new Fact.Source("", "")),
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

    List<ClaimRow> claims(String source, java.util.UUID sheet, LocalDate day) {
        return replaces.stream()
                .map(it -> ClaimRow.of(sheet, it, page, day, true, origin(source)))
                .toList();
    }
}
