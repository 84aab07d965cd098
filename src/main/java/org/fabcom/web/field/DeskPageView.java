package org.fabcom.web.field;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.jspecify.annotations.Nullable;

/** A page that is sections one under the other, and perhaps a form under them. {@code lead}: each line is a paragraph. */
public record DeskPageView(
        String title,
        @Nullable LinkView back,
        String lead,
        List<LinkView> links,
        List<SectionView> sections,
        @Nullable FormView form,
        @Nullable FindView find) {

    /** A field that looks among the rows. {@code kept}: what the address already chose. */
    public record FindView(String action, String label, String typed, Map<String, String> kept) {}

    public DeskPageView(
            String title,
            @Nullable LinkView back,
            String lead,
            List<LinkView> links,
            List<SectionView> sections,
            @Nullable FormView form) {
        this(title, back, lead, links, sections, form, null);
    }

    public DeskPageView finding(FindView field) {
        return new DeskPageView(title, back, lead, links, sections, form, field);
    }

    public DeskPageView {
        links = List.copyOf(links);
        sections = List.copyOf(sections);
    }

    /** A page that is one form. */
    public static DeskPageView asking(String title, LinkView back, String lead, FormView form) {
        return new DeskPageView(title, back, lead, List.of(), List.of(), form);
    }

    /** A section that is a table; {@code none}: the words where there is no row. */
    public static SectionView table(String title, List<String> headings, List<RowView> rows, String none) {
        return SectionView.of(title).table(new TableView(headings, rows, none));
    }

    public static PairView pair(String label, String value) {
        return new PairView(label, List.of(value), false);
    }

    /** {@code chip}: a state beside the title, in words; empty for none. {@code text}: paragraphs. */
    public record SectionView(
            String title,
            String chip,
            String tone,
            List<String> text,
            List<PairView> pairs,
            @Nullable TableView table,
            List<LinkView> links,
            List<LinkView> acts,
            boolean plain) {

        public SectionView(
                String title,
                String chip,
                String tone,
                List<String> text,
                List<PairView> pairs,
                @Nullable TableView table,
                List<LinkView> links,
                List<LinkView> acts) {
            this(title, chip, tone, text, pairs, table, links, acts, false);
        }

        public static SectionView of(String title, String... text) {
            return new SectionView(title, "", "", List.of(text), List.of(), null, List.of(), List.of());
        }

        public SectionView chip(String words, String kind) {
            return new SectionView(title, words, kind, text, pairs, table, links, acts);
        }

        public SectionView pairs(List<PairView> said) {
            return new SectionView(title, chip, tone, text, said, table, links, acts);
        }

        public SectionView table(TableView rows) {
            return new SectionView(title, chip, tone, text, pairs, rows, links, acts);
        }

        public SectionView links(List<LinkView> all) {
            return new SectionView(title, chip, tone, text, pairs, table, all, acts);
        }

        /** Buttons that send at once. */
        public SectionView acts(List<LinkView> all) {
            return new SectionView(title, chip, tone, text, pairs, table, links, all);
        }

        /** Pages on which it goes on, where they are what one comes for: drawn as buttons. */
        public SectionView going(List<LinkView> all) {
            return new SectionView(title, chip, tone, text, pairs, table, all, acts, true);
        }

        /** The same, where they are what one comes for: drawn as buttons. */
        public SectionView doing(List<LinkView> all) {
            return new SectionView(title, chip, tone, text, pairs, table, links, all, true);
        }
    }

    /** {@code none}: the words where there is no row. */
    public record TableView(List<String> headings, List<RowView> rows, String none) {}

    /** {@code url}: of the first cell; empty for none. {@code acts}: what a POST does to the row. {@code next}: pages on which it goes on. */
    public record RowView(List<String> cells, String url, List<LinkView> acts, List<LinkView> next) {

        public RowView(List<String> cells, String url, List<LinkView> acts) {
            this(cells, url, acts, List.of());
        }

        public RowView next(List<LinkView> pages) {
            return new RowView(cells, url, acts, pages);
        }

        /** {@code act}: null for none. */
        public RowView(List<String> cells, String url, @Nullable LinkView act) {
            this(cells, url, act == null ? List.of() : List.of(act));
        }

        public RowView(List<String> cells, String url) {
            this(cells, url, List.of());
        }

        public static RowView of(String... cells) {
            return new RowView(List.of(cells), "");
        }
    }

    /**
     * {@code title}: empty for none. {@code choices}: what is chosen from what the page offers. {@code hidden}: what it says without
     * showing it. {@code care}: the act is grave.
     */
    public record FormView(
            String title,
            Form form,
            List<? extends Field<?, ?>> fields,
            List<Choice> choices,
            String action,
            String submit,
            Map<String, String> hidden,
            boolean care) {

        public FormView(String title, Form form, List<? extends Field<?, ?>> fields, String action, String submit) {
            this(title, form, fields, List.of(), action, submit, Map.of(), false);
        }

        public FormView(Form form, List<? extends Field<?, ?>> fields, String action, String submit) {
            this("", form, fields, action, submit);
        }

        public FormView choosing(Choice... some) {
            return new FormView(title, form, fields, List.of(some), action, submit, hidden, care);
        }

        public FormView hiding(Map<String, String> more) {
            return new FormView(title, form, fields, choices, action, submit, more, care);
        }

        public FormView grave() {
            return new FormView(title, form, fields, choices, action, submit, hidden, true);
        }
    }
}
