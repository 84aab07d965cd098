package org.fabcom.diagnosis.kept;

import module java.base;
import org.fabcom.diagnosis.Library;
import org.fabcom.kernel.PartyId;

/** A kept diagnosis: who, when, the answers as an address, and what the catalogue knew that day. */
public record Kept(
        UUID id,
        PartyId organisation,
        PartyId by,
        Instant at,
        LocalDate day,
        String answers,
        Library library,
        boolean removed) {

    public static final String PATH = "/faire-le-point/gardes";

    public String url() {
        return PATH + "/" + id;
    }
}
