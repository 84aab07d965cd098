package org.fabcom.catalogue.licences;

import module java.base;
import org.jspecify.annotations.Nullable;

/** What a licence asks of who passes the thing on (C23). A licence that is in none of them has no family. */
public enum Family {
    /** To share changes, also with those who use it over the network. */
    NETWORK("agpl|cpal|eupl|osl-"),
    /** To share changes of the whole. */
    COPYLEFT("gpl|cecill-[12]|cecill$|sleepycat"),
    /** To share changes of this part, not of what stands beside it. */
    WEAK("lgpl|mpl|epl|cddl|cecill-c|apsl|ms-rl|cpl-"),
    /** To keep the names of the authors. */
    PERMISSIVE(
            "mit|bsd|apache|isc|zlib|0bsd|unlicense|cecill-b|postgresql|psf|python|artistic|wtfpl|bsl-1\\.0|ncsa|x11|ms-pl|ecl|afl|upl|php|ruby"),
    /** Texts, images, data, typefaces. */
    CONTENT("cc-by|cc0|odbl|odc-|pddl|ofl|gfdl|lal-|etalab|free-art");

    private final Pattern ids;

    Family(String ids) {
        this.ids = Pattern.compile("^(?:" + ids + ")");
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The families of all that a licence names, as its source gives it. */
    public static List<Family> of(@Nullable String licence) {
        if (licence == null) return List.of();
        var named = new ArrayList<String>();
        for (var part : licence.split("\\s*[,;]\\s*|\\s+/\\s+"))
            LicenceExpression.read(part).ifPresent(it -> named.addAll(it.ids()));
        return Stream.of(values())
                .filter(it -> named.stream()
                        .anyMatch(id ->
                                it.ids.matcher(id.toLowerCase(Locale.ROOT)).find()))
                .toList();
    }
}
