package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.web.Form;

/** Words of former tables, each with the kind that it is or probably is; {@code names}: of all kinds. */
public record WordsView(String path, String back, Form form, List<String> names, List<RowView> rows) {

    /** @param open nobody said yet what it is: {@code kind} is a proposal */
    public record RowView(String control, String words, String seen, String kind, boolean open) {}
}
