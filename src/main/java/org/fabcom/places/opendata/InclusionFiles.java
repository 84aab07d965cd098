package org.fabcom.places.opendata;

import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Structures and services of all places, as JSON of data·inclusion v1. */
@Component
public class InclusionFiles {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Places places;
    private final StandardTable table;
    private final JsonMapper json;

    public InclusionFiles(Places places, StandardTable table, JsonMapper json) {
        this.places = places;
        this.table = table;
        this.json = json;
    }

    /** {@code site}: the address of this instance, which links lead to; empty: no links. */
    public void structures(String site, Writer out) {
        write(out, (it, id) -> List.of(Inclusion.structure(id, it.facts(), day(it), link(site, it))));
    }

    public void services(String site, Writer out) {
        write(out, (it, id) -> Inclusion.services(id, it.facts(), day(it), link(site, it)));
    }

    private static @Nullable String link(String site, Place it) {
        return site.isEmpty() ? null : site + it.url();
    }

    private interface Records {
        List<Map<String, @Nullable Object>> of(Place place, String id);
    }

    /** One record after the other: nothing is gathered. */
    private void write(Writer out, Records records) {
        var merged = table.merged();
        try (var array =
                json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValuesAsArray(out)) {
            places.each(it -> {
                if (Inclusion.possible(it.facts()))
                    records.of(it, StandardTable.id(it, merged)).forEach(array::write);
            });
        }
    }

    private static String day(Place it) {
        var updated = it.facts().updated();
        return (updated == null ? LocalDate.ofInstant(it.changedAt(), ZONE) : updated).toString();
    }
}
