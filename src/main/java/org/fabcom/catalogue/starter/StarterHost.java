package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.imports.reading.Fields;
import org.jspecify.annotations.Nullable;

/** A host's file of the starter catalogue as read. */
record StarterHost(
        String id,
        String name,
        @Nullable String by,
        @Nullable String site,
        @Nullable String country,
        @Nullable String collective,
        List<Offered> offers) {

    record Offered(String software, String status, Statement statement) {}

    String origin() {
        return StarterKind.SOURCE + "/host/" + id;
    }

    static StarterHost of(Fields file) {
        return new StarterHost(
                file.need("id"),
                file.need("name"),
                file.text("by"),
                file.text("site"),
                file.text("country"),
                file.text("collective"),
                file.records("offers").stream()
                        .map(it -> new Offered(it.need("software"), it.need("status"), Statement.of(it)))
                        .toList());
    }
}
