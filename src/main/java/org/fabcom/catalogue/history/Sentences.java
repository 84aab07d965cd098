package org.fabcom.catalogue.history;

import module java.base;
import org.fabcom.web.Page;

/** The journal's words in the reader's language. */
public final class Sentences {

    private Sentences() {}

    public static String subject(Edit edit, Page page) {
        return switch (edit.act()) {
            case FACT_ADDED, FACT_CORRECTED, FACT_CONFIRMED, FACT_RETIRED, FACT_SETTLED, FACT_RETURNED ->
                about(edit.subject(), page);
            case FIELD_SET, FIELD_RETURNED -> field(edit.subject(), page);
            case OFFER_SET, OFFER_RETURNED -> edit.subject().replaceFirst("^\\S+ ", "");
            case MERGED, UNMERGED, REFUSED, PICTURE_SET, PICTURE_REMOVED -> edit.subject();
        };
    }

    static String was(Edit edit, Page page) {
        return value(edit, edit.was(), page);
    }

    static String becomes(Edit edit, Page page) {
        return value(edit, edit.becomes(), page);
    }

    public static String about(String about, Page page) {
        var key = "editing.about." + about;
        return page.t(page.has(key) ? key : "catalogue.about." + about);
    }

    public static String field(String slug, Page page) {
        return page.t("catalogue.field." + slug);
    }

    /** The value of a field as people read it. */
    public static String value(SheetField field, String value, Page page) {
        if (value.isEmpty()) return "";
        return switch (field) {
            case HOSTING -> page.t("catalogue.hosting." + value);
            case PLATFORMS ->
                Arrays.stream(value.split(",")).map(it -> system(it, page)).collect(Collectors.joining(", "));
            case NAME, USAGE, SUMMARY, SITE, REPOSITORY, LICENCE -> value;
        };
    }

    public static String system(String platform, Page page) {
        var key = "editing.system." + platform;
        return page.has(key) ? page.t(key) : platform;
    }

    static String status(String words, Page page) {
        var parts = words.split(" ");
        var status = page.t("catalogue.offer." + parts[0]);
        return parts.length == 1 ? status : page.t("catalogue.offer.closes", page.date(LocalDate.parse(parts[1])));
    }

    private static String value(Edit edit, String value, Page page) {
        if (value.isEmpty()) return "";
        return switch (edit.act()) {
            case OFFER_SET, OFFER_RETURNED -> status(value, page);
            case FIELD_SET, FIELD_RETURNED ->
                SheetField.of(edit.subject()).map(it -> value(it, value, page)).orElse(value);
            case FACT_CONFIRMED -> page.t("web.fact.read", page.shortDate(LocalDate.parse(value)));
            default -> value;
        };
    }
}
