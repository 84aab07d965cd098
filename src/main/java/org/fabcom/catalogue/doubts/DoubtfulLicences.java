package org.fabcom.catalogue.doubts;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The sheets whose licence is a list, by name. */
@Repository
record DoubtfulLicences(Sql db) {

    private static final String LISTS = " from catalogue.sheet s where s.licence ~ '[,;]|\\s/\\s'";

    long count() {
        return db.sql("select count(*)" + LISTS).single(Long.class);
    }

    List<Sheet> list(int most, long offset) {
        return db.sql("select " + Sheets.COLUMNS + LISTS + " order by s.name_key, s.id limit :most offset :offset")
                .param("most", most, "offset", offset)
                .list(Sheets::read);
    }

    /** What stands between the commas; empty if the licence is no list. */
    static List<String> parts(String licence) {
        var parts = Stream.of(licence.split("\\s*[,;]\\s*|\\s+/\\s+"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        return parts.size() < 2 ? List.of() : parts;
    }
}
