package org.fabcom.places.opendata;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Structures and services of all places, as JSON of data·inclusion v1; it requires a day, so a place without any is left out. */
@Component
record InclusionFiles(Places places, StandardTable table, JsonMapper json) {

    /** {@code site}: the address of this instance, which links lead to; empty: no links. */
    void structures(String site, Writer out) {
        write(
                out,
                (it, day, id) -> List.of(new Inclusion(source(site)).structure(id, it.facts(), day, link(site, it))));
    }

    void services(String site, Writer out) {
        write(out, (it, day, id) -> new Inclusion(source(site)).services(id, it.facts(), day, link(site, it)));
    }

    private static @Nullable String link(String site, Place it) {
        return site.isEmpty() ? null : site + it.url();
    }

    private interface Records {
        List<Map<String, @Nullable Object>> of(Place place, String day, String id);
    }

    /** One record after the other: nothing is gathered. */
    private void write(Writer out, Records records) {
        var merged = table.merged();
        try (var array =
                json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValuesAsArray(out)) {
            places.each(it -> {
                if (!Inclusion.possible(it.facts())) return;
                it.day()
                        .ifPresent(day -> records.of(it, day.toString(), StandardTable.id(it, merged))
                                .forEach(array::write));
            });
        }
    }

    /** Who produces them: this instance, by the name of its host, which no other has. */
    static String source(String site) {
        var host = site.isEmpty() ? null : URI.create(site).getHost();
        return host == null || host.matches("localhost|127\\..*|\\[::1]") ? Inclusion.NOWHERE : Fold.slug(host);
    }
}
