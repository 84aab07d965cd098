package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.history.SheetField;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an editor types for a field. */
@Component
record FieldForms(Typed typed, Licences licences) {

    static final String VALUE = "valeur";

    static List<String> shown(SheetField field, String value) {
        return field == SheetField.PLATFORMS ? List.of(value.split(",")) : List.of(value);
    }

    /** Null with what is wrong in the form. A licence is never said without the page where it was read. */
    Overrides.@Nullable Wish read(SheetField field, Form form, Page page) {
        var value = value(field, form, page);
        var why = typed.words(form, Typed.WHY, 500, page);
        boolean sourced = field == SheetField.LICENCE || !form.value(Typed.URL).isEmpty();
        Fact.Source source = sourced ? typed.source(form, page) : null;
        if (form.wrong() || value == null || why == null) return null;
        return new Overrides.Wish(field, value, source, why, Typed.seen(form));
    }

    private @Nullable String value(SheetField field, Form form, Page page) {
        return switch (field) {
            case NAME, USAGE -> typed.words(form, VALUE, 200, page);
            case SUMMARY -> typed.words(form, VALUE, 500, page);
            case SITE, REPOSITORY -> address(form, page);
            case LICENCE -> licence(form, page);
            case HOSTING -> choice(SheetField.HOSTINGS, form.value(VALUE), form, page);
            case PLATFORMS -> platforms(form, page);
        };
    }

    private static @Nullable String address(Form form, Page page) {
        var text = form.value(VALUE);
        if (Typed.address(text)) return text;
        form.reject(VALUE, page.t("editing.error.address"));
        return null;
    }

    /** An id of the SPDX list, or an expression of such ids (C39). */
    private @Nullable String licence(Form form, Page page) {
        var text = PlainText.of(form.value(VALUE));
        var ids = text.replaceAll("(?i)\\s+WITH\\s+\\S+", "")
                .replaceAll("[()]", " ")
                .strip();
        boolean known = !ids.isEmpty();
        for (var id : ids.split("(?i)\\s+(?:AND|OR)\\s+"))
            known &= licences.find(id.strip().replaceFirst("\\+$", "")).isPresent()
                    || id.strip().matches("LicenseRef-[A-Za-z0-9.-]+");
        if (known) return text;
        form.reject(VALUE, page.t("editing.error.licence"));
        return null;
    }

    private static @Nullable String platforms(Form form, Page page) {
        var chosen = form.all(VALUE).stream().distinct().toList();
        if (!chosen.isEmpty() && SheetField.SYSTEMS.containsAll(chosen)) return String.join(",", chosen);
        form.reject(VALUE, page.t("editing.error.choose"));
        return null;
    }

    private static @Nullable String choice(List<String> among, String chosen, Form form, Page page) {
        if (among.contains(chosen)) return chosen;
        form.reject(VALUE, page.t("editing.error.choose"));
        return null;
    }
}
