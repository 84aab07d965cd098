package org.fabcom.places.listing;

import module java.base;
import org.fabcom.kernel.Sql;

/** What is kept beside the places and is not what they say: the counts of the filters, and the words. */
final class KeptBeside {

    private final Sql db;

    KeptBeside(Sql db) {
        this.db = db;
    }

    List<String> differing() {
        var counts = db.sql("select counts.differing('places.cell')").list((row, n) -> row.getString(1));
        return Stream.concat(counts.stream(), new PlaceWordsCheck(db).findings().stream())
                .toList();
    }

    /** Makes one of several that changes left. */
    void fold() {
        db.sql("select 1 from counts.fold('places.cell')").single(Integer.class);
    }
}
