package org.fabcom.places.opendata;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    /** {@code site}: the address of this instance, which links lead to. */
    public String structures(String site) {
        return write((it, id) -> List.of(Inclusion.structure(id, it.facts(), day(it), site + it.url())));
    }

    public String services(String site) {
        return write((it, id) -> Inclusion.services(id, it.facts(), day(it), site + it.url()));
    }

    private interface Records {
        List<Map<String, @Nullable Object>> of(Place place, String id);
    }

    private String write(Records records) {
        var merged = table.merged();
        var all = new ArrayList<Map<String, @Nullable Object>>();
        places.each(it -> {
            if (Inclusion.possible(it.facts())) all.addAll(records.of(it, StandardTable.id(it, merged)));
        });
        return json.writeValueAsString(all);
    }

    private static String day(Place it) {
        var updated = it.facts().updated();
        return (updated == null ? LocalDate.ofInstant(it.changedAt(), ZONE) : updated).toString();
    }
}
