package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what editors type: days, pages, sentences. What is wrong is said beside its field. */
@Component
record Typed(Clock clock) {

    static final String TEXT = "texte";
    static final String URL = "url";
    static final String TITLE = "titre";
    static final String READ = "lu";
    static final String WHY = "pourquoi";
    static final String SEEN = "vu";

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }

    /** A day that exists and has come; null with a sentence beside the field otherwise. */
    @Nullable
    LocalDate past(Form form, String field, Page page) {
        var day = day(form, field, page);
        if (day != null && day.isAfter(today())) {
            form.reject(field, page.t("editing.error.future", page.date(today())));
            return null;
        }
        return day;
    }

    /** A day, a month or a year that has begun, as far as it is known; null with a sentence beside the field otherwise. */
    Precision.@Nullable Dated dated(Form form, String field, Page page) {
        var said =
                form.value(field).replaceFirst("^(\\d{1,2})/(\\d{4})$", "$2-$1").replaceFirst("-(\\d)$", "-0$1");
        var part = Precision.read(said)
                .filter(it -> it.to() != Precision.DAY && it.first().getYear() > 1900);
        if (part.isEmpty()) {
            var day = past(form, field, page);
            return day == null ? null : new Precision.Dated(day, Precision.DAY);
        }
        if (part.get().first().isAfter(today())) {
            form.reject(field, page.t("editing.error.future", page.date(today())));
            return null;
        }
        return part.get();
    }

    @Nullable
    LocalDate day(Form form, String field, Page page) {
        return form.day(field, page.t("editing.error.date"));
    }

    /** The page where it was read: an address that begins with https, and a title. */
    Fact.@Nullable Source source(Form form, Page page) {
        var url = form.value(URL);
        if (!https(url)) form.reject(URL, page.t("editing.error.url"));
        var title = words(form, TITLE, 200, page);
        return title == null || !https(url) ? null : new Fact.Source(url, title);
    }

    static boolean https(String url) {
        return url.startsWith("https://") && address(url);
    }

    /** An address of the web with a host that has a dot. */
    static boolean address(String url) {
        if (PlainText.address(url) == null) return false;
        try {
            var host = URI.create(url).getHost();
            return host != null && host.contains(".");
        } catch (IllegalArgumentException not) {
            return false;
        }
    }

    /** A sentence of so many characters at most; null with a sentence beside the field otherwise. */
    @Nullable
    String words(Form form, String field, int most, Page page) {
        var text = PlainText.of(form.value(field));
        if (text.isEmpty()) {
            form.reject(field, page.t("editing.error.empty." + field));
            return null;
        }
        if (text.length() > most) {
            form.reject(field, page.t("editing.error.long", most, text.length()));
            return null;
        }
        return text;
    }

    /** The last act that the person saw when the page was made. */
    static @Nullable UUID seen(Form form) {
        return Ids.read(form.value(SEEN)).orElse(null);
    }
}
