package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.people.communes.CommuneSource;
import org.fabcom.people.communes.CommuneSource.Likelihood;
import org.springframework.stereotype.Component;

/** Postal codes as they were before a spreadsheet took them for numbers. */
@Component
record Towns(Optional<CommuneSource> communes) {

    /** Four digits get their zero back where a commune of this name has that code: elsewhere codes have four. */
    String code(String said, String town) {
        if (!said.matches("[1-9][0-9]{3}") || town.isEmpty()) return said;
        var whole = "0" + said;
        return communes.stream()
                        .flatMap(it -> it.meantBy(whole + " " + town).stream())
                        .anyMatch(it -> it.likelihood() == Likelihood.SURE)
                ? whole
                : said;
    }
}
