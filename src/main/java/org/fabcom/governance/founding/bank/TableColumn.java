package org.fabcom.governance.founding.bank;

import java.util.List;

/**
 * A column of the table that stands beside a sentence in the document.
 *
 * @param options what it takes, kept in French as all that is written on a path; none: any line
 * @param number a quantity, added up within its unit
 * @param causes takes one of the typed causes
 */
public record TableColumn(String fr, String en, List<Words> options, boolean number, boolean causes) {

    /** What the file leaves out is empty. */
    public TableColumn {
        options = options == null ? List.of() : List.copyOf(options);
    }

    public String title(String language) {
        return language.equals("en") ? en : fr;
    }
}
