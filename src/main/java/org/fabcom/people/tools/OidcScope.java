package org.fabcom.people.tools;

import module java.base;

/** What a tool may ask to know (OpenID Connect Core §5.4), and to go on without the person (§11). */
public enum OidcScope {
    OPENID,
    PROFILE,
    EMAIL,
    GROUPS,
    OFFLINE_ACCESS;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Those of a request; what is unknown is left out (§3.1.2.1). */
    public static Set<OidcScope> read(String text) {
        return Arrays.stream(text.split(" "))
                .map(OidcScope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OidcScope.class)));
    }

    public static String write(Set<OidcScope> scopes) {
        return scopes.stream().sorted().map(OidcScope::code).collect(Collectors.joining(" "));
    }

    public static String[] row(Set<OidcScope> scopes) {
        return scopes.stream().sorted().map(OidcScope::name).toArray(String[]::new);
    }

    public static Set<OidcScope> of(List<String> row) {
        return row.stream()
                .map(OidcScope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OidcScope.class)));
    }

    private static Optional<OidcScope> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
