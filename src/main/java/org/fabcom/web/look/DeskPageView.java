package org.fabcom.web.look;

import java.util.List;
import java.util.Map;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.Field;
import org.jspecify.annotations.Nullable;

/** A page that is some tables and perhaps a form under them. */
public record DeskPageView(
        String title,
        LinkView back,
        String lead,
        List<LinkView> links,
        List<TableView> tables,
        @Nullable FormView form) {

    /** {@code none}: the words where there is no row. */
    public record TableView(String caption, List<String> headings, List<RowView> rows, String none) {}

    /** {@code url}: of the first cell; empty for none. {@code acts}: what a POST does to the row. */
    public record RowView(List<String> cells, String url, List<LinkView> acts) {

        /** {@code act}: null for none. */
        public RowView(List<String> cells, String url, @Nullable LinkView act) {
            this(cells, url, act == null ? List.of() : List.of(act));
        }

        public static RowView of(String... cells) {
            return new RowView(List.of(cells), "", List.of());
        }
    }

    /** {@code hidden}: what it says without showing it. */
    public record FormView(
            String title,
            Form form,
            List<? extends Field<?, ?>> fields,
            String action,
            String submit,
            Map<String, String> hidden) {

        public FormView(String title, Form form, List<? extends Field<?, ?>> fields, String action, String submit) {
            this(title, form, fields, action, submit, Map.of());
        }
    }
}
