package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;

/** A file's claim that a commons replaces something. */
public record ClaimRow(
        UUID id,
        UUID commons,
        String target,
        String key,
        String url,
        String title,
        LocalDate readOn,
        boolean verified,
        String origin,
        String rank) {

    public static ClaimRow of(
            UUID commons, String target, Fact.Source source, LocalDate readOn, boolean verified, String origin) {
        return new ClaimRow(
                Ids.next(),
                commons,
                target,
                Fold.key(target),
                source.url(),
                source.title(),
                readOn,
                verified,
                origin,
                source.rank().code());
    }
}
