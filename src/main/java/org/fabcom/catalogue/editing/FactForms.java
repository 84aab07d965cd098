package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.RepositoryAddress;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.reading.FactOrder;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A fact on its way to a form, and back. */
@Component
record FactForms(Typed typed) {

    static final String HAPPENED = "jour";
    static final String AS_OF = "page-du";
    static final String RANK = "rang";
    static final String PART = "p-";

    /** What is written today, to be corrected; the day of reading is left to be said anew. */
    static Form filled(Fact fact) {
        var form = Form.empty()
                .with(Typed.TEXT, fact.text())
                .with(Typed.URL, fact.source().url())
                .with(Typed.TITLE, fact.source().title())
                .with(RANK, fact.source().rank().code());
        if (fact.happenedOn() != null) form.with(HAPPENED, fact.happenedTo().iso(fact.happenedOn()));
        for (var part : FactPart.of(fact.about()))
            fact.word(part.name()).ifPresent(it -> form.with(PART + part.name(), part.typed(it)));
        return form;
    }

    /** The fact as typed, or null with what is wrong in the form. {@code former} lends what the form does not ask for. */
    @Nullable
    Fact read(Form form, Sheet sheet, String about, @Nullable Fact former, PartyId by, Page page) {
        var text = typed.words(form, Typed.TEXT, 500, page);
        var data = parts(form, about, former, page);
        var happened = FactOrder.happens(about) ? typed.dated(form, HAPPENED, page) : null;
        var source = ranked(typed.source(form, page), form, sheet);
        var read = typed.past(form, Typed.READ, page);
        var asOf = form.value(AS_OF).isEmpty() ? null : typed.dated(form, AS_OF, page);
        if (form.wrong() || text == null || source == null || read == null) return null;
        return fact(sheet, about, text, data, happened, source, read, asOf, by);
    }

    private static Fact fact(
            Sheet sheet,
            String about,
            String text,
            Map<String, String> data,
            Precision.@Nullable Dated happened,
            Fact.Source source,
            LocalDate read,
            Precision.@Nullable Dated asOf,
            PartyId by) {
        return new Fact(
                Ids.next(),
                sheet.id(),
                about,
                text,
                data,
                happened == null ? null : happened.first(),
                source,
                read,
                asOf == null ? null : asOf.first(),
                true,
                by.value().toString(),
                happened == null ? Precision.DAY : happened.to(),
                asOf == null ? Precision.DAY : asOf.to());
    }

    /** Who speaks on the page, as chosen; not chosen, a page on the sheet's own site is its publisher's. */
    private static Fact.@Nullable Source ranked(Fact.@Nullable Source source, Form form, Sheet sheet) {
        if (source == null) return null;
        var rank = Fact.Rank.ofCode(form.value(RANK)).orElseGet(() -> byAddress(source.url(), sheet));
        return new Fact.Source(source.url(), source.title(), rank);
    }

    private static Fact.Rank byAddress(String url, Sheet sheet) {
        var own = RepositoryAddress.domain(sheet.site());
        var page = RepositoryAddress.domain(url);
        return own.isPresent()
                        && page.filter(it -> it.equals(own.get()) || it.endsWith("." + own.get()))
                                .isPresent()
                ? Fact.Rank.PUBLISHER
                : Fact.Rank.OTHER;
    }

    private static Map<String, String> parts(Form form, String about, @Nullable Fact former, Page page) {
        var data = new HashMap<String, String>(former == null ? Map.of() : former.data());
        for (var part : FactPart.of(about)) {
            var field = PART + part.name();
            var value = form.value(field);
            data.remove(part.name());
            if (value.isEmpty()) {
                if (!part.optional()) form.reject(field, page.t("editing.error.missing", label(part, page)));
                continue;
            }
            part.read(value)
                    .ifPresentOrElse(
                            it -> data.put(part.name(), it),
                            () -> form.reject(field, page.t("editing.error.sort." + part.sort(), label(part, page))));
        }
        if (about.equals("fee") && !data.containsKey("percent") && !data.containsKey("fixed"))
            form.reject(PART + "percent", page.t("editing.error.fee"));
        return data;
    }

    static String label(FactPart part, Page page) {
        return page.t("editing.part." + part.name());
    }
}
