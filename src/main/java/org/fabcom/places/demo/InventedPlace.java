package org.fabcom.places.demo;

import module java.base;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;

/** A line of {@code demo/places.yml}; {@code days} before the day of the demonstration its source looked at it last. */
record InventedPlace(
        String name,
        String commune,
        @Nullable String insee,
        @Nullable String postal,
        @Nullable String address,
        @Nullable List<String> kinds,
        @Nullable List<String> services,
        @Nullable List<String> fees,
        @Nullable List<String> access,
        @Nullable List<String> support,
        @Nullable List<String> audiences,
        @Nullable List<String> own,
        @Nullable String hours,
        @Nullable String summary,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String owner,
        @Nullable Integer days,
        String source) {

    Facts facts(LocalDate today, Communes communes) {
        var meant = communes.meant(commune, postal == null ? "" : postal);
        Map<Field, List<String>> all = new EnumMap<>(Field.class);
        all.put(Field.NAME, List.of(name));
        all.put(Field.COMMUNE, List.of(commune));
        all.put(
                Field.COMMUNE_CODE,
                one(insee == null ? meant.map(Commune::insee).orElse(null) : insee));
        all.put(
                Field.POSTAL_CODE,
                one(
                        postal == null
                                ? meant.map(it -> it.postalCodes().getFirst()).orElse(null)
                                : postal));
        all.put(Field.ADDRESS, one(address));
        all.put(Field.KINDS, some(kinds));
        all.put(Field.SERVICES, some(services));
        all.put(Field.FEES, some(fees));
        all.put(Field.ACCESS, some(access));
        all.put(Field.SUPPORT, some(support));
        all.put(Field.AUDIENCES, some(audiences));
        all.put(Field.OWN_KINDS, some(own));
        all.put(Field.HOURS, one(hours));
        all.put(Field.SUMMARY, one(summary));
        all.put(Field.PHONE, one(phone));
        all.put(Field.EMAILS, one(email));
        all.put(Field.SOURCE, List.of(source));
        if (days != null) all.put(Field.UPDATED, List.of(today.minusDays(days).toString()));
        return Facts.of(all);
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> some(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
