package org.fabcom.catalogue.history;

import module java.base;
import org.fabcom.catalogue.Draft;
import org.jspecify.annotations.Nullable;

/** The fields of a sheet that an editor may say otherwise than the sources; lists are words joined by commas. */
public enum SheetField {
    NAME,
    USAGE,
    SUMMARY,
    SITE,
    REPOSITORY,
    LICENCE,
    PLATFORMS,
    HOSTING;

    public static final List<String> HOSTINGS = List.of("server", "desktop", "mobile", "both");
    public static final List<String> SYSTEMS = List.of("web", "android", "ios", "linux", "windows", "mac");

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SheetField> of(String slug) {
        return Stream.of(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** Those that mean something for such a sheet. */
    public static List<SheetField> of(boolean commons) {
        return Stream.of(values())
                .filter(it -> commons ? it != USAGE : it != PLATFORMS && it != HOSTING)
                .toList();
    }

    /** Empty when the draft is silent. */
    public String in(Draft draft) {
        var value = switch (this) {
            case NAME -> draft.name();
            case USAGE -> draft.usage();
            case SUMMARY -> draft.summary();
            case SITE -> draft.site();
            case REPOSITORY -> draft.repository();
            case LICENCE -> draft.licence();
            case PLATFORMS -> String.join(",", draft.platforms());
            case HOSTING -> draft.hosting();
        };
        return value == null ? "" : value;
    }

    /** The draft with this value, or silent again if it is empty; {@code page} only matters for the licence. */
    public Draft put(Draft in, String value, Draft.@Nullable Page page) {
        var said = value.isEmpty() ? null : value;
        return new Draft(
                in.nature(),
                in.kind(),
                this == NAME ? value : in.name(),
                this == USAGE ? said : in.usage(),
                this == SUMMARY ? said : in.summary(),
                this == SITE ? said : in.site(),
                this == REPOSITORY ? said : in.repository(),
                this == LICENCE ? said : in.licence(),
                this == LICENCE ? page : in.licenceSource(),
                in.needs(),
                this == PLATFORMS ? list(value) : in.platforms(),
                this == HOSTING ? said : in.hosting(),
                in.audience(),
                in.aliases(),
                in.tags());
    }

    private static List<String> list(String value) {
        return Stream.of(value.split(",")).filter(it -> !it.isBlank()).toList();
    }
}
